"""The edges that are kept of all that are possible: `compare.align` on arrays, its greedy part."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from matcher.index.edges import Edges, Pairing, Units, Units32
from matcher.index.hashing import Places
from matcher.index.words import Flags


class Kept(NamedTuple):
    """Edges of which no two share a unit.

    Attributes:
        edges: ordered by combo, those of each combo as they were taken.
        left: units on the left that stand for some on the right.
        right: the other way round.
    """

    edges: Edges
    left: Flags
    right: Flags


def greedy(p: Pairing, found: Edges) -> Kept:
    """The edges with most agreed information first; equal ones in the order of the words."""
    worth = -(found.bits + 0.01) * found.quality
    wide = np.bitwise_count(found.left_units)
    size = wide + np.bitwise_count(found.right_units)
    order = np.lexsort((wide, found.left, np.abs(found.left - found.right), size, worth, found.combo))
    return in_turn(p, found.picked(order))


def in_turn(p: Pairing, found: Edges) -> Kept:
    """The edges that share no unit with one taken before them.

    Args:
        p: the names side by side.
        found: edges ordered by combo, those of each combo in the order in which they are taken.
    """
    taken_left, taken_right = (np.zeros(len(p.combos.left), dtype=np.uint32) for _ in range(2))
    alive, kept = np.arange(len(found.combo)), [np.empty(0, dtype=np.int64)]
    while len(alive):
        combo = found.combo[alive]
        best = alive[np.concatenate([[True], combo[1:] != combo[:-1]])]
        kept.append(best)
        taken_left[found.combo[best]] |= found.left_units[best]
        taken_right[found.combo[best]] |= found.right_units[best]
        clash = (found.left_units[alive] & taken_left[combo]) | (found.right_units[alive] & taken_right[combo])
        alive = alive[clash == 0]
    rows: Places = np.concatenate(kept)
    edges = found.picked(rows[np.argsort(found.combo[rows], kind="stable")])
    return Kept(edges, _used(p.ua, taken_left), _used(p.ub, taken_right))


def _used(units: Units, taken: Units32) -> Flags:
    """The units that are among those taken in each combo."""
    place = (np.arange(len(units.at)) - units.starts[units.combo]).astype(np.uint32)
    found: Flags = (taken[units.combo] >> place) & 1 > 0
    return found
