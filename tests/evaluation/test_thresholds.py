"""Recommended thresholds: a held-out half confirms what is stated of them."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from matcher.config import MatchConfig
from matcher.errors import InputError
from matcher.evaluation.pairs import PairsMeasured, ScoredPair, measure_pairs
from matcher.evaluation.pairs_file import LabelledPair, Pairs, read_pairs
from matcher.evaluation.thresholds import Wanted, confirm, tune


def measured(scored: list[tuple[float, bool]]) -> PairsMeasured:
    config = MatchConfig()
    cases = tuple(
        ScoredPair(LabelledPair("a", "b", same, line=i), score, "review", True, abs(score - config.review_at))
        for i, (score, same) in enumerate(scored, 2)
    )
    return PairsMeasured(Pairs("labels.csv", "", tuple(case.pair for case in cases)), config, cases)


def some(seed: int, count: int = 200) -> list[tuple[float, bool]]:
    """Scores that are probabilities."""
    rng = random.Random(seed)
    return [(score, rng.random() < score) for score in (rng.random() for _ in range(count))]


def test_the_highest_threshold_that_gives_the_recall() -> None:
    tuned = tune(
        measured([(0.9, True), (0.8, True), (0.6, False), (0.4, True), (0.3, False), (0.2, True)]), Wanted(0.75)
    )
    assert tuned.review_at == 0.4
    assert tuned.recall.share == 0.75
    assert tuned.match_at >= tuned.review_at
    assert tuned.curve[0].threshold == 0.05
    assert {0.4, 0.5, 0.8} <= {point.threshold for point in tuned.curve}


@pytest.mark.parametrize("wanted", [0.5, 0.9, 0.95, 1.0])
def test_the_recall_is_reached_and_no_higher_step_reaches_it(wanted: float) -> None:
    tuned = tune(measured(some(3)), Wanted(wanted))
    assert tuned.recall.share >= wanted
    same = [score for score, label in some(3) if label]
    assert sum(score >= tuned.review_at + 0.002 for score in same) / len(same) < wanted


def test_samples_stand_next_to_the_line() -> None:
    tuned = tune(measured(some(4)))
    above, below = (tuned.near(0.5, above=side, count=5) for side in (True, False))
    assert all(case.score >= 0.5 for case in above)
    assert all(case.score < 0.5 for case in below)
    assert above[0].score == min(case.score for case in tuned.measured.cases if case.score >= 0.5)


def test_labels_of_one_sort_tell_nothing() -> None:
    with pytest.raises(InputError, match="All 2 labelled pairs are of one party"):
        tune(measured([(0.9, True), (0.1, True)]))
    with pytest.raises(InputError, match="of two parties"):
        tune(measured([(0.9, False)]))


def test_a_precision_that_is_out_of_reach_is_told() -> None:
    assert not tune(measured([(0.9, False), (0.8, True)]), Wanted(0.95, 0.99)).reached


def test_another_sample_lies_in_the_stated_range_19_times_in_20() -> None:
    holds = [
        confirm(tune(measured(some(seed)), Wanted(0.9, 0.9)), measured(some(1000 + seed))).holds for seed in range(100)
    ]
    assert sum(holds) >= 90


def test_a_set_of_another_world_is_not_confirmed() -> None:
    upside_down = [(1.0 - score, label) for score, label in some(5)]
    assert not confirm(tune(measured(some(6)), Wanted(0.9, 0.9)), measured(upside_down)).holds


@pytest.mark.shared
@pytest.mark.parametrize("wanted", [0.8, 0.9, 0.95])
def test_one_half_of_the_pairs_confirms_the_other(shared_dir: Path, wanted: float) -> None:
    whole = measure_pairs(read_pairs(str(shared_dir / "eval" / "pairs.csv")))
    confirmed = 0
    for seed in range(200):  # few halves tell as little as few labels
        cases = list(whole.cases)
        random.Random(seed).shuffle(cases)
        one, other = (replace(whole, cases=tuple(cases[part::2])) for part in (0, 1))
        confirmed += confirm(tune(one, Wanted(wanted)), other).holds
    assert confirmed >= 180
