"""`matcher tune`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from matcher.cli import main
from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]


@pytest.fixture
def labels(fixtures: Path) -> str:
    return str(fixtures / "cases" / "scoring.csv")


def test_a_recommendation_with_its_range_and_card(labels: str, tmp_path: Path) -> None:
    page, card = tmp_path / "t.html", tmp_path / "card.md"
    done = CliRunner().invoke(main, ["tune", labels, "--recall", "0.9", "-o", str(page), "--card", str(card)])
    assert done.exit_code == 0, done.stderr
    found = json.loads((tmp_path / "t.html.run.json").read_text(encoding="utf-8"))
    assert found["recall"]["low"] <= found["recall"]["share"] <= found["recall"]["high"]
    assert found["recall"]["share"] >= 0.9
    assert done.stderr.startswith(f"review_at = {found['recommended']['review_at']:g}, match_at = ")
    assert card.read_text(encoding="utf-8").startswith("# Model card of the score\n")
    rows = list(csv.DictReader(io.StringIO(CliRunner().invoke(main, ["-q", "tune", labels]).stdout)))
    assert [row["threshold"] for row in rows][:2] == ["0.05", "0.1"]


def test_held_out_labels_confirm_or_not(labels: str, tmp_path: Path) -> None:
    good = CliRunner().invoke(main, ["tune", labels, "--held-out", labels])
    assert good.exit_code == 0
    assert "The held-out set confirms them" in good.stderr
    text = Path(labels).read_text(encoding="utf-8")
    swapped = text.replace(",match,", ",X,").replace(",clear,", ",match,").replace(",X,", ",clear,")
    (tmp_path / "swapped.csv").write_text(swapped, encoding="utf-8")
    for words in ([], ["-q"]):
        bad = CliRunner().invoke(main, [*words, "tune", labels, "--held-out", str(tmp_path / "swapped.csv")])
        assert bad.exit_code == 1
        assert "does not confirm them" in bad.stderr


def test_judgements_alone(desk: Desk) -> None:
    desk.screen()
    done = desk.run("tune")
    assert done.exit_code == 1
    assert "No match was judged same or different" in done.stderr
    desk.judge()
    done = desk.run("tune")
    assert done.exit_code == 1
    assert "All 1 labelled pairs are of two parties" in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [(["LABELS", "--recall", "0"], 2, "--recall"), (["LABELS", "--recall", "2"], 2, "--recall"),
     (["none.csv"], 1, "none.csv does not exist"), (["LABELS", "--card", "LABELS"], 2, "it is read")],
)  # fmt: skip
def test_what_goes_wrong(labels: str, words: list[str], code: int, said: str) -> None:
    done = CliRunner().invoke(main, ["tune", *(word.replace("LABELS", labels) for word in words)])
    assert done.exit_code == code
    assert said in done.stderr
    assert done.stdout == ""
