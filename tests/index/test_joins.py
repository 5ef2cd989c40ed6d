"""Joined words and acronyms are left to the aligner of single pairs; most other pairs are not."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compare.profile import profiles
from matcher.index.edges import Combos, pairing, possible
from matcher.index.joins import halves, needs_more
from matcher.index.scoring import names_of
from matcher.index.ways import Registers
from tests.index.samples import RARITY

CASES = [
    ("Silver Star", "Silverstar", True), ("Silverstar", "Silver Star", True), ("Jin Yong Jon", "Jinyong Jon", True),
    ("Korea Mining Development Trading Corporation", "KMDTC", True), ("Abd al-Rahim", "Abdulrahim", True),
    ("Sergei Kozlov", "Sergey Kozlow", False), ("Jon Jin Yong", "Jon Jin Yong", False),
    ("Silver Star", "Golden Gate", False), ("Ivan Petrov", "Petro Ivanov", False),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "more"), CASES)
def test_what_needs_more(left: str, right: str, more: bool) -> None:
    rows = [profiles(text, None, RARITY)[0] for text in (left, right)]
    names = names_of(rows, Registers())
    p = pairing(names, names, Combos(np.array([0]), np.array([1])))
    a, b, twice = halves(p, possible(p))
    assert not twice.any()
    assert needs_more(p, a, b, twice).tolist() == [more]


def test_a_word_that_stands_twice() -> None:
    rows = [profiles("Ali Ali Trading Company", None, RARITY)[0]]
    names = names_of(rows, Registers())
    p = pairing(names, names, Combos(np.array([0]), np.array([0])))
    assert halves(p, possible(p))[2].tolist() == [True]
