"""`matcher screen --since`: an earlier run is built on, and it is said what was done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.installing import Place, place  # noqa: F401 - a fixture
from tests.watchlists.samples import names, own


@pytest.fixture
def night(place: Place) -> Place:  # noqa: F811 - the fixture
    """A list of one's own, installed, and a run of yesterday."""
    place.install(70)
    customers = "".join(f"C{n},{name}\n" for n, name in enumerate(["Zebulon Quartermain", *names(5), "Nobody Here"]))
    (place.folder / "names.csv").write_text(f"ref,name\n{customers}", encoding="utf-8")
    assert screened(place, "then.jsonl").exit_code == 0
    return place


def screened(where: Place, out: str, *words: object) -> Result:
    folder = where.folder
    return where.run("screen", folder / "names.csv", "-o", folder / out, *words)


def updated(where: Place, *more: str) -> None:
    where.source.write_bytes(own([*names(70), *more]))
    assert where.run("watchlist", "update", "own").exit_code == 0


def test_the_report_is_the_same_as_of_a_whole_run(night: Place) -> None:
    updated(night, "Zebulon Quartermaine")
    since = night.folder / "then.jsonl.manifest.json"
    done = screened(night, "a.jsonl", "--since", since)
    assert (done.exit_code, screened(night, "b.jsonl").exit_code) == (0, 0)
    assert (night.folder / "a.jsonl").read_bytes() == (night.folder / "b.jsonl").read_bytes()
    assert "1 of 7 names was looked up again" in done.stderr
    manifest = json.loads((night.folder / "a.jsonl.manifest.json").read_text())
    assert manifest["since"]["looked_up_again"] == 1
    assert night.run("replay", night.folder / "a.jsonl.manifest.json").exit_code == 0


def test_each_night_builds_on_the_one_before(night: Place) -> None:
    for number, name in enumerate(["Zebulon Quartermaine", "Ignatz Fotheringay"]):
        updated(night, name)
        since = night.folder / ("then.jsonl.manifest.json" if not number else "0.jsonl.manifest.json")
        assert screened(night, f"{number}.jsonl", "--since", since).exit_code == 0
    screened(night, "whole.csv")
    done = night.run("report", night.folder / "1.jsonl", "-o", night.folder / "1.csv")
    assert done.exit_code == 0
    assert (night.folder / "1.csv").read_bytes() == (night.folder / "whole.csv").read_bytes()


def test_why_all_names_are_looked_up(night: Place) -> None:
    done = screened(night, "a.jsonl", "--since", night.folder / "then.jsonl.manifest.json", "--limit", 3)
    assert done.exit_code == 0
    assert "all names are looked up again, since the earlier run had another limit of matches (50)" in done.stderr


@pytest.mark.parametrize(("content", "says"), [("{}", "is no manifest"), (None, "cannot be read")])
def test_what_is_no_manifest_is_refused(night: Place, content: str | None, says: str) -> None:
    path = night.folder / "m.json"
    if content is not None:
        path.write_text(content)
    done = screened(night, "a.jsonl", "--since", path)
    assert (done.exit_code, says in done.stderr) == (1, True)
    assert not (night.folder / "a.jsonl").exists()


def test_what_is_built_on_is_not_overwritten(night: Place) -> None:
    done = screened(night, "then.jsonl", "--since", night.folder / "then.jsonl.manifest.json")
    assert (done.exit_code, "cannot be written to" in done.stderr) == (2, True)


def test_a_report_without_evidence_cannot_be_built_on(night: Place) -> None:
    screened(night, "then.csv")
    done = screened(night, "a.jsonl", "--since", night.folder / "then.csv.manifest.json")
    assert (done.exit_code, "needs JSON Lines in a file" in done.stderr) == (1, True)


def test_the_manifest_may_lie_elsewhere(night: Place, tmp_path: Path) -> None:
    (night.folder / "m").mkdir()
    manifest = (night.folder / "then.jsonl.manifest.json").rename(night.folder / "m" / "then.json")
    assert screened(night, "a.jsonl", "--since", manifest).exit_code == 0
