"""How sure a list, these thresholds and this version of the program find listed parties: the certificate's figures.

Changed forms of listed names are screened with clean names among them, by the same function that screens customers.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from matcher.evaluation.listed_name import Listed
from matcher.evaluation.metrics import interval, share
from matcher.evaluation.population import Clean, clean_names
from matcher.evaluation.variants import Variant, variants
from matcher.records import Match, Mention, Result
from matcher.text.scripts import scripts_of

if TYPE_CHECKING:
    from matcher.screening import Matcher

LIMIT = 50
"""Matches of one name that are looked at, as many as a report shows."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is asked.

    Attributes:
        seed: of chance; the same seed gives the same certificate.
        each: so many changed forms of each kind; None for one of every listed name.
        exact: so many names as they are listed; None for all.
        persons: clean names of persons.
        companies: clean names of companies.
    """

    seed: int = 1
    each: int | None = 250
    exact: int | None = 1250
    persons: int = 2000
    companies: int = 1000

    @classmethod
    def of(cls, *, seed: int, sample: int, full: bool) -> Plan:
        """A sample of so many changed forms of each kind, or everything.

        >>> Plan.of(seed=1, sample=100, full=False).exact
        500
        """
        if full:
            return cls(seed, None, None, 20_000, 10_000)
        return cls(seed, sample, 5 * sample, 8 * sample, 4 * sample)


@dataclass(slots=True)
class Tally:
    """What came of some changed forms.

    Attributes:
        asked: how many.
        found: those whose entry alerts.
        matched: those whose entry is a match.
        first: those whose entry stands first, or level with the first.
        alerts: entries that alert, over all.
    """

    asked: int = 0
    found: int = 0
    matched: int = 0
    first: int = 0
    alerts: int = 0

    def add(self, own: Match | None, result: Result) -> None:
        """Count one."""
        self.asked += 1
        self.found += own is not None
        self.matched += own is not None and own.decision == "match"
        self.first += own is not None and own.score >= result.matches[0].score
        self.alerts += len(result.matches) + result.more

    @property
    def recall(self) -> float | None:
        """Share whose entry alerts."""
        return share(self.found, self.asked)

    @property
    def reach(self) -> tuple[float, float]:
        """The range in which the recall of all such forms lies, 95 % sure."""
        return interval(self.found, self.asked)


@dataclass(slots=True)
class CleanTally:
    """What came of some clean names: how many were asked, how many alert, how many of these are matches."""

    asked: int = 0
    alerts: int = 0
    matches: int = 0

    def per_1000(self, what: str) -> float | None:
        """Alerts or matches for each 1,000 names."""
        found = share(getattr(self, what), self.asked)
        return None if found is None else 1000 * found


@dataclass(frozen=True, slots=True)
class Missed:
    """A changed form whose entry did not alert, and the best that did."""

    group: str
    how: str
    text: str
    listed: Listed
    instead: str = ""


@dataclass(frozen=True, slots=True)
class FalseAlert:
    """A clean name that alerts."""

    clean: Clean
    entry_id: str
    name: str
    score: float


@dataclass(slots=True)
class Certificate:
    """Everything that was counted.

    Attributes:
        plan: how much was asked.
        by: tallies of changed forms by what they have in common (`all`, `group`, `change`, `script`, `kind`, `list`,
            `grade`) and its value.
        clean: tallies of clean names likewise (`kind`, `culture`, `script`).
        missed: what was missed.
        false: what alerts on clean names.
    """

    plan: Plan
    by: dict[tuple[str, str], Tally] = field(default_factory=dict)
    clean: dict[tuple[str, str], CleanTally] = field(default_factory=dict)
    missed: list[Missed] = field(default_factory=list)
    false: list[FalseAlert] = field(default_factory=list)


def certify(
    matcher: Matcher, plan: Plan, progress: Callable[[int], None] = lambda _: None, *, workers: int = 1
) -> Certificate:
    """Screen changed forms of the names of a matcher's lists, and clean names, and count what is found.

    Args:
        matcher: the lists and thresholds.
        plan: how much is asked.
        progress: called with the number of names done.
        workers: processes to share the work; the certificate is the same with any number.

    >>> from matcher import Matcher, Watchlist
    >>> made = certify(Matcher(Watchlist.load("excerpt")), Plan(each=2, exact=5, persons=5, companies=5))
    >>> made.by["group", "exact"].recall
    1.0
    """
    entries = matcher.watchlist
    asked: Iterable[Variant | Clean] = chain(
        variants(entries, seed=plan.seed, each=plan.each, exact=plan.exact),
        clean_names(seed=plan.seed, persons=plan.persons, companies=plan.companies),
    )
    waiting: deque[Variant | Clean] = deque()
    made = Certificate(plan)
    results = matcher.match_all(_mentions(asked, waiting), limit=LIMIT, workers=workers, progress=progress)
    for result in results:
        each = waiting.popleft()
        if isinstance(each, Variant):
            _count_variant(made, each, result)
        else:
            _count_clean(made, each, result)
    return made


def _mentions(asked: Iterable[Variant | Clean], waiting: deque[Variant | Clean]) -> Iterator[Mention]:
    for each in asked:
        waiting.append(each)
        yield Mention(each.text)


def _count_variant(made: Certificate, variant: Variant, result: Result) -> None:
    listed = variant.listed
    own = next((m for m in result.matches if (m.entry.source, m.entry.id) == (listed.source, listed.id)), None)
    groups = {"all": "all", "group": variant.group, "change": variant.how, "script": script_of_text(variant.text),
              "kind": listed.kind, "grade": listed.type, "list": listed.source}  # fmt: skip
    for key in groups.items():
        made.by.setdefault(key, Tally()).add(own, result)
    if own is None:
        best = result.matches[0].name if result.matches else ""
        made.missed.append(Missed(variant.group, variant.how, variant.text, listed, best))


def _count_clean(made: Certificate, clean: Clean, result: Result) -> None:
    for key in (("kind", clean.kind), ("culture", clean.culture), ("script", script_of_text(clean.text))):
        tally = made.clean.setdefault(key, CleanTally())
        tally.asked += 1
        tally.alerts += bool(result.matches)
        tally.matches += result.decision == "match"
    if result.matches:
        best = result.matches[0]
        made.false.append(FalseAlert(clean, best.entry.id, best.name, best.score))


def script_of_text(text: str) -> str:
    """The main script of a text.

    >>> script_of_text("Коzlov"), script_of_text("7")
    ('latin', 'none')
    """
    return (scripts_of(text) or ("none",))[0]
