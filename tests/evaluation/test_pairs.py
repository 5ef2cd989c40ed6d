"""Measured pairs; on the reference data the figures are those of its own scoreboard."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

from matcher.config import MatchConfig
from matcher.evaluation.calibration import calibration_error
from matcher.evaluation.metrics import average_precision
from matcher.evaluation.pairs import measure_pairs, plain_figures, script_of_pair
from matcher.evaluation.pairs_file import LabelledPair, Pairs, read_pairs

LABELS = Pairs(
    "labels.csv",
    "",
    (
        LabelledPair("Jon Jin Yong", "JON, Jin Yong", True, "person", "order", 2),
        LabelledPair("Jon Jin Yong", "전진영", True, "person", "script", 3),
        LabelledPair("Viktor Bout", "Rosneft", False, None, "far", 4),
        LabelledPair("Viktor Bout", "Viktor Bout", False, "person", "doubtful label", 5),
        LabelledPair("Xyzzy", "Plugh", True, None, "doubtful label", 6),
    ),
)


def test_groups_and_wrong_cases() -> None:
    measured = measure_pairs(LABELS)
    total = plain_figures(measured.groups[0])
    assert (total["pairs"], total["same"], total["missed"], total["false_alerts"]) == (5, 3, 1, 1)
    assert total["precision"] == total["recall"] == pytest.approx(2 / 3)
    assert {(g.by, g.name) for g in measured.groups} >= {("kind", "unknown"), ("category", "far"), ("script", "latin")}
    assert [case.pair.line for case in measured.wrong] == [5, 6] or [c.pair.line for c in measured.wrong] == [6, 5]
    distances = [case.distance for case in measured.wrong]
    assert distances == sorted(distances, reverse=True)


def test_thresholds_and_further_names_count() -> None:
    pair = LabelledPair("Jon Jin Yong", "Somebody Else", True, also=("JON, Jin Yong",))
    assert measure_pairs(Pairs("", "", (pair,))).cases[0].decision == "match"
    strict = measure_pairs(LABELS, MatchConfig(match_at=1.0, review_at=1.0))
    assert strict.groups[0].at_review.found == 0


def test_scripts_of_a_pair() -> None:
    assert script_of_pair(LabelledPair("A", "Б", True)) == "cyrillic, latin"
    assert script_of_pair(LabelledPair("12", "A", True)) == "latin, none"


@pytest.mark.shared
def test_the_figures_are_those_of_the_scoreboard(shared_dir: Path) -> None:
    board = scoreboard(shared_dir)
    measured = measure_pairs(read_pairs(str(shared_dir / "eval" / "pairs.csv")))
    f1, precision, recall = board.f1_at(measured.scored, 0.5)
    at = measured.groups[0].at_review
    assert (at.f1, at.precision, at.recall) == pytest.approx((f1, precision, recall))
    assert average_precision(measured.scored) == pytest.approx(board.average_precision(measured.scored))
    assert calibration_error(measured.scored) == pytest.approx(board.calibration_error(measured.scored))


def scoreboard(shared_dir: Path) -> Any:
    """The measuring program that lies with the reference data, as a module."""
    spec = importlib.util.spec_from_file_location("scoreboard", shared_dir / "checks" / "scoreboard.py")
    if spec is None or spec.loader is None or not (shared_dir / "checks" / "scoreboard.py").is_file():
        pytest.skip("the scoreboard is not with the reference data")
    module = importlib.util.module_from_spec(spec)
    sys.modules["scoreboard"] = module
    spec.loader.exec_module(module)
    return module
