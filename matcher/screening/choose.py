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
        if _is_full(beside_it):
            for match, name in zip(find.matches, find.names, strict=True):
                borne = match.score >= matcher.config.review_at
                if borne and strength(beside_it, match, elsewhere=False) != "none":
                    yield match, name


def _borne(finds: Sequence[Find], around: Mapping[Window, Beside], matcher: Matcher) -> list[Find]:
    """The finds with only those matches that the text bears; what it bears in part is for a person to look at."""
    told: dict[int, list[str]] = {}
    full: set[tuple[str, str]] = set()
    for number, find in enumerate(finds):
        if _is_full(around[find.asked]):  # how far the text bears it does not hang on what else the text names
            told[number] = [strength(around[find.asked], m, elsewhere=False) for m in find.matches]
            pairs = zip(find.matches, told[number], strict=True)
            full |= {party(m) for m, how in pairs if how != "none" and m.score >= matcher.config.review_at}
    found = []
    for number, find in enumerate(finds):
        own, known = around[find.asked], told.get(number)
        hows = known or [strength(own, m, elsewhere=party(m) in full) for m in find.matches]
        pairs = zip(find.matches, hows, strict=True)
        kept = [_capped(m) if how == "review" else m for m, how in pairs if how != "none"]
        found.append(find._replace(matches=tuple(kept)))
    return found


def _is_full(found: Beside) -> bool:
    """Whether the text says a name by several words, or by one and its legal form."""
    return len(found.content) > 1 or found.legal


def party(match: Match) -> tuple[str, str]:
    """Who a match is: list and id of its entry."""
    return match.entry.source, match.entry.id


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
