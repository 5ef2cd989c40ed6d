"""Words made of first letters are found on either side."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compare.profile import Profile, profiles
from matcher.index.acronyms import acronyms
from matcher.index.edges import WAYS, Combos, pairing, possible
from matcher.index.halves import halves
from matcher.index.scoring import names_of
from matcher.index.ways import Registers
from tests.index.samples import RARITY

CASES = [
    ("KMDTC", "Korea Mining Development Trading Corporation", [(0b1, 0b1111)]),
    ("Korea Mining Development Trading Corporation", "KMDTC", [(0b1111, 0b1)]),
    ("KMXTC", "Korea Mining Development Trading Corporation", []), ("Silver Star", "SS", []),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "units"), CASES)
def test_acronyms(left: str, right: str, units: list[tuple[int, int]]) -> None:
    rows = [profiles(text, "organization", RARITY)[0] for text in (left, right)]
    names = names_of(rows, Registers())
    p = pairing(names, names, Combos(np.array([0]), np.array([1])))

    def whole(_: int) -> tuple[Profile, Profile]:
        return rows[0], rows[1]

    found = acronyms(p, *halves(p, possible(p)), whole)
    assert list(zip(found.left_units.tolist(), found.right_units.tolist(), strict=True)) == units
    assert {WAYS[way] for way in found.way} <= {"acronym"}
