"""Whether scores are probabilities."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.evaluation.calibration import calibration_error, reliability


def test_honest_scores_have_little_error_and_boastful_ones_much() -> None:
    rng = random.Random(1)
    honest = [(score, rng.random() < score) for score in (rng.random() for _ in range(20_000))]
    assert (calibration_error(honest) or 1) < 0.02
    assert calibration_error([(0.9, False)] * 10) == pytest.approx(0.9)
    assert calibration_error([]) is None


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=60))
def test_bins_hold_every_label_in_order(scored: list[tuple[float, bool]]) -> None:
    found = reliability(scored)
    assert sum(each.count for each in found) == len(scored)
    assert all(each.low - 1e-12 <= each.same <= each.high + 1e-12 for each in found)
    scores = [each.score for each in found]
    assert all(low <= high + 1e-12 for low, high in pairwise(scores))
