"""The chart of scores counts every score once, in the right column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.report.histogram import BINS, DECISIONS, histogram, lowest

THRESHOLDS = {"review_at": 0.5, "match_at": 0.8}


@given(st.lists(st.tuples(st.floats(0, 1), st.sampled_from(DECISIONS))))
def test_every_score_is_counted_in_its_column(scored: list[tuple[float, str]]) -> None:
    low = lowest((score for score, _ in scored), THRESHOLDS)
    chart = histogram("all", scored, low, THRESHOLDS)
    assert chart.count == sum(column.count for column in chart.columns) == len(scored)
    assert len(chart.columns) == BINS
    assert chart.most == max(column.count for column in chart.columns)
    for column in chart.columns:
        assert column.count == sum(part.count for part in column.parts)
        assert sum(part.height for part in column.parts) == pytest.approx(column.count / max(chart.most, 1), abs=0.001)


@pytest.mark.parametrize(
    ("scores", "low"), [([], 0.5), ([0.9], 0.5), ([0.31], 0.3), ([0.0], 0.0), ([0.5], 0.5), ([0.4999], 0.4)]
)
def test_the_chart_begins_below_the_lowest_score(scores: list[float], low: float) -> None:
    assert lowest(scores, THRESHOLDS) == low


def test_no_threshold_is_known() -> None:
    assert lowest([0.97], {}) == 0.9
    assert lowest([1.0], {}) == 0.9
    assert histogram("all", [(1.0, "match")], 0.9, {}).lines == {}


def test_decisions_stand_on_each_other() -> None:
    chart = histogram("all", [(0.99, "match"), (0.99, "match"), (0.99, "review")], 0.5, THRESHOLDS)
    review, match = chart.columns[-1].parts
    assert (review.decision, review.bottom, match.decision, match.bottom) == ("review", 0.0, "match", review.height)
    assert chart.lines == {"review_at": 0.0, "match_at": 0.6}
