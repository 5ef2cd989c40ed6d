"""Where judgements and runs are kept, and who judges."""

from __future__ import annotations

from types import SimpleNamespace

import click
import pytest

from matcher.cli import stores
from matcher.errors import ConfigError, InputError, StoreError
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
    monkeypatch.setattr(stores, "login", lambda: "")
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


def test_a_run_is_named_by_its_number(desk: Desk) -> None:
    desk.screen("out.jsonl")
    manifest = desk.folder / "out.jsonl.manifest.json"
    for word in ("1", "last"):
        assert stores.manifest_named(context(desk.config), None, word) == str(manifest)
    assert stores.manifest_named(context(desk.config), None, str(manifest)) == str(manifest)
    again = desk.run("screen", desk.folder / "customers.csv", "-w", desk.folder / "own.csv", "--id-column", "ref",
                     "-o", desk.folder / "again.jsonl", "--since", "last")  # fmt: skip
    assert again.exit_code == 0, again.stderr
    assert (desk.folder / "again.jsonl").read_bytes() == (desk.folder / "out.jsonl").read_bytes()
    assert '"looked_up_again": 0' in (desk.folder / "again.jsonl.manifest.json").read_text(encoding="utf-8")
    with pytest.raises(StoreError, match="There is no run 7"):
        stores.manifest_named(context(desk.config), None, "7")
    manifest.unlink()
    with pytest.raises(click.ClickException, match=r"is not at .* any more; name one with its path"):
        stores.manifest_named(context(desk.config), None, "1")


def test_what_was_judged_since_is_suppressed_in_a_run_that_builds_on_another(desk: Desk) -> None:
    desk.screen("out.jsonl")
    desk.judge()
    desk.screen("whole.jsonl")
    desk.screen("again.jsonl", "--since", "1")
    desk.screen("third.jsonl", "--since", "last")
    for name in ("again.jsonl", "third.jsonl"):
        assert (desk.folder / name).read_bytes() == (desk.folder / "whole.jsonl").read_bytes()
    assert b'"suppressed"' in (desk.folder / "whole.jsonl").read_bytes()


@pytest.mark.parametrize(
    "account", [{"count": 1}, {"last_record": "x", "last_digest": "", "as_of": "", "four_eyes": 0}]
)
def test_a_damaged_account_is_told(desk: Desk, account: dict[str, object]) -> None:
    desk.screen()
    with stores.opened(context(desk.config), None) as database, pytest.raises(InputError, match="is damaged"):
        stores.reviewer_then(context(desk.config), database, account)
