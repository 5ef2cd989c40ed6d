"""`matcher judge`: one match, an edited report, and what both refuse."""

from __future__ import annotations

import csv
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]


def edited(desk: Desk, verdicts: dict[str, str], **columns: str) -> Path:
    """The report with a column `judgement`, by reference."""
    rows = desk.rows("out.csv")
    path = desk.folder / "edited.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, [*rows[0], "judgement", *columns])
        table.writeheader()
        table.writerows({**row, "judgement": verdicts.get(row["ref"], ""), **columns} for row in rows)
    return path


def test_a_judged_match_is_suppressed_and_listed(desk: Desk) -> None:
    assert [row["decision"] for row in desk.screen()] == ["match", "clear", "match"]
    done = desk.judge()
    assert (done.exit_code, done.stderr, done.stdout) == (0, "1 judged.\n", "")
    rows = desk.screen()
    assert [row["decision"] for row in rows] == ["suppressed", "clear", "match"]
    assert rows[0]["entry_id"] == "A1"
    assert rows[0]["explanation"].startswith("judged different by A. Analyst on 2")
    assert ": other birth date; " in rows[0]["explanation"]


@pytest.mark.parametrize("word", ["same", "unsure"])
def test_other_verdicts(desk: Desk, word: str) -> None:
    desk.screen()
    assert desk.run("judge", word, "Zebulon Quartermaine", "own:A1", "--reason", "seen").exit_code == 0
    assert desk.screen()[0]["decision"] == "match"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("different", "C1", "A1"), 2, "a judgement needs a reason"),
        (("different", "C1"), 2, "name the match"),
        (("different", "C1", "A1", "--from", "x.csv", "--reason", "x"), 2, "not both"),
        (("perhaps", "C1", "A1"), 2, "perhaps"),
        (("different", "C9", "A1", "--reason", "x"), 1, "There is no match of 'C9' with the entry A1"),
        (("different", "C1", "A1", "--reason", "x", "--run", "7"), 1, "There is no run 7"),
        (("different", "C1", "A1", "--reason", "x", "--expires", "soon"), 2, "is no expiry"),
        (("--from", "none.csv"), 1, "none.csv does not exist"),
        ((), 2, "the review needs a terminal"),
    ],
)
def test_what_is_wrong_is_told(desk: Desk, words: tuple[str, ...], code: int, said: str) -> None:
    desk.screen()
    done = desk.run("judge", *words)
    assert (done.exit_code, done.stdout) == (code, "")
    assert said in done.stderr
    assert desk.run("judgements", "list").stdout == ""


def test_before_the_first_run_there_is_nothing_to_judge(desk: Desk) -> None:
    done = desk.judge()
    assert done.exit_code == 1
    assert "There is no file of judgements and runs" in done.stderr
    assert not desk.store.exists()


def test_an_edited_report(desk: Desk) -> None:
    desk.screen()
    path = edited(
        desk, {"C1": "different", "C3": "same"}, reason="seen on paper", author="B. Boss", expires="2099-01-01"
    )
    done = desk.run("judge", "--from", path)
    assert (done.exit_code, done.stderr) == (0, "2 judged.\n")
    assert desk.run("judge", "--from", path).stderr == "0 judged, 2 stood already.\n"
    rows = desk.screen()
    assert [row["decision"] for row in rows] == ["suppressed", "clear", "match"]
    assert "judged different by B. Boss on" in rows[0]["explanation"]
    assert "judged the same by B. Boss on" in rows[2]["explanation"]
    assert ", until 2099-01-01" in desk.run("judgements", "list").stdout


def test_a_report_without_reasons_is_refused_or_given_one(desk: Desk) -> None:
    desk.screen()
    path = edited(desk, {"C1": "different", "C3": "same"})
    done = desk.run("judge", "--from", path)
    assert done.exit_code == 1
    assert "no reason stands in line 2, 4" in done.stderr
    assert desk.run("judge", "--from", path, "--reason", "checked").exit_code == 0


