"""Measurements are recorded, and earlier ones named by their numbers."""

from __future__ import annotations

import json
import sqlite3

import pytest

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]

PAIRS = "name1,name2,is_match\nJon Jin Yong,전진영,true\nViktor Bout,Rosneft,false\n"
QUERIES = "name,entry_id\nZebulon Quartermaine,A1\nNikki Haley,\n"


@pytest.fixture
def bench(desk: Desk) -> Desk:
    """A desk with labels."""
    desk.write("labels.csv", PAIRS)
    desk.write("queries.csv", QUERIES)
    return desk


def pairs(bench: Desk, *words: object) -> tuple[int, str, str]:
    done = bench.run("evaluate", "pairs", bench.folder / "labels.csv", *words)
    return done.exit_code, done.stdout, done.stderr


def queries(bench: Desk, *words: object) -> tuple[int, str, str]:
    done = bench.run("evaluate", "queries", bench.folder / "queries.csv", "-w", bench.folder / "own.csv", *words)
    return done.exit_code, done.stdout, done.stderr


def test_against_takes_the_number_of_a_recorded_run(bench: Desk) -> None:
    bench.screen()
    assert pairs(bench, "-o", bench.folder / "proof.html")[0] == 0
    assert queries(bench)[0] == 0
    raised = ("--review-at", "1", "--match-at", "1", "--format", "json")
    for word in ("2", "last", bench.folder / "proof.html.run.json"):
        code, found, said = pairs(bench, *raised, "--against", word, "--store", bench.store)
        assert code == 0, said
        assert [flip["what"] for flip in json.loads(found)["flipped"]] == ["broken"]
        assert pairs(bench)[0] == 0  # so that the one with lower thresholds is the last again
    code, found, said = queries(bench, "--against", "3", "--format", "json")
    assert (code, json.loads(found)["flipped"]) == (0, []), said


def test_runs_lists_them_and_verify_checks_them(bench: Desk) -> None:
    bench.screen()
    pairs(bench, "-o", bench.folder / "proof.html")
    queries(bench)
    assert bench.run("certify", "-w", bench.folder / "own.csv", "--sample", "1", quiet=True).exit_code == 0
    assert bench.run("tune", bench.folder / "labels.csv", quiet=True).exit_code == 0
    _, first, *others = bench.run("runs").stdout.splitlines()
    assert first.split()[2] == "3"
    assert [line.split()[2] for line in others] == ["evaluate", "evaluate", "certify", "tune"]
    assert others[0].endswith(f"labels.csv; {bench.folder / 'proof.html'}")
    assert "own of " in others[1]
    listed = json.loads(bench.run("runs", "--format", "json").stdout)
    commands = ["screen", "evaluate pairs", "evaluate queries", "certify", "tune"]
    assert [(run["run"], run["command"]) for run in listed] == list(enumerate(commands, 1))
    assert bench.run("judgements", "verify").exit_code == 0
    with sqlite3.connect(bench.store) as edited:
        edited.execute("DROP TRIGGER measurements_keep_update")
        edited.execute("UPDATE measurements SET data = x'00' WHERE id = 4")
    edited.close()
    done = bench.run("judgements", "verify")
    assert (done.exit_code, done.stdout) == (1, "Run 4 was changed after it was written.\n")


@pytest.mark.parametrize(
    ("word", "code", "said"),
    [
        ("1", 1, "Run 1 in STORE is one of `matcher screen`, none of `matcher evaluate pairs`."),
        ("2", 1, "Run 2 in STORE is one of `matcher evaluate queries`, none of `matcher evaluate pairs`."),
        ("9", 1, "There is no run 9 of `matcher evaluate pairs` in STORE: none is recorded there yet."),
        ("out.csv.manifest.json", 1, "out.csv.manifest.json is no run of `matcher evaluate pairs`; name its number"),
    ],
)
def test_what_is_no_such_run_is_told_before_the_work_begins(bench: Desk, word: str, code: int, said: str) -> None:
    bench.screen()
    queries(bench)
    word = str(bench.folder / word) if word.endswith(".json") else word
    found = pairs(bench, "-o", bench.folder / "proof.html", "--against", word)
    assert found[:2] == (code, "")
    assert said.replace("STORE", str(bench.store)) in found[2]
    assert not (bench.folder / "proof.html").exists()


def test_a_file_with_a_number_for_a_name_is_that_file(bench: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs(bench, "--run", bench.folder / "7")
    monkeypatch.chdir(bench.folder)
    code, found, said = pairs(bench, "--against", "7", "--format", "json")
    assert (code, json.loads(found)["flipped"]) == (0, []), said


def test_store_none_keeps_nothing(bench: Desk) -> None:
    assert pairs(bench, "--store", "none")[0] == 0
    assert not bench.store.exists()
    code, _, said = pairs(bench, "--store", "none", "--against", "3")
    assert (code, "--against 3 needs the file of judgements and runs" in said) == (2, True)


def test_a_mistake_in_the_labels_makes_no_file(bench: Desk) -> None:
    bench.write("labels.csv", "a,b\n1,2\n")
    assert pairs(bench)[0] == 1
    assert not bench.store.exists()


def test_a_run_that_cannot_be_recorded_says_so_and_its_sheet_is_there(bench: Desk) -> None:
    pairs(bench)
    bench.configure("wait = 0.1")
    holder = sqlite3.connect(bench.store, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    code, _, said = pairs(bench, "-o", bench.folder / "proof.html")
    holder.close()
    assert code == 1
    assert "What was measured is written, but the run is not recorded: " in said
    assert (bench.folder / "proof.html").exists()


def test_a_foreign_file_is_not_touched(bench: Desk) -> None:
    bench.store.write_text("something else", encoding="utf-8")
    code, out, said = pairs(bench)
    assert (code, out) == (1, "")
    assert "it was not touched" in said
    assert "To go on without it, add --store none." in said
    assert bench.store.read_text(encoding="utf-8") == "something else"
