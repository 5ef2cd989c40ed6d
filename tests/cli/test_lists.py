"""Installed lists as the commands need them: the default, ages, versions."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from matcher.cli import main
from matcher.cli.lists import alerts
from matcher.watchlists import Watchlist
from matcher.watchlists.store import Store
from tests.cli.installing import Place, place  # noqa: F401 - a fixture
from tests.watchlists.samples import names

LISTED = names(1)[0]


def test_without_a_list_the_installed_ones_are_screened_against(place: Place) -> None:  # noqa: F811
    place.install(100)
    done = place.run("screen", stdin=f"{LISTED}\n")
    assert done.exit_code == 0
    assert ",match,1," in done.stdout
    assert "own of " in done.stderr
    assert ",match,1," in place.run("screen", "-w", "own", stdin=f"{LISTED}\n").stdout


def test_a_replay_finds_the_version_that_was_used_although_a_newer_one_is_in_use(place: Place) -> None:  # noqa: F811
    place.install(100)
    customers = place.folder / "customers.csv"
    customers.write_text(f"name\n{LISTED}\n", encoding="utf-8")
    report = place.folder / "report.csv"
    place.run("screen", customers, "-o", report)
    place.install(101)
    done = CliRunner().invoke(main, ["replay", f"{report}.manifest.json"])
    assert (done.exit_code, done.stdout.partition(":")[0]) == (0, "The same, byte for byte")
    manifest = json.loads((place.folder / "report.csv.manifest.json").read_text(encoding="utf-8"))
    assert (manifest["lists"][0]["id"], manifest["lists"][0]["entries"]) == ("own", 100)


def test_no_list_is_installed(place: Place) -> None:  # noqa: F811
    done = place.run("screen", stdin="Jon\n")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "matcher watchlist update" in done.stderr
    assert "-w excerpt" in done.stderr


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.csv"
    path.write_text(f"id,name\n1,{LISTED}\n", encoding="utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def test_a_stale_list_is_refused(place: Place, old: Path) -> None:  # noqa: F811
    done = place.run("screen", "-w", old, "--max-age", "7", stdin=f"{LISTED}\n")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "error: The list old is " in done.stderr
    assert "(saved on 2023-11-14), more than the 7 allowed. Run `matcher watchlist update`" in done.stderr
    assert place.run("screen", "-w", old, "--max-age", "100000", stdin=f"{LISTED}\n").exit_code == 0


def test_or_warned_of(place: Place, old: Path) -> None:  # noqa: F811
    done = place.run("screen", "-w", old, "--max-age-warn", "7", stdin=f"{LISTED}\n")
    assert done.exit_code == 0
    assert "warning: The list old is " in done.stderr
    assert ",match," in done.stdout


def test_an_installed_list_is_fresh_after_a_look_at_its_publisher(place: Place) -> None:  # noqa: F811
    place.install(100)
    store = Store(place.folder / "lists")
    store.confirm("own", "2023-01-01T00:00:00Z")
    assert place.run("screen", "--max-age", "1", stdin="Jon\n").exit_code == 1
    place.run("watchlist", "update")
    assert place.run("screen", "--max-age", "1", stdin="Jon\n").exit_code == 0


def test_a_format_can_be_forced(place: Place) -> None:  # noqa: F811
    done = place.run("screen", "-w", "excerpt", "--list-format", "dbf", stdin="Jon\n")
    assert (done.exit_code, "There is no list format 'dbf'" in done.stderr) == (1, True)


def test_names_alert_or_do_not() -> None:
    assert alerts(Watchlist.load("excerpt"), ["Jon Jin Yong", "Zebulon Quartermaine"]) == [True, False]
