"""What is free in pairs of names once the same words are taken: only that may be joined or abbreviated."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from matcher.compare.align import LONGEST_RUN
from matcher.index.chosen import in_turn
from matcher.index.edges import Edges, Names, Pairing, Units
from matcher.index.ways import PHRASE
from matcher.index.words import Flags


class Half(NamedTuple):
    """One side of combos: the names, their units, and which of these have no word that is the same."""

    names: Names
    units: Units
    free: Flags


def halves(p: Pairing, found: Edges) -> tuple[Half, Half]:
    """Both sides of combos; only those have free units of which both names have some.

    Args:
        p: the names side by side.
        found: units that stand for each other word for word, in the order of the words.
    """
    # Of words that stand twice (`A A Trading`) the first ones are taken.
    same = in_turn(p, found.picked(found.quality == 1.0))
    count = len(p.combos.left)
    rest = [np.bincount(u.combo[~used], minlength=count) > 0 for u, used in ((p.ua, same.left), (p.ub, same.right))]
    both = rest[0] & rest[1]
    return Half(p.a, p.ua, ~same.left & both[p.ua.combo]), Half(p.b, p.ub, ~same.right & both[p.ub.combo])


def too_long(p: Pairing, a: Half, b: Half) -> Flags:
    """The combos in which more neighbours than a run otherwise has may be a phrase of as many words."""
    found = np.zeros(len(p.combos.left), dtype=np.bool_)
    for own, other in ((a, b), (b, a)):
        long = np.bincount(own.units.combo[own.free], minlength=len(found)) > LONGEST_RUN
        phrase = other.free & (other.names.ways.marks[other.units.at] & PHRASE != 0)
        found |= long & (np.bincount(other.units.combo[phrase], minlength=len(found)) > 0)
    return found
