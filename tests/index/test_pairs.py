"""Pairs of words asked for and listed ones."""

from __future__ import annotations

import numpy as np

from matcher.index.keys import Keys
from matcher.index.pairs import Pairs, kept, once, renumbered, rows_sharing, sharing
from matcher.index.table import key_table


def _pairs(*rows: tuple[int, int, float]) -> Pairs:
    asked, words, worth = zip(*rows, strict=True)
    return Pairs(np.array(asked), np.array(words), np.array(worth))


TABLE = key_table([(np.array([7, 8, 8], dtype=np.uint64), np.array([0, 1, 2]))])
ASKED = Keys(np.array([8, 9, 8], dtype=np.uint64), np.array([4, 5, 4]))


def test_words_that_share_a_key() -> None:
    found = sharing(TABLE, ASKED, 0.9)
    assert sorted(zip(found.asked.tolist(), found.words.tolist(), strict=True)) == [(4, 1), (4, 1), (4, 2), (4, 2)]
    assert set(found.worth.tolist()) == {0.9}


def test_rows_that_share_a_key_come_once() -> None:
    left, right = rows_sharing(TABLE, ASKED)
    assert list(zip(left.tolist(), right.tolist(), strict=True)) == [(4, 1), (4, 2)]


def test_each_pair_once_with_the_most_it_is_worth() -> None:
    found = once([_pairs((0, 3, 0.5), (1, 3, 0.4)), _pairs((0, 3, 0.8))], 10)
    assert list(zip(*(column.tolist() for column in found), strict=True)) == [(0, 3, 0.8), (1, 3, 0.4)]


def test_some_pairs_and_their_numbers() -> None:
    pairs = _pairs((0, 3, 0.5), (1, 4, 0.4))
    assert kept(pairs, pairs.worth > 0.45).words.tolist() == [3]
    assert renumbered(pairs, [5, 9]).asked.tolist() == [5, 9]
