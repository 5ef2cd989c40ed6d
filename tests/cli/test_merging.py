from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher import Entry, ListedName, Matcher, Watchlist
from matcher.cli import main
from matcher.cli.merging import merging


def test_a_party_of_two_lists_is_there_once() -> None:
    names = (ListedName("Jon Jin Yong"),)
    matcher = Matcher(Watchlist([Entry("1", "un", "person", names), Entry("2", "us", "person", names)]))
    (result,) = matcher.match_all(["Jon Jin Yong"])
    (match,) = merging(matcher)(result).matches
    assert match.extra["also_listed"] in {"un:1", "us:2"}


def screened(tmp_path: Path, *words: str) -> tuple[Result, list[dict[str, str]]]:
    out = tmp_path / "out.csv"
    arguments = ["screen", str(tmp_path / "names.csv"), "-w", str(tmp_path / "a.csv"), "-w", str(tmp_path / "b.csv")]
    done = CliRunner().invoke(main, [*arguments, "-o", str(out), "--store", "none", *words])
    with out.open(encoding="utf-8", newline="") as file:
        return done, list(csv.DictReader(file))


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    (tmp_path / "a.csv").write_text("id,name,kind\n1,Sergei Kozlov,person\n2,Ri Sol Ju,person\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text('id,name,kind\n7,"KOZLOV, Sergey",person\n', encoding="utf-8")
    (tmp_path / "names.csv").write_text("name\nSergei Kozlov\nRi Sol Ju\nNobody Atall\n", encoding="utf-8")
    return tmp_path


def test_screening_against_several_lists_reports_a_party_once(lists: Path) -> None:
    done, rows = screened(lists)
    assert done.exit_code == 0, done.stderr
    assert [(row["name"], row["entry_id"], row["also_listed"]) for row in rows] == [
        ("Sergei Kozlov", "1", "b:7"),
        ("Ri Sol Ju", "2", ""),
        ("Nobody Atall", "", ""),
    ]


def test_every_listing_has_a_row_where_that_is_wanted(lists: Path) -> None:
    _, rows = screened(lists, "--no-merge-lists")
    assert [row["entry_id"] for row in rows] == ["1", "7", "2", ""]
    assert "also_listed" not in rows[0]


def test_a_merged_report_is_replayed_byte_for_byte(lists: Path) -> None:
    screened(lists)
    done = CliRunner().invoke(main, ["replay", str(lists / "out.csv.manifest.json"), "--store", "none"])
    assert done.exit_code == 0, done.output
    assert "The same, byte for byte" in done.output


def test_runs_that_build_on_a_merged_one_give_what_a_whole_run_would(lists: Path) -> None:
    first, second, whole = (lists / f"{name}.jsonl" for name in ("first", "second", "whole"))
    words = ["screen", str(lists / "names.csv"), "-w", str(lists / "a.csv"), "-w", str(lists / "b.csv")]
    for out, more in ((first, []), (second, ["--since", f"{first}.manifest.json"]), (whole, [])):
        done = CliRunner().invoke(main, [*words, "-o", str(out), "--store", "none", *more])
        assert done.exit_code == 0, done.stderr
    assert second.read_bytes() == whole.read_bytes()
