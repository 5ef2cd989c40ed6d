"""Where the two thresholds should lie: recall against alerts, and a pair that is recommended for a wanted recall.

`review_at` is the highest threshold at which the wanted share of the pairs of one party still alerts; `match_at` the
lowest, not below it, from which the wanted share of matches is right. What is stated of both is what another sample of
as many pairs will show, 95 times in 100: the sample that a threshold was chosen on flatters it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor

from matcher.errors import InputError
from matcher.evaluation.metrics import Scored, counts
from matcher.evaluation.pairs import PairsMeasured, ScoredPair
from matcher.evaluation.samples import further, whole

STEP = 1000
"""Thresholds are recommended to so many parts of one."""
FEW = 50
"""Fewer pairs than this of either sort say little."""
SAMPLES = 10


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted: the recall of alerts, and the precision of matches."""

    recall: float = 0.95
    precision: float = 0.95


@dataclass(frozen=True, slots=True)
class Expected:
    """A share on the labels, and where it will lie.

    Attributes:
        share: on the labels that the threshold was chosen on.
        low: in another sample of as many it is at least this,
        high: and at most this, 95 % sure.
        of: how many labels it is a share of.
        all_low: of all pairs like these it is at least this,
        all_high: and at most this, 95 % sure.
    """

    share: float
    low: float
    high: float
    of: int
    all_low: float
    all_high: float


@dataclass(frozen=True, slots=True)
class Point:
    """What one threshold does.

    Attributes:
        threshold: the score.
        recall: share of the pairs of one party at or above it.
        alerts: pairs at or above it.
        share: these as a share of all pairs.
        false: those of them that are two parties.
        precision: share of the alerts that is right; None without alerts.
        false_per_find: wrong alerts for each right one; None without a right one.
    """

    threshold: float
    recall: float
    alerts: int
    share: float
    false: int
    precision: float | None
    false_per_find: float | None


@dataclass(frozen=True)
class Tuned:
    """A recommendation and what it rests on."""

    measured: PairsMeasured
    wanted: Wanted
    review_at: float
    match_at: float
    recall: Expected
    precision: Expected | None
    reached: bool
    """Whether a threshold exists from which the wanted share of matches is right."""

    @cached_property
    def curve(self) -> list[Point]:
        """Every twentieth, and the recommended and the present thresholds."""
        config = self.measured.config
        marks = {step / 20 for step in range(1, 20)} | {
            self.review_at,
            self.match_at,
            config.review_at,
            config.match_at,
        }
        return [point(self.measured.scored, threshold) for threshold in sorted(marks)]

    def near(self, line: float, *, above: bool, count: int = SAMPLES) -> list[ScoredPair]:
        """The pairs just above or just below a line, the nearest first."""
        cases = (case for case in self.measured.cases if (case.score >= line) == above)
        return sorted(cases, key=lambda case: (abs(case.score - line), case.pair.line))[:count]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What a held-out set shows: shares, the ranges stated for a set of its size, and whether they lie there."""

    recall: float
    recall_range: tuple[float, float]
    precision: float | None
    precision_range: tuple[float, float] | None

    @property
    def holds(self) -> bool:
        """Whether every share lies in its range."""
        low, high = self.recall_range
        right = low <= self.recall <= high
        if self.precision is None or self.precision_range is None:
            return right
        return right and self.precision_range[0] <= self.precision <= self.precision_range[1]


def tune(measured: PairsMeasured, wanted: Wanted | None = None) -> Tuned:
    """Recommend thresholds.

    Args:
        measured: labelled pairs with their scores.
        wanted: recall and precision.

    Raises:
        InputError: the labels are all of one sort, so that nothing can be told apart.
    """
    wanted = wanted or Wanted()
    scored = measured.scored
    same = sorted((score for score, label in scored if label), reverse=True)
    if not same or len(same) == len(scored):
        sort = "one party" if same else "two parties"
        raise InputError(
            f"All {len(scored)} labelled pairs are of {sort}; thresholds need labels of both sorts.",
            path=measured.labels.path,
        )
    place = min(len(same), max(1, ceil(wanted.recall * len(same) - 1e-9)))
    review_at = floor(same[place - 1] * STEP) / STEP
    match_at, reached = _match_at(scored, review_at, wanted.precision)
    return Tuned(measured, wanted, review_at, match_at, _recall(same, review_at), _precision(scored, match_at), reached)


def confirm(tuned: Tuned, held_out: PairsMeasured) -> Confirmed:
    """Whether a set that was not used shows what was stated."""
    at_review = counts(held_out.scored, tuned.review_at)
    at_match = counts(held_out.scored, tuned.match_at)
    same, matches = at_review.found + at_review.missed, at_match.found + at_match.false
    above, below = _beta_of_recall(tuned)
    found = counts(tuned.measured.scored, tuned.match_at)
    return Confirmed(
        at_review.recall or 0.0,
        further(above, below, same),
        at_match.precision,
        further(found.found + 1, found.false + 1, matches) if matches else None,
    )


def point(scored: Sequence[Scored], threshold: float) -> Point:
    """What one threshold does to scored labels."""
    at = counts(scored, threshold)
    alerts = at.found + at.false
    per_find = at.false / at.found if at.found else None
    return Point(threshold, at.recall or 0.0, alerts, alerts / len(scored), at.false, at.precision, per_find)


def _match_at(scored: Sequence[Scored], review_at: float, wanted: float) -> tuple[float, bool]:
    """The lowest threshold from which the wanted share is right, counting one wrong and one right match more."""
    steps = sorted({review_at, *(floor(score * STEP) / STEP for score, _ in scored if score >= review_at)})
    shares = {step: _cautious(scored, step) for step in steps}
    enough = [step for step in steps if shares[step] >= wanted]
    return (enough[0], True) if enough else (max(steps, key=lambda step: shares[step]), False)


def _cautious(scored: Sequence[Scored], threshold: float) -> float:
    at = counts(scored, threshold)
    return (at.found + 1) / (at.found + at.false + 2)


def _recall(same: Sequence[float], review_at: float) -> Expected:
    above = sum(score >= review_at for score in same)
    below = len(same) - above + 1
    return Expected(above / len(same), *further(above, below, len(same)), len(same), *whole(above, below))


def _precision(scored: Sequence[Scored], match_at: float) -> Expected | None:
    at = counts(scored, match_at)
    matches = at.found + at.false
    if not matches or at.precision is None:
        return None
    right, wrong = at.found + 1, at.false + 1
    return Expected(at.precision, *further(right, wrong, matches), matches, *whole(right, wrong))


def _beta_of_recall(tuned: Tuned) -> tuple[int, int]:
    at = counts(tuned.measured.scored, tuned.review_at)
    return at.found, at.missed + 1
