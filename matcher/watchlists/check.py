"""Is a list whole? Its counts against what is plausible, against the version before, and against its own words.

A fault keeps a new version from being used; a warning is for a person to look at. What made the fine: 38 of 3,088 names
were loaded for years, and nothing compared the two numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from matcher.records import Entry, Skipped
from matcher.watchlists.registry import Listing
from matcher.watchlists.watchlist import Watchlist

MOST_SHRINK = 0.05
"""Share of its entries or names that a list may lose from one version to the next before a person must look."""

MOST_FACET_SHRINK = 0.2
"""The same for what entries have: a publisher who renames an element loses all of it."""

_FEWEST_COUNTED = 20
_MOST_UNKNOWN = 0.25
_MOST_UNDECODABLE = 0.01
_SAMPLES = 25
_CUT = ("The file is cut short", "The rest of the file is missing", "There is no alias file")
_TOTAL = re.compile(r"The file says that it has \d+ records")
_VARIABLE = re.compile(r"'[^']*'|\b[\w-]*\d[\w-]*\b")
Level = Literal["fault", "warning"]
Alerts = Callable[[Watchlist, Sequence[str]], Sequence[bool]]
"""Whether each of some names alerts on a list: given by whoever can screen."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a list that is not as it should be.

    Attributes:
        level: `fault` keeps the version from being used, `warning` does not.
        rule: short name of what was checked.
        text: one sentence.
    """

    level: Level
    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking a list gave.

    Attributes:
        counts: of entries, names, kinds, grades, and of what entries have.
        findings: faults first.
    """

    counts: Mapping[str, int]
    findings: tuple[Finding, ...]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What keeps the list from being used."""
        return tuple(each for each in self.findings if each.level == "fault")


def check(
    watchlist: Watchlist,
    listing: Listing | None = None,
    *,
    before: Mapping[str, int] | None = None,
    accept_shrink: bool = False,
    alerts: Alerts | None = None,
) -> Checked:
    """Check one loaded list.

    Args:
        watchlist: the list.
        listing: what is plausible for it.
        before: the counts of the version before.
        accept_shrink: whether a list may have become shorter.
        alerts: whether names alert; without it no name is tried.

    >>> found = check(Watchlist.load("excerpt"), before={"entries": 120})
    >>> [(each.level, each.rule) for each in found.findings]
    [('fault', 'shrink')]
    """
    counts = counted(watchlist)
    findings = [
        *_skipped(watchlist.skipped),
        *(_bounds(counts["entries"], listing) if listing else ()),
        *_shrunk(counts, before or {}, "warning" if accept_shrink else "fault"),
        *_text(watchlist),
        *_vocabulary(counts, before or {}),
        *(_canaries(watchlist, listing, alerts) if alerts else ()),
    ]
    return Checked(counts, tuple(sorted(findings, key=lambda each: each.level != "fault")))


def counted(watchlist: Watchlist) -> dict[str, int]:
    """Counts of a list: entries, names, kinds, grades of names, and entries that have each sort of fact."""
    found = Counter({"entries": len(watchlist), "names": sum(len(e.names) for e in watchlist)})
    found.update(f"kind {e.kind}" for e in watchlist)
    found.update(f"{name.type} names" for e in watchlist for name in e.names)
    for e in watchlist:
        for fact in ("identifiers", "programs", "countries", "birth_dates", "addresses"):
            found[f"with {fact.replace('_', ' ')}"] += bool(getattr(e, fact))
    return dict(sorted(found.items()))


def _bounds(entries: int, listing: Listing) -> Iterator[Finding]:
    """More or fewer entries than the list can have."""
    if not listing.fewest <= entries <= listing.most:
        yield Finding(
            "fault",
            "bounds",
            f"It has {entries:,} entries, and between {listing.fewest:,} and {listing.most:,} are plausible for "
            f"{listing.id}.",
        )


def _shrunk(counts: Mapping[str, int], before: Mapping[str, int], level: Level) -> Iterator[Finding]:
    """What there is less of than in the version before."""
    for what, was in before.items():
        now = counts.get(what, 0)
        most = MOST_SHRINK if what in ("entries", "names") else MOST_FACET_SHRINK
        if was >= _FEWEST_COUNTED and now < was * (1 - most):
            label = what if what in ("entries", "names") or what.endswith(" names") else f"entries ({what})"
            text = f"There were {was:,} {label} and there are {now:,}, {1 - now / was:.1%} fewer."
            yield Finding(level, "shrink", text)


def _skipped(skipped: Sequence[Skipped]) -> Iterator[Finding]:
    """What was not loaded, alike reasons together."""
    groups: dict[str, list[Skipped]] = {}
    for each in skipped:
        groups.setdefault(_VARIABLE.sub("#", each.reason), []).append(each)
    for group in groups.values():
        first = group[0]
        cut = first.reason.startswith(_CUT) or bool(_TOTAL.match(first.reason))
        times = f"{len(group):,} times, first" if len(group) > 1 else "Once,"
        yield Finding("fault" if cut else "warning", "not loaded", f"{times} {first.place}: {first.reason}")


def _text(watchlist: Watchlist) -> Iterator[Finding]:
    """Names that are empty or hold bytes that are no text."""
    empty = [e for e in watchlist if not any(c.isalnum() for name in e.names for c in name.text)]
    if empty:
        yield Finding(
            "fault", "empty names", f"Without a name that has a letter or digit: {len(empty):,} entries ({_of(empty)})."
        )
    broken = [e for e in watchlist if any("\ufffd" in name.text for name in e.names)]
    if broken:
        level: Level = "fault" if len(broken) > _MOST_UNDECODABLE * len(watchlist) else "warning"
        text = f"With names that hold bytes that are no text: {len(broken):,} entries ({_of(broken)})."
        yield Finding(level, "undecodable", text)


def _vocabulary(counts: Mapping[str, int], before: Mapping[str, int]) -> Iterator[Finding]:
    """Words of the publisher that are not understood: most of them where few were before."""
    entries, unknown = max(counts["entries"], 1), counts.get("kind unknown", 0)
    was = before.get("kind unknown", 0) / max(before.get("entries", 0), 1)
    if unknown > _FEWEST_COUNTED and unknown / entries > was + _MOST_UNKNOWN:
        yield Finding("warning", "vocabulary", f"Of {unknown:,} entries it is not understood what they are.")


def _canaries(watchlist: Watchlist, listing: Listing | None, alerts: Alerts) -> Iterator[Finding]:
    """Names that must alert and do not: those of the configuration, and a sample of the list itself."""
    step = max(1, len(watchlist) // _SAMPLES)
    sample = [e.name for e in watchlist.entries[::step] if any(c.isalnum() for c in e.name)]
    names = [*(listing.canaries if listing else ()), *sample]
    silent = [name for name, alerted in zip(names, alerts(watchlist, names), strict=True) if not alerted]
    if silent:
        shown = ", ".join(repr(name) for name in silent[:3])
        yield Finding("fault", "canaries", f"{len(silent)} of {len(names)} names that must alert do not: {shown}.")


def _of(entries: Sequence[Entry]) -> str:
    """The first ids, for a sentence."""
    return ", ".join(e.id for e in entries[:3]) + (", ..." if len(entries) > 3 else "")
