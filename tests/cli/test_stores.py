"""Where judgements and runs are kept, and who judges."""

from __future__ import annotations

from types import SimpleNamespace

import click
import pytest

from matcher.cli import stores
from matcher.errors import ConfigError
from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]


def context(config: object = None) -> click.Context:
    return click.Context(click.Command("x"), obj=SimpleNamespace(config=config and str(config), quiet=True))


def test_where_it_lies(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stores.place_of(context(desk.config), None) == desk.store
    assert stores.place_of(context(desk.config), "other.sqlite").name == "other.sqlite"
    monkeypatch.setenv("XDG_DATA_HOME", str(desk.folder / "data"))
    assert stores.place_of(context(), None).name == "review.sqlite"


def test_none_is_no_file(desk: Desk) -> None:
    with pytest.raises(click.UsageError, match="leave --store none out"):
        stores.opened(context(desk.config), "none")


def test_who_judges(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stores.author_of(context(desk.config), None) == "A. Analyst"
    assert stores.author_of(context(desk.config), " B ") == "B"
    monkeypatch.setattr(stores, "_login", lambda: "")
    with pytest.raises(click.UsageError, match="nobody is known"):
        stores.author_of(context(), None)


def test_the_login(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "somebody")
    assert stores.author_of(context(), None) == "somebody"


def test_until_when(desk: Desk) -> None:
    assert stores.expiry_of(context(), None) == ""
    assert stores.expiry_of(context(), "2099-01-01") == "2099-01-01"
    desk.configure("expires = 10")
    assert stores.expiry_of(context(desk.config), None) > stores.today()
    with pytest.raises(ConfigError):
        stores.expiry_of(context(), "soon")
