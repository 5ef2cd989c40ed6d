"""Estimates follow the scorer's own formulas; a glance is never below the estimate."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.index.estimate import Rough, estimated_bits, glanced_bits

BITS = st.floats(0.0, 60.0)


def rough(agreed: float, left: float, right: float, person: bool, doubt: float = 0.0) -> Rough:
    values = {
        "agreed": agreed, "paired": agreed + doubt, "letters": 12.0, "telling": 2.0,
        "least": 1.0 - min(doubt, 1.0), "weak": 0.0, "left": left, "right": right,
        "person": float(person), "kinds": 0.0, "scripts": 0.0, "legal": 0.0,
        "left_initial": 0.0, "right_initial": 0.0,
    }  # fmt: skip
    return Rough(**{name: np.array([value]) for name, value in values.items()})


@given(BITS, BITS, BITS, st.booleans(), st.floats(0.0, 5.0))
def test_a_glance_is_never_below_the_estimate(
    agreed: float, left: float, right: float, person: bool, doubt: float
) -> None:
    pair = rough(agreed, left, right, person, doubt)
    assert glanced_bits(pair)[0] >= estimated_bits(pair)[0] - 1e-6


def test_more_that_agrees_and_less_that_is_left_over_is_never_worse() -> None:
    assert estimated_bits(rough(20.0, 0.0, 0.0, True))[0] >= estimated_bits(rough(12.0, 0.0, 0.0, True))[0]
    assert estimated_bits(rough(12.0, 0.0, 0.0, True))[0] >= estimated_bits(rough(12.0, 6.0, 6.0, True))[0]


def test_an_initial_of_no_word_speaks_against_a_pair() -> None:
    pair = rough(12.0, 1.0, 8.0, True)
    against = pair._replace(left_initial=np.ones(1))
    assert estimated_bits(against)[0] < estimated_bits(pair)[0] - 2.0
