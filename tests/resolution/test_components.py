from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.resolution.components import components

COUNT = 30
PAIRS = st.lists(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)), max_size=60)


def one_by_one(pairs: list[tuple[int, int]]) -> list[int]:
    of = list(range(COUNT))
    for a, b in pairs:
        low, high = sorted((of[a], of[b]))
        of = [low if each == high else each for each in of]
    return of


@given(PAIRS)
def test_each_thing_has_the_lowest_that_it_hangs_together_with(pairs: list[tuple[int, int]]) -> None:
    left, right = np.array(pairs, dtype=np.int32).reshape(len(pairs), 2).T
    assert components(COUNT, left, right).tolist() == one_by_one(pairs)


def test_a_long_chain_in_any_order_is_one() -> None:
    links = np.random.default_rng(3).permutation(5000)
    assert not components(5001, links, links + 1).any()
