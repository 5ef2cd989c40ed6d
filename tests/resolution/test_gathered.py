from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.resolution import gathered
from matcher.resolution.gathered import Gathered

NUMBERS = st.one_of(st.integers(0, 50), st.integers(2**32 - 3, 2**32 + 3), st.integers(0, 2**62))


@given(st.lists(st.lists(NUMBERS, unique=True).map(sorted)), st.sampled_from((0, 3, 1 << 16)))
def test_each_number_is_kept_once_in_order(parts: list[list[int]], least: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gathered, "_LEAST", least)
        found = Gathered([np.array(part, dtype=np.int64) for part in parts])
    every = sorted({number for part in parts for number in part})
    assert len(found) == len(every)
    assert found.between(0, len(every)).tolist() == every
    for first in range(0, len(every), 3):
        assert found.between(first, first + 3).tolist() == every[first : first + 3]


def test_there_may_be_none() -> None:
    assert Gathered([]).between(0, 5).tolist() == []
