"""How the scores of a report are spread: columns of a chart, parted by decision, with the thresholds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

BINS = 25
DECISIONS = ("clear", "suppressed", "review", "match")
"""From the bottom of a column to its top."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a column that has one decision: how many, and where it stands (shares of the chart's height)."""

    decision: str
    count: int
    bottom: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        low: scores from here,
        high: to below here (the last one: to 1).
        count: how many.
        parts: by decision, from the bottom.
    """

    low: float
    high: float
    count: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Histogram:
    """A chart.

    Attributes:
        title: what is counted.
        low: lowest score of the chart.
        columns: from low to 1, all of one width.
        most: count of the highest column.
        count: of all scores.
        lines: thresholds by name, as shares of the chart's width.
    """

    title: str
    low: float
    columns: tuple[Column, ...]
    most: int
    count: int
    lines: Mapping[str, float]


def lowest(scores: Iterable[float], thresholds: Mapping[str, float]) -> float:
    """Where a chart should begin so that it shows every score and threshold: a tenth.

    >>> lowest([0.62, 0.99], {"review_at": 0.5, "match_at": 0.8})
    0.5
    """
    least = min([*scores, *thresholds.values()], default=0.0)
    return min(0.9, math.floor(least * 10 + 1e-9) / 10)


def histogram(
    title: str, scored: Iterable[tuple[float, str]], low: float, thresholds: Mapping[str, float]
) -> Histogram:
    """The chart of some scores with their decisions.

    Args:
        title: what is counted.
        scored: score and decision of each match.
        low: where the chart begins.
        thresholds: `review_at` and `match_at`, as far as they are known.

    >>> chart = histogram("all", [(0.99, "match"), (1.0, "match")], 0.5, {"match_at": 0.8})
    >>> chart.columns[-1].count, chart.most, chart.lines["match_at"]
    (2, 2, 0.6)
    """
    width = (1.0 - low) / BINS
    counts: list[Counter[str]] = [Counter() for _ in range(BINS)]
    for score, decision in scored:
        counts[min(BINS - 1, max(0, int((score - low) / width + 1e-9)))][decision] += 1
    most = max(count.total() for count in counts)
    columns = tuple(_column(low + at * width, width, count, most) for at, count in enumerate(counts))
    lines = {name: round((value - low) / (1.0 - low), 4) for name, value in thresholds.items()}
    return Histogram(title, low, columns, most, sum(column.count for column in columns), lines)


def _column(low: float, width: float, count: Counter[str], most: int) -> Column:
    return Column(round(low, 3), round(low + width, 3), count.total(), _parts(count, DECISIONS, most))


def _parts(count: Counter[str], decisions: Sequence[str], most: int) -> tuple[Part, ...]:
    parts, below = [], 0
    for decision in decisions:
        if count[decision]:
            parts.append(Part(decision, count[decision], round(below / most, 4), round(count[decision] / most, 4)))
            below += count[decision]
    return tuple(parts)
