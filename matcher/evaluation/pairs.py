"""How well scores part pairs of names that are one party from those that are two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from matcher.compare import compare_names
from matcher.config import MatchConfig
from matcher.evaluation.calibration import Bin, calibration_error, reliability
from matcher.evaluation.metrics import Counts, Scored, average_precision, counts
from matcher.evaluation.pairs_file import LabelledPair, Pairs
from matcher.records import Decision
from matcher.text.scripts import scripts_of

ALL = "all"


@dataclass(frozen=True, slots=True)
class ScoredPair:
    """A labelled pair and its score.

    Attributes:
        pair: what was judged.
        score: 0 to 1.
        decision: `match`, `review` or `clear`.
        right: whether it alerts if it is the same, and does not if it is different.
        distance: of the score from `review_at`.
    """

    pair: LabelledPair
    score: float
    decision: Decision
    right: bool
    distance: float


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of some pairs.

    Attributes:
        by: what they have in common: `all`, `kind`, `category`, `script`.
        name: its value.
        pairs: how many.
        same: how many of them are the same.
        at_review: counts at `review_at`.
        at_match: counts at `match_at`.
        average_precision: over all thresholds.
        calibration_error: 0 is best.
    """

    by: str
    name: str
    pairs: int
    same: int
    at_review: Counts
    at_match: Counts
    average_precision: float | None
    calibration_error: float | None


@dataclass(frozen=True)
class PairsMeasured:
    """What the scores of labelled pairs show."""

    labels: Pairs
    config: MatchConfig
    cases: tuple[ScoredPair, ...]

    @cached_property
    def scored(self) -> list[Scored]:
        """Scores with labels."""
        return _scored(self.cases)

    @cached_property
    def groups(self) -> list[Group]:
        """All pairs; then by kind, category and script, where there are several."""
        found = [self._group(ALL, ALL, self.cases)]
        for by, of in GROUPS.items():
            names = sorted({of(case.pair) for case in self.cases})
            if len(names) > 1:
                found += [self._group(by, name, [c for c in self.cases if of(c.pair) == name]) for name in names]
        return found

    @cached_property
    def wrong(self) -> list[ScoredPair]:
        """The wrong ones, farthest from the threshold first."""
        return sorted(
            (case for case in self.cases if not case.right), key=lambda case: (-case.distance, case.pair.line)
        )

    @cached_property
    def bins(self) -> tuple[Bin, ...]:
        """How scores compare with shares of the same."""
        return reliability(self.scored)

    def _group(self, by: str, name: str, cases: Sequence[ScoredPair]) -> Group:
        scored = _scored(cases)
        return Group(
            by,
            name,
            len(cases),
            sum(same for _, same in scored),
            counts(scored, self.config.review_at),
            counts(scored, self.config.match_at),
            average_precision(scored),
            calibration_error(scored),
        )


def measure_pairs(
    labels: Pairs, config: MatchConfig | None = None, progress: Callable[[int], None] = lambda _: None
) -> PairsMeasured:
    """Score labelled pairs.

    Args:
        labels: what was judged.
        config: thresholds.
        progress: called with the number of pairs done.

    >>> labels = Pairs("", "", (LabelledPair("Jon Jin Yong", "JON, Jin Yong", True),))
    >>> measure_pairs(labels).groups[0].at_review.recall
    1.0
    """
    config = config or MatchConfig()
    cases = []
    for done, pair in enumerate(labels.pairs, 1):
        score = max(compare_names(pair.a, b, kind=pair.kind, config=config).score for b in (pair.b, *pair.also))
        cases.append(_case(pair, score, config))
        progress(done)
    return PairsMeasured(labels, config, tuple(cases))


def script_of_pair(pair: LabelledPair) -> str:
    """The main scripts of both names.

    >>> script_of_pair(LabelledPair("Jon Jin Yong", "전진영", True))
    'hangul, latin'
    """
    return ", ".join(sorted({(scripts_of(text) or ("none",))[0] for text in (pair.a, pair.b)}))


GROUPS: dict[str, Callable[[LabelledPair], str]] = {
    "kind": lambda pair: pair.kind or "unknown",
    "category": lambda pair: pair.category,
    "script": script_of_pair,
}


def _case(pair: LabelledPair, score: float, config: MatchConfig) -> ScoredPair:
    alerts = score >= config.review_at
    decision: Decision = "match" if score >= config.match_at else "review" if alerts else "clear"
    return ScoredPair(pair, score, decision, alerts == pair.same, abs(score - config.review_at))


def _scored(cases: Iterable[ScoredPair]) -> list[Scored]:
    return [(case.score, case.pair.same) for case in cases]


def plain_figures(group: Group) -> dict[str, Any]:
    """The figures of a group as plain values; those of an empty share are None."""
    at_review, at_match = group.at_review, group.at_match
    return {
        "by": group.by,
        "group": group.name,
        "pairs": group.pairs,
        "same": group.same,
        "precision": at_review.precision,
        "recall": at_review.recall,
        "f1": at_review.f1,
        "average_precision": group.average_precision,
        "calibration_error": group.calibration_error,
        "match_precision": at_match.precision,
        "match_recall": at_match.recall,
        "missed": at_review.missed,
        "false_alerts": at_review.false,
    }
