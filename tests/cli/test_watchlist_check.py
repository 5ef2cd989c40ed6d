"""`matcher watchlist check`."""

from __future__ import annotations

import json

from tests.cli.installing import Place, place  # noqa: F401 - a fixture
from tests.watchlists.samples import names, un


def test_a_whole_list(place: Place) -> None:  # noqa: F811
    place.install(100)
    done = place.run("watchlist", "check")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0] == "own: whole"
    assert "        100  kind person" in done.stdout.splitlines()


def test_a_file_that_is_not_plausible_and_cut(place: Place) -> None:  # noqa: F811
    path = place.folder / "un.xml"
    path.write_bytes(un(names(38))[:-40])
    done = place.run("watchlist", "check", path, "--format", "json")
    assert done.exit_code == 1
    (row,) = json.loads(done.stdout)
    assert (row["list"], row["counts"]["entries"], row["faults"]) == ("un-sc", 38, 2)
    assert [f["rule"] for f in row["findings"] if f["level"] == "fault"] == ["not loaded", "bounds"]


def test_the_version_before_counts(place: Place) -> None:  # noqa: F811
    place.install(100)
    place.source.write_bytes(b"id,name\nP1,Orven Marrak\n")
    place.run("watchlist", "update", "own", "--accept-shrink")
    done = place.run("watchlist", "check", "own")
    assert done.exit_code == 1
    assert "fault: There were 100 entries and there are 1" in done.stdout


def test_no_list(place: Place) -> None:  # noqa: F811
    done = place.run("watchlist", "check")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "matcher watchlist update" in done.stderr
