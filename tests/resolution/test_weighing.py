from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from matcher.records import Entry, Identifier, ListedName, Mention
from matcher.resolution.records import records_of
from matcher.resolution.weighing import WORST_NAME, Weighing, lines_of

PASSPORT = Identifier("passport", "A5476394", "IR")
ITEMS = [
    Mention("a"),
    Mention("b", birth_date="1981-03-05", countries=("IR",)),
    Mention("c", birth_date="1981", identifiers=(PASSPORT,), sex="m"),
    Mention("d", kind="person", countries=("IQ",), identifiers=(PASSPORT,), sex="f"),
    Entry("1", "un", "person", (ListedName("e"),), birth_dates=("1981-03-05",)),
    Entry("2", "un", "person", (ListedName("f", "weak"),), (PASSPORT,)),
]


def test_arrays_weigh_as_single_pairs_are_weighed() -> None:
    records = records_of(ITEMS, (), by_origin=False)
    weighing = Weighing(records, lines_of(0.8, 0.5))
    several = range(len(records))
    rows = list(product(several, several, (-20.0, 1.5, 9.0), (False, True)))
    left, right, bits, equal = (np.array(column) for column in zip(*rows, strict=True))
    names = [(records[a].names[0], records[b].names[0]) for a, b in zip(left, right, strict=True)]
    weak = np.array(["weak" in (a.type, b.type) for a, b in names])
    found = weighing.bits(left, right, bits, equal, weak)
    for row, pair, total in zip(rows, names, found.tolist(), strict=True):
        one, two, alone, same = row
        told = [*weighing.named(alone, same, pair), *weighing.told(one, two, alone)]
        assert alone + sum(e.bits for e in told) == pytest.approx(total)


def test_an_equal_number_outweighs_the_names() -> None:
    records = records_of(ITEMS[2:4], (), by_origin=False)
    found = Weighing(records, lines_of(0.8, 0.5)).told(0, 1, -30.0)
    assert {"identifier_equal", "number_decides"} <= {e.feature for e in found}
    assert next(e.bits for e in found if e.feature == "number_decides") == WORST_NAME + 30.0
