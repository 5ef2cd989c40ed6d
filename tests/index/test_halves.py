"""What is free once the same words are taken."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compare.profile import profiles
from matcher.index.edges import Combos, Pairing, pairing, possible
from matcher.index.halves import halves, too_long
from matcher.index.scoring import names_of
from matcher.index.ways import Registers
from tests.index.samples import RARITY

CASES = [
    ("Ali Ali Trading Company", "Ali Ali Trading Company", [], []),
    ("Ali Ali Trading", "Ali Trading", [], []),  # nothing is free that both have: no joined words
    ("Silver Star China", "Silverstar China", [0, 1], [0]),
]  # fmt: skip


def _pairing(left: str, right: str) -> Pairing:
    rows = [profiles(text, None, RARITY)[0] for text in (left, right)]
    names = names_of(rows, Registers())
    return pairing(names, names, Combos(np.array([0]), np.array([1])))


@pytest.mark.parametrize(("left", "right", "first", "second"), CASES)
def test_what_is_free(left: str, right: str, first: list[int], second: list[int]) -> None:
    p = _pairing(left, right)
    a, b = halves(p, possible(p))
    assert (np.flatnonzero(a.free).tolist(), np.flatnonzero(b.free).tolist()) == (first, second)


def test_phrases_of_many_words_are_told() -> None:
    p = _pairing("Isl Rep Of Irann Shipping", "Islamic Republic of Iran Shipping")
    assert too_long(p, *halves(p, possible(p))).tolist() == [True]
    p = _pairing("Iran Shipping", "Islamic Republic of Iran Shipping")
    assert too_long(p, *halves(p, possible(p))).tolist() == [False]
