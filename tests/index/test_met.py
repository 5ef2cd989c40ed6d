"""Pairs of names that have near words, and what these come to."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from matcher.compare.profile import Profile, profiles
from matcher.index.behind import lists_of
from matcher.index.estimate import Rough
from matcher.index.index import Index
from matcher.index.known_names import KnownNames
from matcher.index.listing import take_apart
from matcher.index.met import Rows, is_person, may_be_equal, met_of, rough_of, worth_a_look
from matcher.index.pairs import Asked
from matcher.index.slots import Query, Slots, known_of, slots_of
from tests.index.samples import INDEX, NAMES, RARITY


def rows_of(index: Index, slots: Slots, asked: list[Asked]) -> Rows:
    """All listed names that bear a word near to one of the queries'."""
    return index._rows(slots, asked, lists_of(index.near, np.array(index.near.numbers(asked))[slots.asked]), None)


QUERIES = [Query(profiles("Jon Jin Yong", None, RARITY)[0], 0.0)]
SLOTS, ASKED = slots_of(QUERIES)
KNOWN = known_of(QUERIES, INDEX.listed.registers.scripts)
ROWS = rows_of(INDEX, SLOTS, ASKED)


class Read(NamedTuple):
    """A listed name."""

    profiles: tuple[Profile, ...]


def test_the_best_near_word_of_each_unit_counts_once() -> None:
    met = met_of(SLOTS, ROWS, len(NAMES))
    own = met.name.tolist().index(0)
    assert met.telling[own] == 3
    assert met.least[own] == 1.0
    assert met.agreed[own] <= met.paired[own] + 1e-6
    assert abs(met.covered[own] - sum(u.spare for u in QUERIES[0].profile.units)) < 1e-6


def test_of_rows_that_tie_the_last_counts_whatever_else_is_weighed() -> None:
    count = 5_000
    code = np.tile(np.arange(count), 2)
    quality = np.repeat(np.array([0.7, 0.7 + 1e-6], dtype=np.float32), count)
    bits = np.full(2 * count, SLOTS.bits[0], dtype=np.float32)
    none = np.zeros(2 * count, dtype=np.int64)
    met = met_of(SLOTS, Rows(code, none, none.astype(np.int32), quality, bits, np.zeros_like(bits)), count)
    assert met.least.tolist() == [float(quality[-1])] * count


def test_nothing_is_left_over_of_the_same_name() -> None:
    met = met_of(SLOTS, ROWS, len(NAMES))
    rough = rough_of(KNOWN, KnownNames(INDEX.listed.names).of(met.name), met)
    own = met.name.tolist().index(0)
    assert rough.left[own] == 0.0
    assert rough.right[own] < 0.01
    assert rough.person[own] == 1.0


def test_names_that_share_one_common_word_are_not_looked_at() -> None:
    queries = [Query(profiles("Muhammad Petrov Hernandez", None, RARITY)[0], 0.0)]
    slots, asked = slots_of(queries)
    rows = rows_of(INDEX, slots, asked)
    assert len(rows.code)
    known = known_of(queries, INDEX.listed.registers.scripts)
    assert not len(worth_a_look(slots, rows, known, KnownNames(INDEX.listed.names), 0.0).code)


def test_rows_are_picked_and_put_together() -> None:
    first = ROWS.picked(np.array([0]))
    assert isinstance(first, Rows)
    assert first.with_more(first).code.tolist() == [ROWS.code[0]] * 2


def test_unknown_kinds_may_be_persons() -> None:
    kinds = np.array([1, 2, 4], dtype=np.int32)
    assert is_person(kinds, np.array([2, 1, 1], dtype=np.int32)).tolist() == [True, True, False]


def beside(asked: str, listed: str) -> tuple[Rough, bool]:
    """What is known of two names, and whether they may be the same word for word."""
    index = Index(take_apart([Read(profiles(listed, None, RARITY))]))
    queries = [Query(profiles(asked, None, RARITY)[0], 0.0)]
    slots, words = slots_of(queries)
    met = met_of(slots, rows_of(index, slots, words), 1)
    own = known_of(queries, index.listed.registers.scripts)
    names = KnownNames(index.listed.names).of(met.name)
    return rough_of(own, names, met), bool(may_be_equal(own, names, met)[0])


def test_a_letter_stands_for_a_word_that_begins_with_it_and_not_for_the_same_letter() -> None:
    assert beside("G. Ghose", "G. Friberg")[1] is False
    assert beside("G. Ghose", "Ghose, G.")[1] is True
    assert beside("Jennifer Juarez", "J. Juarez")[0].left[0] == 0.0
    assert beside("S. Bernini", "S. Johnson")[0].left[0] > 5.0


def test_a_letter_of_no_word_is_told() -> None:
    against = [beside(*pair)[0] for pair in (("I. Juarez", "Jennifer Juarez"), ("Jennifer Juarez", "I. Juarez"))]
    assert [(r.left_initial[0], r.right_initial[0]) for r in against] == [(1.0, 0.0), (0.0, 1.0)]
    for_it = beside("J. Juarez", "Jennifer Juarez")[0]
    assert (for_it.left_initial[0], for_it.right_initial[0]) == (0.0, 0.0)
