"""`matcher watchlist show`."""

from __future__ import annotations

import json

from tests.cli.installing import Place, place  # noqa: F401 - a fixture


def test_a_list_that_is_not_installed(place: Place) -> None:  # noqa: F811
    done = place.run("watchlist", "show", "un-sc")
    assert done.exit_code == 0
    assert "https://scsanctions.un.org/" in done.stdout
    assert "not installed" in done.stdout


def test_versions_newest_first_and_which_is_in_use(place: Place) -> None:  # noqa: F811
    place.install(100)
    place.install(101)
    shown = json.loads(place.run("watchlist", "show", "own", "--format", "json").stdout)
    assert [(v["entries"], v["in_use"]) for v in shown["versions"]] == [(101, True), (100, False)]
    text = place.run("watchlist", "show", "own").stdout
    assert text.count("(in use)") == 1
    assert "101 entries, 202 names" in text


def test_an_unknown_list(place: Place) -> None:  # noqa: F811
    done = place.run("watchlist", "show", "nonsense")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "There is no list 'nonsense'" in done.stderr