def test_one_wrong_row_and_nothing_is_judged(desk: Desk) -> None:
    desk.screen()
    path = edited(desk, {"C1": "different", "C2": "same"}, reason="x")
    done = desk.run("judge", "--from", path)
    assert done.exit_code == 1
    assert "line 3 is no match of run 1. Nothing was judged." in done.stderr
    assert desk.run("judgements", "list").stdout == ""


def test_the_run_is_found_by_the_manifest_beside_the_report(desk: Desk) -> None:
    desk.screen()
    desk.screen("later.csv", "--match-at", "0.99")
    path = edited(desk, {"C1": "different"}, reason="x")
    path.replace(desk.folder / "out.csv")
    assert desk.run("judge", "--from", desk.folder / "out.csv").exit_code == 0
    assert desk.run("judgements", "list", "--format", "json").stdout.count('"run": 1') == 1


def test_a_list_that_is_locked_says_so(desk: Desk) -> None:
    desk.screen()
    desk.configure("wait = 0.1")
    holder = sqlite3.connect(desk.store, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    done = desk.judge()
    holder.close()
    assert done.exit_code == 1
    assert "is in use" in done.stderr
    assert desk.judge().exit_code == 0


def test_a_judgement_expires(desk: Desk) -> None:
    desk.screen()
    desk.judge("--expires", "0")
    rows = desk.screen()
    assert rows[0]["decision"] == "match"
    assert "re-opened: judged different by A. Analyst" in rows[0]["explanation"]
    assert "that held until" in rows[0]["explanation"]


def test_four_eyes(desk: Desk) -> None:
    desk.configure("four_eyes = true")
    desk.screen()
    desk.judge()
    rows = desk.screen()
    assert rows[0]["decision"] == "match"
    assert "a second person has yet to agree" in rows[0]["explanation"]
    desk.judge("--author", "B. Boss")
    assert desk.screen()[0]["decision"] == "suppressed"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (",1961,EXAMPLE", ",1971,EXAMPLE", "since then the entry's birth dates: '1971' added, '1961' removed"),
        (",1961,EXAMPLE", ",1961,OTHER", "since then the entry's programs: 'OTHER' added, 'EXAMPLE' removed"),
        ("A1,Zebulon Quartermaine", "A1,Zebulon R. Quartermaine", "since then the entry's names"),
    ],
)
def test_a_change_of_the_entry_opens_it_again(desk: Desk, old: str, new: str, said: str) -> None:
    desk.screen()
    desk.judge()
    path = desk.folder / "own.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    rows = desk.screen()
    assert rows[0]["decision"] == "match"
    assert said in rows[0]["explanation"]


def test_the_same_name_of_another_customer_is_not_suppressed(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    path = desk.folder / "customers.csv"
    path.write_text(path.read_text(encoding="utf-8") + "C4,Zebulon Quartermaine,Leeds\n", encoding="utf-8")
    assert [row["decision"] for row in desk.screen()] == ["suppressed", "clear", "match", "match"]


def test_a_change_of_the_row_is_no_matter_where_a_reference_is_named(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    path = desk.folder / "customers.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("Leeds", "Bath"), encoding="utf-8")
    assert desk.screen()[0]["decision"] == "suppressed"


@pytest.mark.skipif(os.name == "nt", reason="limits of files are those of POSIX")
def test_a_full_disk_says_so_and_loses_nothing(desk: Desk) -> None:
    import resource

    desk.screen()
    desk.judge()

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

    words = ["judge", "different", "C3", "A2", "--reason", "because " * 2000]
    command = [sys.executable, "-m", "matcher.cli", "--config", str(desk.config), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=limited)
    assert (done.returncode, done.stdout) == (1, "")
    assert "disk" in done.stderr
    assert done.stderr.count("\n") == 1
    assert len(desk.run("judgements", "list").stdout.splitlines()) == 1
    assert desk.run("judgements", "verify").exit_code == 0
    assert desk.run(*words).exit_code == 0
