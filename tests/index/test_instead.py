"""A syllable over in an East Asian name in its own script stands against what the other name has over."""

from __future__ import annotations

import numpy as np

from matcher.compare.align import align
from matcher.compare.sums import EASTERN, sums_of
from tests.index.test_chosen import LEFT, whole
from tests.index.test_totals import found


def test_what_is_missing_counts_on_both_sides() -> None:
    sums = found()
    plain = 0
    for combo in range(len(LEFT)):
        a, b = whole(combo)
        if a.script != b.script and {a.script, b.script} & set(EASTERN):
            one = sums_of(a, b, align(a, b))
            assert np.isclose(sums.left[combo], one.left)
            assert np.isclose(sums.right[combo], one.right)
            plain += bool(one.left)
    assert plain
