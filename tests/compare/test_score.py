"""One scorer for every door."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.compare.score import FLAT_FROM, best, bits_of, flattened, probability, score
from matcher.compare.weights import weights
from matcher.records import Kind
from tests.compare.samples import KINDS, NAMES, profile, ways


@settings(max_examples=120, deadline=None)
@given(NAMES, NAMES, KINDS)
def test_the_order_of_the_names_does_not_matter(a: str, b: str, kind: Kind | None) -> None:
    left, right = ways(a, kind), ways(b, kind)
    there, back = best(left, right), best(right, left)
    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert there.bits == pytest.approx(back.bits)


def test_bits_are_the_weighted_features() -> None:
    start, each = weights()
    found = score(profile("Jon Jin Yong"), profile("Jon Jin"))
    assert found.bits == pytest.approx(start + sum(w * f for w, f in zip(each, found.features, strict=True)))


def test_the_best_way_to_read_both_names_counts() -> None:
    left, right = ways("Almaz Group (Vektor)", "organization"), ways("Vektor", "organization")
    found = best(left, right)
    assert found is not None
    assert found.bits == max(score(a, b).bits for a in left for b in right)


def test_names_that_cannot_be_read_have_no_best() -> None:
    assert best((), ways("Vektor")) is None
    assert best(ways("Vektor"), ()) is None


@given(st.floats(-60, 60), st.floats(-60, 60))
def test_more_bits_are_never_less_likely(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0.0 <= probability(low) <= probability(high) <= 1.0
    assert flattened(low) <= flattened(high)


@given(st.floats(-30, 30))
def test_bits_and_probability_are_each_others_inverse(bits: float) -> None:
    assert bits_of(probability(bits)) == pytest.approx(bits, abs=1e-4)


def test_nothing_saturates() -> None:
    steps = [probability(flattened(bits)) for bits in range(int(FLAT_FROM), 200, 5)]
    assert all(low < high < 1.0 for low, high in pairwise(steps))


def test_the_ends_of_the_scale() -> None:
    assert probability(-5000.0) == 0.0
    assert probability(0.0) == 0.5
    assert bits_of(0.0) < -50
    assert bits_of(1.0) > 40
