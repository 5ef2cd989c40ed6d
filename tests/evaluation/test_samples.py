"""What a share in one sample says of another."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.evaluation.samples import further, whole


@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 60))
def test_ranges_are_ranges(above: int, below: int, count: int) -> None:
    low, high = further(above, below, count)
    assert 0 <= low <= high <= 1
    all_low, all_high = whole(above, below)
    assert 0 <= all_low < all_high <= 1


def test_the_range_holds_in_95_of_100_samples() -> None:
    rng, inside = random.Random(1), 0
    for _ in range(1000):
        first = sorted((rng.random() for _ in range(100)), reverse=True)
        threshold = first[89]  # the 90th highest of 100
        share = sum(rng.random() >= threshold for _ in range(100)) / 100
        low, high = further(90, 11, 100)
        inside += low <= share <= high
    assert inside >= 930


@pytest.mark.parametrize(("above", "below"), [(950, 51), (4000, 1001)])
def test_large_samples(above: int, below: int) -> None:
    low, high = whole(above, below)
    middle = above / (above + below)
    assert low < middle < high
    assert high - low < 0.04
