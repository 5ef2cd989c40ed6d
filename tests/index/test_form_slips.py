"""Misspelt legal forms are told among the words left over."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compare.profile import profiles
from matcher.index.chosen import greedy
from matcher.index.edges import Combos, pairing, possible
from matcher.index.form_slips import slips_of
from matcher.index.scoring import names_of
from matcher.index.ways import Registers
from tests.index.samples import RARITY

CASES = [
    ("VISCAYA LTA", "VISCAYA Ltda", [1], []), ("VISCAYA Ltda", "VISCAYA LTA", [], [1]),
    ("VISCAYA LTA", "VISCAYA", [], []), ("VISCAYA ALFA", "VISCAYA Ltda", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "first", "second"), CASES)
def test_slips(left: str, right: str, first: list[int], second: list[int]) -> None:
    rows = [profiles(text, "organization", RARITY)[0] for text in (left, right)]
    registers = Registers()
    names = names_of(rows, registers)
    p = pairing(names, names, Combos(np.array([0]), np.array([1])))
    found = slips_of(p, greedy(p, possible(p)), registers.legal)
    assert [np.flatnonzero(side).tolist() for side in found] == [first, second]
