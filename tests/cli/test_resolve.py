"""`matcher resolve`: names and entries in, parties out."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main

ROWS = 'name,city,dob\nJon Jin Yong,Yanji,\n"JON, Jin-yong",Dandong,\nRi Sol Ju,Pyongyang,1989\n'


def run(*words: object, stdin: str = "") -> Result:
    return CliRunner().invoke(main, ["resolve", *map(str, words)], input=io.BytesIO(stdin.encode()))


def rows(done: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(done.stdout, newline="")))


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text(ROWS, encoding="utf-8")
    two.write_text("ref,name\n7,Jin Yong Jon\n", encoding="utf-8")
    return one, two


def test_input_columns_stay_and_the_party_follows() -> None:
    done = run(stdin=ROWS)
    assert done.exit_code == 0, done.stderr
    found = rows(done)
    assert list(found[0])[:6] == ["name", "city", "dob", "cluster_id", "canonical_name", "link_score"]
    assert [row["members"] for row in found] == ["2", "2", "1"]
    assert found[0]["cluster_id"] == found[1]["cluster_id"] != found[2]["cluster_id"]
    assert found[0]["canonical_name"] == "Jon Jin Yong"
    assert found[2]["link_score"] == found[2]["explanation"] == ""
    assert done.stderr == "3 names and entries: 2 parties, 1 of them with several members.\n"


def test_several_processes_find_the_same() -> None:
    many = ROWS + "".join(
        f"{given} {family},,\n" for given in ("Ali", "Aly", "Sergei") for family in ("Kozlov", "Mansur")
    )
    assert run("--jobs", "2", stdin=many).stdout == run(stdin=many).stdout


def test_ids_do_not_depend_on_the_order_of_rows() -> None:
    header, *lines = ROWS.splitlines(keepends=True)
    one, two = (rows(run(stdin=header + "".join(some))) for some in (lines, lines[::-1]))
    assert {row["name"]: row["cluster_id"] for row in one} == {row["name"]: row["cluster_id"] for row in two}


def test_link_and_dedupe(files: tuple[Path, Path]) -> None:
    every, link, dedupe = (rows(run(*files, *option)) for option in ((), ("--link",), ("--dedupe",)))
    assert [row["members"] for row in every] == ["3", "3", "1", "3"]
    assert [row["members"] for row in link] == ["3", "3", "1", "3"]
    assert [row["members"] for row in dedupe] == ["2", "2", "1", "1"]
    assert every[3]["ref"] == "7"
    assert every[3]["city"] == ""
    done = run(*files, "--link", "--dedupe")
    assert done.exit_code == 2
    assert "contradict" in done.stderr


def test_lists_are_resolved_with_the_names() -> None:
    found = rows(run("-w", "excerpt", "-", stdin="name\nSergei Kozlov\nСергей Михайлович Козлов\n"))
    entry = next(row for row in found if row["entry_id"] == "37621")
    assert entry["members"] == "3"
    assert {row["cluster_id"] for row in found[:2]} == {entry["cluster_id"]}
    assert entry["source"] == "excerpt"


def test_forms(tmp_path: Path, files: tuple[Path, Path]) -> None:
    page, lines = tmp_path / "out.html", tmp_path / "out.jsonl"
    assert run(files[0], "-o", page).exit_code == 0
    assert "Jon Jin Yong" in page.read_text(encoding="utf-8")
    assert run(files[0], "-o", lines).stderr.endswith(f"Output: {lines}.\n")
    assert len([json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]) == 2


def test_results_of_scan_are_mentions(tmp_path: Path) -> None:
    found = tmp_path / "found.jsonl"
    scanned = CliRunner().invoke(
        main, ["scan", "-w", "excerpt", "-o", str(found)], input=b"Treasury named Jon Jin Yong. Jon Jin Yong fled."
    )
    assert scanned.exit_code == 0
    done = run(found)
    assert done.exit_code == 0, done.stderr
    named = [row for row in rows(done) if row["mention"] == "Jon Jin Yong"]
    assert [row["members"] for row in named] == ["2", "2"]


def test_what_is_known_beside_names_counts(tmp_path: Path) -> None:
    text = "name,dob,passport\nJon Jin Yong,1960,\nJon Jin Yong,1971,\nAbu Jihad,,A5476394\nKhalil Wazir,,A5476394\n"
    words = ("--birth-date-column", "dob", "--identifier-column", "passport")
    assert [row["members"] for row in rows(run(*words, stdin=text))] == ["1", "1", "2", "2"]
    assert [row["members"] for row in rows(run(*words, "--ignore", "passport", stdin=text))][2:] == ["1", "1"]


def test_rows_that_cannot_be_read_stay(tmp_path: Path) -> None:
    path = tmp_path / "names.jsonl"
    path.write_text('{"name": "Jon"}\nbroken\n', encoding="utf-8")
    done = run(path)
    assert done.exit_code == 0
    assert "cannot be read" in rows(done)[1]["explanation"]
    assert "1 row could not be read" in done.stderr
    assert run(path, "--strict").exit_code == 1


def test_mistakes_are_told(tmp_path: Path, files: tuple[Path, Path]) -> None:
    assert run(tmp_path / "missing.csv").exit_code == 1
    assert run(files[0], "-o", files[0]).exit_code == 2
    assert run(files[0], "--match-at", "7").exit_code == 2


def test_a_higher_line_links_less() -> None:
    text = "name\nSergei Kozlov\nSergei Kozlow\n"
    assert [row["members"] for row in rows(run(stdin=text))] == ["2", "2"]
    assert [row["members"] for row in rows(run("--match-at", "0.99999", stdin=text))] == ["1", "1"]
