"""The table gives for each key every word that has it, and nothing else."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.index.table import ascending, begins, distinct, key_table, spread

ROWS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 50)), max_size=40)


@given(ROWS, st.lists(st.integers(0, 25), max_size=20))
def test_it_finds_what_a_dictionary_would(rows: list[tuple[int, int]], asked: list[int]) -> None:
    table = key_table(
        [(np.array([k for k, _ in rows], dtype=np.uint64), np.array([w for _, w in rows], dtype=np.int32))]
    )
    places, words = table.look_up(np.array(asked, dtype=np.uint64))
    found = sorted(zip(places.tolist(), words.tolist(), strict=True))
    assert found == sorted((i, w) for i, key in enumerate(asked) for w in {w for k, w in rows if k == key})


def test_an_empty_table_finds_nothing() -> None:
    places, words = key_table([]).look_up(np.array([1], dtype=np.uint64))
    assert not len(places)
    assert not len(words)


def test_ranges_are_laid_one_behind_the_other() -> None:
    assert spread(np.array([3, 0, 7]), np.array([2, 0, 1])).tolist() == [3, 4, 7]


@given(st.lists(st.integers(-(2**62), 2**62), max_size=40))
def test_each_number_once_in_order(numbers: list[int]) -> None:
    codes = np.array(numbers, dtype=np.int64)
    assert distinct(codes).tolist() == sorted(set(numbers))
    assert np.flatnonzero(begins(np.sort(codes))).tolist() == [
        i for i, n in enumerate(sorted(numbers)) if i == 0 or sorted(numbers)[i - 1] != n
    ]


@given(st.lists(st.one_of(st.integers(0, 3), st.integers(0, 2**32 - 1)), max_size=40))
def test_the_order_of_numbers_is_that_of_sorting_them(numbers: list[int]) -> None:
    assert ascending(np.array(numbers, dtype=np.int64)).tolist() == sorted(range(len(numbers)), key=numbers.__getitem__)
