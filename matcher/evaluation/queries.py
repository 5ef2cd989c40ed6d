"""What names with known entries find on a list: at the first place, among the first ten, at or above the threshold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from matcher.config import MatchConfig
from matcher.evaluation.metrics import share
from matcher.evaluation.queries_file import LabelledQuery, Queries
from matcher.records import Entry, Match, Result
from matcher.text.scripts import scripts_of

if TYPE_CHECKING:
    from matcher.screening import Matcher

PLACES = 10
ALL = "all"


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and what it found.

    Attributes:
        query: what was labelled.
        found: the best candidates, at most ten, whatever their score.
        place: of the first wanted one among them, from 1; 0 if it is not there.
        alerted: whether a wanted one is at or above `review_at`; of a clean name, whether anything is.
        matched: the same for `match_at`.
    """

    query: LabelledQuery
    found: tuple[Match, ...]
    place: int
    alerted: bool
    matched: bool

    @property
    def score(self) -> float:
        """Of the wanted entry; of the best candidate if none was wanted or it was not found."""
        at = max(self.place - 1, 0)
        return self.found[at].score if at < len(self.found) and (self.place or not self.query.wanted) else 0.0

    @property
    def right(self) -> bool:
        """Whether what is wanted alerts, and stands first; of a clean name, whether nothing alerts."""
        return self.alerted and self.place == 1 if self.query.wanted else not self.alerted

    @property
    def outcome(self) -> str:
        """In a word: `first`, `lower`, `below` the threshold, `missed`; `clear` or `alert` of a clean name."""
        if not self.query.wanted:
            return "alert" if self.alerted else "clear"
        if not self.place:
            return "missed"
        return "below" if not self.alerted else "first" if self.place == 1 else "lower"


@dataclass(frozen=True)
class QueriesMeasured:
    """What labelled queries found."""

    labels: Queries
    config: MatchConfig
    cases: tuple[Asked, ...]
    unlisted: tuple[LabelledQuery, ...]
    """Queries whose entry is not on the list: they could not be right, and count for nothing."""

    @cached_property
    def groups(self) -> list[dict[str, Any]]:
        """Figures of all; then by kind, category and script, where there are several."""
        found = [figures(ALL, ALL, self.cases)]
        for by, of in GROUPS.items():
            names = sorted({of(case.query) for case in self.cases})
            if len(names) > 1:
                found += [figures(by, name, [c for c in self.cases if of(c.query) == name]) for name in names]
        return found

    @cached_property
    def wrong(self) -> list[Asked]:
        """The wrong ones: missed first, then alerts on clean names, by how far their scores are from the threshold."""
        at = self.config.review_at
        return sorted(
            (case for case in self.cases if not case.right),
            key=lambda case: (-abs(case.score - at), case.query.line),
        )


GROUPS: dict[str, Callable[[LabelledQuery], str]] = {
    "kind": lambda query: query.mention.kind or "unknown",
    "category": lambda query: query.category,
    "script": lambda query: (scripts_of(query.mention.text) or ("none",))[0],
}


def figures(by: str, name: str, cases: Sequence[Asked]) -> dict[str, Any]:
    """Figures of some queries as plain values; those of nothing are None."""
    listed = [case for case in cases if case.query.wanted]
    clean = [case for case in cases if not case.query.wanted]

    def per_1000(part: int) -> float | None:
        found = share(part, len(clean))
        return None if found is None else 1000 * found

    return {
        "by": by,
        "group": name,
        "listed": len(listed),
        "recall_at_1": share(sum(case.place == 1 for case in listed), len(listed)),
        "recall_at_10": share(sum(case.place > 0 for case in listed), len(listed)),
        "alerted": share(sum(case.alerted for case in listed), len(listed)),
        "matched": share(sum(case.matched for case in listed), len(listed)),
        "clean": len(clean),
        "alerts_per_1000": per_1000(sum(case.alerted for case in clean)),
        "matches_per_1000": per_1000(sum(case.matched for case in clean)),
    }


def measure_queries(
    screener: Matcher, labels: Queries, progress: Callable[[int], None] = lambda _: None, *, workers: int = 1
) -> QueriesMeasured:
    """Look labelled queries up.

    Args:
        screener: looks names up on the list.
        labels: names with the ids of the entries that they should find.
        progress: called with the number of names done.
        workers: processes to share the work.
    """
    known = _ids(screener.watchlist)
    kept = [query for query in labels.queries if not query.wanted or any(each in known for each in query.wanted)]
    unlisted = tuple(query for query in labels.queries if query.wanted and query not in kept)
    mentions = [query.mention for query in kept]
    results = screener.match_all(mentions, limit=PLACES, min_score=0.0, workers=workers, progress=progress)
    cases = tuple(_asked(query, result, screener.config) for query, result in zip(kept, results, strict=True))
    return QueriesMeasured(labels, screener.config, cases, unlisted)


def _asked(query: LabelledQuery, result: Result, config: MatchConfig) -> Asked:
    wanted = [not query.wanted or not _names(match.entry).isdisjoint(query.wanted) for match in result.matches]
    place = wanted.index(True) + 1 if query.wanted and True in wanted else 0
    mine = [match for match, right in zip(result.matches, wanted, strict=True) if right]
    return Asked(
        query,
        result.matches,
        place,
        any(match.score >= config.review_at for match in mine),
        any(match.decision == "match" for match in mine),
    )


def _names(entry: Entry) -> set[str]:
    """What an entry may be called in a table of labels: its id, with or without its list, or an official reference."""
    references = {each.value for each in entry.identifiers if each.type.endswith("-reference")}
    return {entry.id, f"{entry.source}:{entry.id}", *references}


def _ids(entries: Any) -> set[str]:
    return {name for entry in entries for name in _names(entry)}
