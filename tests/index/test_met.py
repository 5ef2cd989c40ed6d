"""Pairs of names that have near words, and what these come to."""

from __future__ import annotations

import numpy as np

from matcher.compare.profile import profiles
from matcher.index.met import Rows, is_person, met_of, rough_of, worth_a_look
from matcher.index.slots import Query, known_of, slots_of
from tests.index.samples import INDEX, NAMES, RARITY

QUERIES = [Query(profiles("Jon Jin Yong", None, RARITY)[0], 0.0)]
SLOTS, ASKED = slots_of(QUERIES)
KNOWN = known_of(QUERIES, INDEX.listed.registers.scripts)
ROWS = INDEX._rows(SLOTS, np.array(INDEX.near.numbers(ASKED))[SLOTS.asked])


def test_the_best_near_word_of_each_unit_counts_once() -> None:
    met = met_of(SLOTS, ROWS, len(NAMES))
    own = met.name.tolist().index(0)
    assert met.telling[own] == 3
    assert met.least[own] == 1.0
    assert met.agreed[own] <= met.paired[own] + 1e-6
    assert abs(met.covered[own] - sum(u.spare for u in QUERIES[0].profile.units)) < 1e-6


def test_nothing_is_left_over_of_the_same_name() -> None:
    met = met_of(SLOTS, ROWS, len(NAMES))
    rough = rough_of(KNOWN, INDEX.listed.names, met)
    own = met.name.tolist().index(0)
    assert rough.left[own] == 0.0
    assert rough.right[own] < 0.01
    assert rough.person[own] == 1.0


def test_names_that_share_one_common_word_are_not_looked_at() -> None:
    queries = [Query(profiles("Muhammad Petrov Hernandez", None, RARITY)[0], 0.0)]
    slots, asked = slots_of(queries)
    rows = INDEX._rows(slots, np.array(INDEX.near.numbers(asked))[slots.asked])
    assert len(rows.code)
    known = known_of(queries, INDEX.listed.registers.scripts)
    assert not len(worth_a_look(slots, rows, known, INDEX.listed.names, 0.0).code)


def test_rows_are_picked_and_put_together() -> None:
    first = ROWS.picked(np.array([0]))
    assert isinstance(first, Rows)
    assert first.with_more(first).code.tolist() == [ROWS.code[0]] * 2


def test_unknown_kinds_may_be_persons() -> None:
    kinds = np.array([1, 2, 4], dtype=np.int32)
    assert is_person(kinds, np.array([2, 1, 1], dtype=np.int32)).tolist() == [True, True, False]
