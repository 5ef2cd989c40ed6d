"""`matcher evaluate pairs`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from matcher.cli import main

PAIRS = "name1,name2,is_match,category\nJon Jin Yong,전진영,true,x\nViktor Bout,Rosneft,false,y\nXyzzy,Plugh,true,y\n"


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    path = tmp_path / "labels.csv"
    path.write_text(PAIRS, encoding="utf-8")
    return path


def test_figures_on_stdout_and_the_result_on_stderr(labels: Path) -> None:
    done = CliRunner().invoke(main, ["evaluate", "pairs", str(labels)])
    assert done.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert (rows[0]["group"], rows[0]["pairs"], rows[0]["precision"], rows[0]["recall"]) == ("all", "3", "1.0", "0.5")
    assert done.stderr == (
        "3 pairs of names, 2 of them one party: 1 alert, 1 are missed; 0 pairs of two parties alert.\n"
    )


def test_standard_input_and_every_form(labels: Path, tmp_path: Path) -> None:
    for form in ("table", "json", "html", "csv"):
        done = CliRunner().invoke(main, ["-q", "evaluate", "pairs", "-", "--format", form], input=PAIRS.encode())
        assert done.exit_code == 0, done.stderr
        assert "1.0" in done.stdout
        assert done.stderr == ""


def test_a_run_is_kept_and_compared(labels: Path, tmp_path: Path) -> None:
    out, cases = tmp_path / "proof.html", tmp_path / "cases.csv"
    first = CliRunner().invoke(main, ["evaluate", "pairs", str(labels), "-o", str(out), "--cases", str(cases)])
    assert first.exit_code == 0
    kept = tmp_path / "proof.html.run.json"
    assert json.loads(kept.read_text(encoding="utf-8"))["figures"][0]["recall"] == 0.5
    assert cases.read_text(encoding="utf-8").splitlines()[1].startswith("no,4,same,clear,")
    again = CliRunner().invoke(
        main, ["evaluate", "pairs", str(labels), "--review-at", "1", "--match-at", "1", "--against", str(kept),
               "--format", "json"],
    )  # fmt: skip
    flipped = json.loads(again.stdout)["flipped"]
    assert [(flip["what"], flip["key"][1]) for flip in flipped] == [("broken", "전진영")]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "name a table of labelled pairs"),
        (["none.csv"], 1, "none.csv does not exist"),
        (["LABELS", "--review-at", "0.9"], 2, "review_at (0.9) is above match_at"),
        (["LABELS", "-o", "LABELS"], 2, "cannot be written to: it is read"),
        (["LABELS", "--against", "LABELS"], 1, "is no run that was kept"),
        (["LABELS", "--against", "gone.json"], 1, "gone.json cannot be read"),
        (["LABELS", "-o", "nowhere/out.html"], 1, "its folder does not exist"),
    ],
)
def test_what_goes_wrong_is_one_sentence(labels: Path, words: list[str], code: int, said: str) -> None:
    done = CliRunner().invoke(main, ["evaluate", "pairs", *(word.replace("LABELS", str(labels)) for word in words)])
    assert done.exit_code == code
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
