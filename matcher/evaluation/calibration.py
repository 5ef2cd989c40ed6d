"""Whether a score of 0.8 is right in eight cases of ten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from matcher.evaluation.metrics import Scored, interval

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Labels of like scores.

    Attributes:
        score: their mean score.
        same: share of them that is the same.
        count: how many.
        low: the true share lies above this,
        high: and below this, with 95 % confidence.
    """

    score: float
    same: float
    count: int
    low: float
    high: float


def reliability(scored: Sequence[Scored], bins: int = BINS) -> tuple[Bin, ...]:
    """Labels in order of score, in bins of equal count; bins that hold nothing are left out.

    >>> [(each.score, each.same) for each in reliability([(0.2, False), (0.8, True)], bins=2)]
    [(0.2, 0.0), (0.8, 1.0)]
    """
    ordered = sorted(scored)
    ends = [place * len(ordered) // bins for place in range(bins + 1)]
    parts = (ordered[low:high] for low, high in pairwise(ends))
    return tuple(_bin(part) for part in parts if part)


def calibration_error(scored: Sequence[Scored], bins: int = BINS) -> float | None:
    """How far score and share of the same lie apart, on average over the labels; 0 is best, None of nothing.

    Method: expected calibration error over bins of equal count (Nguyen and O'Connor, 2015).

    >>> calibration_error([(0.2, False), (0.8, True)], bins=2)
    0.19999999999999998
    """
    if not scored:
        return None
    return sum(each.count * abs(each.score - each.same) for each in reliability(scored, bins)) / len(scored)


def _bin(part: Sequence[Scored]) -> Bin:
    same = sum(label for _, label in part)
    low, high = interval(same, len(part))
    return Bin(sum(score for score, _ in part) / len(part), same / len(part), len(part), low, high)
