"""Choose among the finds of a text: what the text does not bear falls away, overlapping finds give way to the best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from matcher.records import Evidence, Match
from matcher.screening.beside import Beside
from matcher.screening.look_up import Find
from matcher.screening.matcher import Matcher
from matcher.screening.support import strength
from matcher.screening.taken import Taken
from matcher.screening.windows import Window


def chosen(scored: Iterable[Find], around: Mapping[Window, Beside], matcher: Matcher, length: int) -> list[Find]:
    """The finds that stand, in text order, none of them over another.

    Args:
        scored: the windows looked up.
        around: what stands in and around each window.
        matcher: what they were looked up with.
        length: of the text.
    """
    return _best([find for find in _borne(list(scored), around, matcher) if find.matches], around, length)


def in_full(scored: Iterable[Find], around: Mapping[Window, Beside], matcher: Matcher) -> Iterator[tuple[Match, int]]:
    """What the text names by several words, or by one and its legal form, each with the number of the listed name.

    Args:
        scored: the windows looked up.
        around: what stands in and around each window.
        matcher: what they were looked up with.
    """
    for find in scored:
        beside_it = around[find.asked]
        if len(beside_it.content) > 1 or beside_it.legal:
            for match, name in zip(find.matches, find.names, strict=True):
                borne = match.score >= matcher.config.review_at
                if borne and strength(beside_it, match, elsewhere=False) != "none":
                    yield match, name


def _borne(finds: Sequence[Find], around: Mapping[Window, Beside], matcher: Matcher) -> list[Find]:
    """The finds with only those matches that the text bears; what it bears in part is for a person to look at."""
    full = {(match.entry.source, match.entry.id) for match, _ in in_full(finds, around, matcher)}
    found = []
    for find in finds:
        beside_it, kept = around[find.asked], []
        alone = len(beside_it.content) < 2 and not beside_it.legal
        for match in find.matches:
            borne = strength(beside_it, match, elsewhere=alone and (match.entry.source, match.entry.id) in full)
            if borne != "none":
                kept.append(_capped(match) if borne == "review" else match)
        found.append(find._replace(matches=tuple(kept)))
    return found


def _capped(match: Match) -> Match:
    if match.decision != "match":
        return match
    note = Evidence("support", match.queried, "", 0.0, "the text does not mark it clearly as this name")
    return replace(match, decision="review", evidence=(*match.evidence, note))


def _best(finds: Iterable[Find], around: Mapping[Window, Beside], length: int) -> list[Find]:
    """Overlapping finds give way to the best: no part of a longer name, the higher score, then the longer text."""
    ordered = sorted(finds, key=lambda f: _goodness(f, around[f.asked]))
    kept: list[Find] = []
    taken = Taken(length)
    for find in ordered:
        if not taken.has(find.window):
            taken.add(find.window)
            kept.append(find)
    return sorted(kept, key=lambda f: f.window.start)


def _goodness(find: Find, found: Beside) -> tuple[bool, float, int, int]:
    window = find.window
    return found.within, -round(find.matches[0].score, 2), window.start - window.end, window.start
