"""Short forms of a name that the text gives in full elsewhere: `Jon led a team`, `owned by Kozlov`, `(NADA)`.

Whoever has been introduced by a full name is called by the surname afterwards; a company by its first word, a body by
its initials. The word then stands for the bearer who was named last; if somebody else of that name comes between, it is
not the listed one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.mentions.extract import Casing, Span, parted
from matcher.mentions.running_text import CASED, UNSPACED, Running, Spot
from matcher.names import parse_name
from matcher.names.everyday import is_everyday, place_of
from matcher.names.facts import facts
from matcher.names.inflection import bare_forms
from matcher.names.plain_words import is_plain
from matcher.names.small_words import FUNCTION
from matcher.records import Match
from matcher.text.normalise import normalise
from matcher.text.scripts import script_of
from matcher.text.tokenise import words

# The end of many a name (`نصر الله`) that nobody is called by alone.
_GOD = frozenset(("الله", "allah"))
_SHORTEST_ACRONYM, _SHORTEST_FIRST, _SHORTEST_PART = 3, 4, 2


class Full(NamedTuple):
    """A find by a full name.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        first: place of its first word; -1 in unspaced scripts.
        last: place of its last word.
        match: its best match.
    """

    start: int
    end: int
    first: int
    last: int
    match: Match


class Short(NamedTuple):
    """A place where a short form stands, and the full name that it stands for."""

    start: int
    end: int
    first: int
    full: Full


def short_forms(run: Running, case: Casing, fulls: Sequence[Full], others: Iterable[Span]) -> list[Short]:
    """The places where one word stands for a party that the text names in full.

    Args:
        run: the text.
        case: what its capitals tell.
        fulls: the finds by full names, in text order.
        others: what else reads like a full name; its bearer is somebody else.
    """
    bearers = _bearers(run, fulls, others)
    found = list(_spaced(run, case, bearers, _taken(fulls))) if bearers else []
    return found + list(_unspaced(run, fulls))


def _taken(fulls: Iterable[Full]) -> frozenset[int]:
    return frozenset(place for f in fulls if f.first >= 0 for place in range(f.first, f.last + 1))


def _bearers(run: Running, fulls: Sequence[Full], others: Iterable[Span]) -> dict[str, list[tuple[int, Full | None]]]:
    """Who is called by a word, in text order: each with the place of the full name; None is somebody not listed."""
    found: dict[str, list[tuple[int, Full | None]]] = {}
    for full in fulls:
        for form in _own_short_forms(run, full):
            found.setdefault(form, []).append((full.first, full))
    if not found:
        return {}
    for span in others:
        row = [s for s in run.spots[span.first : span.last + 1] if len(s.form) > 1]
        for form in {base for s in row[:1] + row[-1:] for base in _bases(s)} if len(row) > 1 else ():
            if form in found:
                found[form].append((span.first, None))
    return {form: sorted(each, key=lambda b: b[0]) for form, each in found.items()}


def _bases(spot: Spot) -> tuple[str, ...]:
    return (spot.form, *bare_forms(spot.form, spot.script))


def _own_short_forms(run: Running, full: Full) -> Iterator[str]:
    if full.first < 0:
        return
    own = [s for s in run.spots[full.first : full.last + 1] if len(s.form) > 1 and s.form not in FUNCTION]
    if full.match.entry.kind == "person":
        yield from (base for s in _families(own, full.match) if _calls(s) for base in _bases(s))
        return
    first = next((s for s in own if not facts(s.form).legal), None)
    if first and not is_everyday(first.form) and not place_of((first.form,)) and len(first.form) >= _SHORTEST_FIRST:
        yield from _bases(first)
    yield from _acronym(run, full, own)


def _calls(spot: Spot) -> bool:
    """Whether somebody may be called by this word of the name alone."""
    return spot.form not in _GOD and (spot.script in CASED or not is_plain(spot.form, spot.script))


def _families(own: list[Spot], match: Match) -> list[Spot]:
    """The words of a mention that are the family name, by the listed name; else its last word."""
    if len(own) < 2:
        return own
    listed = parse_name(match.name, kind="person")
    family = {t.form for t in listed.tokens if t.role == "family"}
    pairs = {normalise(e.right): normalise(e.left) for e in match.evidence if e.feature.startswith("word ")}
    told = {word for name in family for word in pairs.get(name, name).split()}
    return [s for s in own if told & set(_bases(s))] or own[-1:]


def _acronym(run: Running, full: Full, own: list[Spot]) -> Iterator[str]:
    """The initials of a body that stand in brackets right behind its name."""
    place = full.last + 1
    if place < len(run.spots) and run.spots[place].gap == "(" and run.spots[place].upper:
        letters = "".join(s.form[0] for s in own)
        if len(run.spots[place].form) >= _SHORTEST_ACRONYM and letters.startswith(
            run.spots[place].form[:_SHORTEST_ACRONYM]
        ):
            yield run.spots[place].form


def _spaced(
    run: Running, case: Casing, bearers: dict[str, list[tuple[int, Full | None]]], taken: frozenset[int]
) -> Iterator[Short]:
    for place, spot in enumerate(run.spots):
        if place in taken or spot.script in UNSPACED or (spot.script in CASED and not (spot.capital or case.small)):
            continue
        form = next((base for base in _bases(spot) if base in bearers), "")
        if form and _stands_alone(run, place, case):
            full = _last_named(bearers[form], place)
            if full is not None:
                behind = run.spots[place + 1 : place + 2]
                end = next((s.end for s in behind if s.form in _GOD and s.gap == " "), spot.end)
                yield Short(spot.start, end, place, full)


def _last_named(bearers: list[tuple[int, Full | None]], place: int) -> Full | None:
    """Who was named last before a place; before all, the one bearer of the whole text."""
    before = [full for at, full in bearers if at < place]
    if before:
        return before[-1]
    entries = {(f.match.entry.source, f.match.entry.id) if f else None for _, f in bearers}
    return bearers[0][1] if len(entries) == 1 else None


def _stands_alone(run: Running, place: int, case: Casing) -> bool:
    """Whether no other name stands right beside a word: `Maria Kozlova` is somebody else."""
    if run.spots[place].script not in CASED or run.spots[place].sentence in case.titles or case.small:
        return True
    before = place > 0 and not parted(run, place) and run.spots[place].gap in (" ", "-") and run.spots[place - 1]
    behind = place + 1 < len(run.spots) and not parted(run, place + 1) and run.spots[place + 1]
    beside = [s for s in (before, behind) if s and s.capital and (s is before or s.gap in (" ", "-"))]
    return all(_is_no_name(s, case) for s in beside)


def _is_no_name(spot: Spot, case: Casing) -> bool:
    known = facts(spot.form)
    return bool(
        spot.form in case.idle
        or known.title
        or known.title_abbreviated
        or place_of((spot.form,))
        or is_everyday(spot.form)
    )


def _unspaced(run: Running, fulls: Sequence[Full]) -> Iterator[Short]:
    """A foreign name's last word, found again as it is written: `弗拉基米尔·普京`, `普京`."""
    taken = [(f.start, f.end) for f in fulls]
    seen: set[int] = set()
    for full in fulls:
        parts = [w.text for w in words(run.text[full.start : full.end])]
        if (
            full.first >= 0
            or len(parts) < 2
            or script_of(parts[-1][0]) not in UNSPACED
            or len(parts[-1]) < _SHORTEST_PART
        ):
            continue
        place = run.text.find(parts[-1])
        while place >= 0:
            end = place + len(parts[-1])
            if place not in seen and not any(a < end and place < b for a, b in taken):
                seen.add(place)
                yield Short(place, end, -1, full)
            place = run.text.find(parts[-1], end)
