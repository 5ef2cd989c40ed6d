"""Neighbours that are one word of the other name are found, whichever side they are on."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compare.profile import profiles
from matcher.index.edges import Combos, pairing, possible
from matcher.index.halves import halves
from matcher.index.joins import joins
from matcher.index.scoring import names_of
from matcher.index.ways import Registers
from tests.index.samples import RARITY

# The names, and the units of each side that are joined, a bit for each place.
CASES = [
    ("Silver Star", "Silverstar", [(0b11, 0b1)]), ("Silverstar", "Silver Star", [(0b1, 0b11)]),
    ("Jin Yong Jon", "Jinyong Jon", [(0b11, 0b1)]), ("Abd al-Rahim", "Abdulrahim", [(0b111, 0b1)]),
    ("Jin Yong Jon", "Jonjin Yong", [(0b101, 0b1)]), ("Al Ban Ia Trading", "Albania Trading", [(0b111, 0b1)]),
    ("Sergei Kozlov", "Sergey Kozlow", []), ("Jon Jin Yong", "Jon Jin Yong", []), ("Silver Star", "Golden Gate", []),
    ("Plant 224 LO", "Plant 224LO", [(0b110, 0b10)]), ("RA-7 8844", "RA-78845", []),
    # Letters of both words make one sound, or stand elsewhere than at the end of a word.
    ("Sop Hie Bremer", "Sofi Bremer", [(0b11, 0b1)]), ("Az Hou Bremer", "Aju Bremer", [(0b11, 0b1)]),
    # Chinese characters, traditional and simplified ones: as many, and the same.
    ("東 海 貿易", "东海 贸易", [(0b11, 0b1)]), ("业严国 星", "業 厳国 星", [(0b1, 0b11)]), ("銀 星", "银行", []),
    ("臨 东 海", "临东海", [(0b111, 0b1)]), ("臨 东 海", "临东海港", []), ("东 海", "西海", []),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "units"), CASES)
def test_joined_words(left: str, right: str, units: list[tuple[int, int]]) -> None:
    rows = [profiles(text, None, RARITY)[0] for text in (left, right)]
    names = names_of(rows, Registers())
    p = pairing(names, names, Combos(np.array([0]), np.array([1])))
    found = joins(p, *halves(p, possible(p)))
    made = [(a, b) for e in found for a, b in zip(e.left_units.tolist(), e.right_units.tolist(), strict=True)]
    assert [pair for pair in units if pair not in made] == []
    assert bool(made) == bool(units)
