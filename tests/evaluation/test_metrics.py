"""Figures of scored labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.evaluation.metrics import Counts, average_precision, counts, interval

SCORED = st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=40)


def test_figures_by_hand() -> None:
    found = counts([(0.9, True), (0.8, False), (0.6, True), (0.4, True), (0.1, False)], 0.5)
    assert found == Counts(2, 1, 1, 1)
    assert found.precision == found.recall == found.f1 == pytest.approx(2 / 3)


def test_shares_of_nothing_are_none() -> None:
    assert Counts(0, 0, 0, 3).precision is None
    assert Counts(0, 0, 0, 3).recall is None
    assert Counts(0, 0, 2, 0).f1 == 0
    assert average_precision([(0.5, False)]) is None


def test_equal_scores_share_a_step_whatever_their_order() -> None:
    one = average_precision([(0.5, True), (0.5, False)])
    assert one == average_precision([(0.5, False), (0.5, True)]) == 0.5


@given(SCORED, st.floats(0, 1))
def test_everything_is_counted_once(scored: list[tuple[float, bool]], threshold: float) -> None:
    found = counts(scored, threshold)
    assert found.found + found.false + found.missed + found.spared == len(scored)
    assert found.found + found.missed == sum(same for _, same in scored)


@given(SCORED)
def test_average_precision_is_a_share_and_one_for_a_perfect_order(scored: list[tuple[float, bool]]) -> None:
    value = average_precision(scored)
    assert value is None or 0 < value <= 1
    perfect = [(1.0 + same, same) for _, same in scored]
    assert average_precision(perfect) in (None, pytest.approx(1.0))


@given(st.integers(0, 300), st.integers(0, 300))
def test_the_range_holds_the_share_and_narrows_with_more(part: int, more: int) -> None:
    whole = part + more
    low, high = interval(part, whole)
    assert 0 <= low <= high <= 1
    if whole:
        assert low - 1e-12 <= part / whole <= high + 1e-12
        wider, narrower = high - low, interval(10 * part, 10 * whole)
        assert narrower[1] - narrower[0] <= wider
