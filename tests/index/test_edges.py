"""Units that stand for each other on arrays are those that the aligner of single pairs finds."""

from __future__ import annotations

import numpy as np

from matcher.compare.align import align
from matcher.index.edges import WAYS, Combos, greedy, pairing, possible
from matcher.index.joins import halves, needs_more
from matcher.index.scoring import names_of
from matcher.index.ways import Registers
from tests.index.samples import PROFILES

REGISTERS = Registers()
NAMES = names_of(PROFILES, REGISTERS)
LEFT, RIGHT = (axis.ravel() for axis in np.indices((len(PROFILES), len(PROFILES))))
P = pairing(NAMES, NAMES, Combos(LEFT, RIGHT))
FOUND = possible(P)
KEPT = greedy(P, FOUND)
A, B, TWICE = halves(P, FOUND)
MORE = TWICE | needs_more(P, A, B, TWICE)


def test_edges_are_those_of_the_aligner() -> None:
    edges = KEPT.edges
    starts = np.searchsorted(edges.combo, np.arange(len(LEFT) + 1))
    for combo in np.flatnonzero(~MORE).tolist():
        one = align(PROFILES[LEFT[combo]], PROFILES[RIGHT[combo]])
        rows = edges.picked(np.arange(starts[combo], starts[combo + 1]))
        made = [
            ((left,), (right,), quality, WAYS[way], bits)
            for left, right, quality, way, bits in zip(*(column.tolist() for column in rows[1:]), strict=True)
        ]
        assert made == [tuple(edge) for edge in one.edges]


def test_what_needs_more_is_a_part() -> None:
    joined = [
        combo
        for combo in range(len(LEFT))
        if any(len(e.left) + len(e.right) > 2 for e in align(PROFILES[LEFT[combo]], PROFILES[RIGHT[combo]]).edges)
    ]
    assert joined
    assert MORE[joined].all()
    assert MORE.mean() < 0.5


def test_no_unit_stands_for_two() -> None:
    edges = KEPT.edges
    for place in (edges.left, edges.right):
        assert len(np.unique(edges.combo * 100 + place)) == len(place)
