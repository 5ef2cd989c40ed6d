"""Units that may stand for each other word for word are those that the aligner of single pairs finds."""

from __future__ import annotations

import numpy as np

from matcher.compare.likeness import LEAST, likeness
from matcher.index.edges import WAYS, Combos, pairing, places_as_bits, possible
from matcher.index.scoring import names_of
from matcher.index.ways import Registers
from tests.index.samples import PROFILES

REGISTERS = Registers()
NAMES = names_of(PROFILES, REGISTERS)
LEFT, RIGHT = (axis.ravel() for axis in np.indices((len(PROFILES), len(PROFILES))))
P = pairing(NAMES, NAMES, Combos(LEFT, RIGHT))
FOUND = possible(P)


def test_words_that_are_alike_are_all_found() -> None:
    found = {
        (combo, left, right): (quality, WAYS[way])
        for combo, left, right, quality, way in zip(*(column.tolist() for column in FOUND[:5]), strict=True)
    }
    for combo in range(len(LEFT)):
        a, b = PROFILES[LEFT[combo]], PROFILES[RIGHT[combo]]
        systems = P.systems[P.system[combo]]
        for i, u in enumerate(a.units):
            for j, v in enumerate(b.units):
                if u.number is None and v.number is None:
                    one = likeness(u.lexeme, v.lexeme, systems)
                    assert found.get((combo, i, j), (0.0, "")) == (one if one.quality >= LEAST else (0.0, ""))


def test_units_are_sets_of_places() -> None:
    assert places_as_bits(np.array([0, 3])).tolist() == [1, 8]
    assert (FOUND.left_units == 1 << FOUND.left).all()


def test_edges_picked_and_joined_up() -> None:
    few = FOUND.picked(np.arange(3))
    assert few.followed_by([few]).combo.tolist() == [*few.combo.tolist()] * 2
