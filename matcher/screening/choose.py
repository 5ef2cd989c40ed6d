"""Choose among the finds of a text: what the text does not bear falls away, overlapping finds give way to the best."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matcher.records import Evidence, Match
from matcher.screening.look_up import Find
from matcher.screening.matcher import Matcher
from matcher.screening.support import Beside, strength
from matcher.screening.taken import Taken
from matcher.screening.windows import Window


def chosen(scored: Iterable[Find], around: dict[Window, Beside], matcher: Matcher, length: int) -> list[Find]:
    """The finds that stand, in text order, none of them over another.

    Args:
        scored: the windows looked up.
        around: what stands in and around each window.
        matcher: what they were looked up with.
        length: of the text.
    """
    return _best([find for find in _borne(scored, around, matcher) if find.matches], around, length)


def _borne(scored: Iterable[Find], around: dict[Window, Beside], matcher: Matcher) -> list[Find]:
    """The finds with only those matches that the text bears; what it bears in part is for a person to look at."""
    finds = list(scored)
    plain = {
        (m.entry.source, m.entry.id)
        for f in finds
        for m in f.matches
        if len(around[f.asked].content) > 1 or around[f.asked].legal
        if m.score >= matcher.config.review_at and strength(around[f.asked], m, elsewhere=False) != "none"
    }
    found = []
    for find in finds:
        beside_it, kept = around[find.asked], []
        alone = len(beside_it.content) < 2 and not beside_it.legal
        for match in find.matches:
            borne = strength(beside_it, match, elsewhere=alone and (match.entry.source, match.entry.id) in plain)
            if borne != "none":
                kept.append(_capped(match) if borne == "review" else match)
        found.append(find._replace(matches=tuple(kept)))
    return found


def _capped(match: Match) -> Match:
    if match.decision != "match":
        return match
    note = Evidence("support", match.queried, "", 0.0, "the text does not mark it clearly as this name")
    return replace(match, decision="review", evidence=(*match.evidence, note))


def _best(finds: Iterable[Find], around: dict[Window, Beside], length: int) -> list[Find]:
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
