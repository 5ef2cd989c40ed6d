"""Figures of scored labels: precision, recall, F1, average precision, and how sure a share is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import sqrt

Scored = tuple[float, bool]
"""A score, and whether the label says same."""
_Z = 1.959964
"""Of a normal distribution 95 % lies within so many deviations."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a threshold does to scored labels.

    Attributes:
        found: same, at or above it.
        false: different, at or above it.
        missed: same, below it.
        spared: different, below it.
    """

    found: int
    false: int
    missed: int
    spared: int

    @property
    def precision(self) -> float | None:
        """Share of what is at or above the threshold that is the same; None if nothing is."""
        return share(self.found, self.found + self.false)

    @property
    def recall(self) -> float | None:
        """Share of the same that is at or above the threshold; None if there are none."""
        return share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where neither is known."""
        return share(2 * self.found, 2 * self.found + self.false + self.missed)


def share(part: int, whole: int) -> float | None:
    """A part of a whole, None of nothing.

    >>> share(1, 4), share(0, 0)
    (0.25, None)
    """
    return part / whole if whole else None


def counts(scored: Iterable[Scored], threshold: float) -> Counts:
    """Count scored labels on both sides of a threshold.

    >>> counts([(0.9, True), (0.6, False), (0.2, True)], 0.5)
    Counts(found=1, false=1, missed=1, spared=0)
    """
    found = false = missed = spared = 0
    for score, same in scored:
        if score >= threshold:
            found, false = found + same, false + (not same)
        else:
            missed, spared = missed + same, spared + (not same)
    return Counts(found, false, missed, spared)


def average_precision(scored: Sequence[Scored]) -> float | None:
    """Area under precision over recall, as steps; equal scores share one step; None if no label says same.

    Method: Zhu, Recall, precision and average precision (2004), as trec_eval has it.

    >>> average_precision([(0.9, True), (0.8, False), (0.7, True)])
    0.8333333333333333
    """
    total = sum(same for _, same in scored)
    if not total:
        return None
    area, hits, seen = 0.0, 0, 0
    for _, group in groupby(sorted(scored, key=lambda each: -each[0]), key=lambda each: each[0]):
        labels = [same for _, same in group]
        hits, seen = hits + sum(labels), seen + len(labels)
        area += sum(labels) / total * hits / seen
    return area


def interval(part: int, whole: int) -> tuple[float, float]:
    """The range in which a true share lies with 95 % confidence, given a sample.

    Method: Wilson, Probable inference (1927); right for small samples and shares near 0 and 1, too.

    >>> [round(end, 3) for end in interval(98, 100)]
    [0.93, 0.994]
    """
    if not whole:
        return 0.0, 1.0
    p = part / whole
    middle = (p + _Z**2 / (2 * whole)) / (1 + _Z**2 / whole)
    reach = _Z / (1 + _Z**2 / whole) * sqrt(p * (1 - p) / whole + _Z**2 / (4 * whole**2))
    return max(0.0, middle - reach), min(1.0, middle + reach)
