"""The waterfall: every finding has a bar that can be seen, inside the frame, and the bits add up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.records import Evidence
from matcher.report.waterfall import WIDTH, waterfall


@given(st.lists(st.floats(-30, 30), max_size=12))
def test_bars_stay_inside_and_add_up(bits: list[float]) -> None:
    fall = waterfall(Evidence("f", "", "", each, "t") for each in bits)
    assert len(fall.bars) == len(bits)
    assert fall.total == pytest.approx(sum(bits), abs=0.01)
    assert 0 <= fall.zero <= WIDTH
    for bar in fall.bars:
        assert bar.left >= 0
        assert bar.width > 0
        assert bar.left + bar.width <= WIDTH + 0.2
        assert bar.up == (round(bar.bits, 3) >= 0)


def test_each_bar_begins_where_the_last_one_ended() -> None:
    first, second, third = waterfall(Evidence("f", "", "", each, "t") for each in (2.0, 2.0, -1.0)).bars
    assert (first.left, first.width) == (0.0, 50.0)
    assert (second.left, second.width) == (50.0, 50.0)
    assert (third.left, third.width, third.up) == (75.0, 25.0, False)


def test_without_evidence_there_are_no_bars() -> None:
    fall = waterfall([])
    assert (fall.bars, fall.total) == ((), 0.0)
