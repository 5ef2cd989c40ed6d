"""`matcher watchlist diff`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from tests.cli.installing import Place, place  # noqa: F401 - a fixture


def test_an_installed_list_and_the_version_before(place: Place) -> None:  # noqa: F811
    place.install(100)
    place.install(102, born="1962")
    done = place.run("watchlist", "diff", "own")
    assert done.exit_code == 0
    assert done.stderr == "2 added, 0 removed, 100 changed.\n"
    assert done.stdout.startswith("added    P101  ")
    assert "birth_dates: 1961 -> 1962" in done.stdout
    same = place.run("watchlist", "diff", "own~1", "own~1")
    assert (same.stdout, same.stderr) == ("", "0 added, 0 removed, 0 changed.\n")


def test_files_as_csv_and_json(place: Place) -> None:  # noqa: F811
    old, new = place.folder / "old.csv", place.folder / "new.csv"
    old.write_text("id,name\n1,A B\n2,C D\n", encoding="utf-8")
    new.write_text("id,name\n1,A E\n3,=cmd()\n", encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(place.run("watchlist", "diff", old, new, "--format", "csv").stdout)))
    assert [(r["change"], r["entry_id"], r["name"], r["field"]) for r in rows] == [
        ("added", "3", "'=cmd()", ""), ("removed", "2", "C D", ""), ("changed", "1", "A E", "names"),
    ]  # fmt: skip
    found = json.loads(place.run("watchlist", "diff", old, new, "--format", "json").stdout)
    assert found[2]["fields"] == {"names": {"removed": "A B (primary)", "added": "A E (primary)"}}


def test_no_version_before(place: Place) -> None:  # noqa: F811
    place.install(100)
    done = place.run("watchlist", "diff", "own")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "has no version 1 before" in done.stderr


def test_the_snapshots_of_august_2023(place: Place, shared_dir: Path) -> None:  # noqa: F811
    ofac = shared_dir / "lists" / "ofac"
    done = place.run("watchlist", "diff", ofac / "2023-08-24", ofac / "2023-08-31")
    assert [line.split()[:2] for line in done.stdout.splitlines()] == [
        ["added", "27743"], ["added", "36217"], ["added", "37621"],
    ]  # fmt: skip
