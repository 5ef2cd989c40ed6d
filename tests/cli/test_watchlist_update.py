"""`matcher watchlist update`."""

from __future__ import annotations

import json

from tests.cli.installing import Place, place  # noqa: F401 - a fixture
from tests.watchlists.publisher import Publisher, file
from tests.watchlists.samples import names, own, un


def test_install_nothing_newer_and_a_shrink(place: Place) -> None:  # noqa: F811
    first = place.install(100)
    assert (first.exit_code, first.stdout) == (0, "own: installed the version: 100 entries, 200 names.\n")
    assert place.run("watchlist", "update").stdout.startswith("own: nothing newer of ")
    shrunk = place.install(50)
    assert (shrunk.exit_code, shrunk.stdout) == (1, "")
    assert shrunk.stderr.startswith("error: own: the new version is refused. There were 100 entries and there are 50")
    assert place.run("watchlist", "update", "own", "--accept-shrink").exit_code == 0


def test_several_lists_of_which_one_fails(place: Place) -> None:  # noqa: F811
    with Publisher() as server:
        good = server.serve("/good.csv", file(own(names(100))))
        text = place.config.read_text(encoding="utf-8")
        more = f"[lists.good]\nurl = '{good}'\n[lists.bad]\nurl = '{server.address}/bad.csv'\n"
        place.config.write_text(text + more, encoding="utf-8")
        done = place.run("watchlist", "update", "bad", "good", "--format", "json")
    assert done.exit_code == 1
    assert [(row["id"], row["status"]) for row in json.loads(done.stdout)] == [("bad", "failed"), ("good", "installed")]
    assert "error: bad: " in done.stderr
    assert "404" in done.stderr


def test_from_a_folder(place: Place) -> None:  # noqa: F811
    (place.folder / "stick").mkdir()
    (place.folder / "stick" / "own.csv").write_bytes(own(names(100)))
    done = place.run("watchlist", "update", "--from", place.folder / "stick")
    assert (done.exit_code, done.stdout) == (0, "own: installed the version: 100 entries, 200 names.\n")


def test_too_few_entries_of_a_known_list_are_refused(place: Place) -> None:  # noqa: F811
    (place.folder / "stick").mkdir()
    (place.folder / "stick" / "un.xml").write_bytes(un(names(38)))
    done = place.run("watchlist", "update", "--from", place.folder / "stick")
    assert done.exit_code == 1
    assert "It has 38 entries, and between 500 and 2,000 are plausible for un-sc." in done.stderr


def test_wrong_usage(place: Place) -> None:  # noqa: F811
    done = place.run("watchlist", "update", "us-ofac-snd")
    assert done.exit_code == 2
    assert "us-ofac-sdn" in done.stderr
    assert place.run("watchlist", "update", "--from", place.folder / "gone").exit_code == 1
    (place.folder / "empty").mkdir()
    assert "no file of a known list" in place.run("watchlist", "update", "--from", place.folder / "empty").stderr


def test_a_canary_that_does_not_alert_keeps_a_list_out(place: Place) -> None:  # noqa: F811
    text = place.config.read_text(encoding="utf-8")
    place.config.write_text(text + "canaries = ['Zebulon Quartermaine']\n", encoding="utf-8")
    done = place.install(100)
    assert done.exit_code == 1
    assert "'Zebulon Quartermaine'" in done.stderr
