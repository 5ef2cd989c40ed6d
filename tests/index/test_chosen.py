"""The edges that are kept are those of the aligner of single pairs: words, joined words and acronyms."""

from __future__ import annotations

import numpy as np

from matcher.compare.align import align
from matcher.compare.profile import Profile
from matcher.index.acronyms import acronyms
from matcher.index.chosen import greedy, in_turn
from matcher.index.edges import WAYS
from matcher.index.halves import halves
from matcher.index.joins import joins
from tests.index.test_edges import FOUND, LEFT, PROFILES, RIGHT, P


def whole(combo: int) -> tuple[Profile, Profile]:
    return PROFILES[LEFT[combo]], PROFILES[RIGHT[combo]]


A, B = halves(P, FOUND)
KEPT = greedy(P, FOUND.followed_by([*joins(P, A, B), acronyms(P, A, B, whole)]))


def _units(places: int) -> set[int]:
    return {place for place in range(32) if places >> place & 1}


def test_edges_are_those_of_the_aligner() -> None:
    edges = KEPT.edges
    starts = np.searchsorted(edges.combo, np.arange(len(LEFT) + 1))
    wide = 0
    for combo in range(len(LEFT)):
        rows = edges.picked(np.arange(starts[combo], starts[combo + 1]))
        ways = [
            f"joined {WAYS[way]}" if joined else WAYS[way] for way, joined in zip(rows.way, rows.joined, strict=True)
        ]
        sides = ([_units(int(u)) for u in side] for side in (rows.left_units, rows.right_units))
        made = list(zip(*sides, rows.quality.tolist(), ways, rows.bits.tolist(), strict=True))
        one = align(*whole(combo)).edges
        assert made == [(set(e.left), set(e.right), e.quality, e.way, e.bits) for e in one]
        wide += any(len(e.left) + len(e.right) > 2 for e in one)
    assert wide > 20


def test_no_unit_stands_for_two() -> None:
    for units in (KEPT.edges.left_units, KEPT.edges.right_units):
        taken = np.zeros(len(LEFT), dtype=np.uint32)
        for combo, some in zip(KEPT.edges.combo.tolist(), units.tolist(), strict=True):
            assert not taken[combo] & some
            taken[combo] |= some


def test_the_first_of_two_is_taken() -> None:
    first = FOUND.picked(np.flatnonzero(FOUND.combo == FOUND.combo[0])[:1])
    assert len(in_turn(P, first.followed_by([first])).edges.combo) == 1
