"""What a page shows of one result: the card of a mention, with a panel for each of its matches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from matcher.records import Entry, Identifier, ListedName, Match, Mention, Result, Skipped
from matcher.report.alignment import Piece, aligned
from matcher.report.article_text import Spot, quoted
from matcher.report.columns import score_text
from matcher.report.waterfall import Waterfall, waterfall

PRESSING = ("match", "review", "unscreenable", "suppressed", "clear")
"""Decisions, from what must be looked at first to what need not be looked at."""

# Columns and findings of a name in running text that its card shows in another way.
_OF_A_SPOT = frozenset(("start", "end", "sentence"))
_IN_TEXT = frozenset(("context", "elsewhere"))


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is known of one side or of both: its name, what was given, what is listed."""

    name: str
    given: str
    listed: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One match, made for the eyes.

    Attributes:
        rank: 1 for the best.
        decision: of this match.
        score: as text.
        given: the name that was looked up, in pieces.
        listed: the listed name that matched, in pieces.
        name_type: the publisher's grade of that name.
        entry: what is listed.
        aliases: its other names.
        facts: what stands beside the names.
        sentence: why.
        fall: the evidence.
    """

    rank: int
    decision: str
    score: str
    given: list[Piece]
    listed: list[Piece]
    name_type: str
    entry: Entry
    aliases: tuple[ListedName, ...]
    facts: tuple[Fact, ...]
    sentence: str
    fall: Waterfall


@dataclass(frozen=True, slots=True)
class Card:
    """One mention, made for the eyes.

    Attributes:
        order: its number in the report, from 1.
        decision: of its best match.
        name: as given.
        place: line in the input, or offsets in an article.
        fields: the other input columns that hold something.
        score: of the best match, as text; empty without one.
        reason: why it is unscreenable.
        more: further entries that reached `review_at` beyond the limit.
        panels: best first.
        lists: that matched.
        kinds: of the entries that matched.
        words: what a search looks through.
        quote: of a name in running text its sentence: before it, itself, behind it.
        spots: of a name in running text all its places.
    """

    order: int
    decision: str
    name: str
    place: str
    fields: tuple[tuple[str, str], ...]
    score: str
    reason: str
    more: int
    panels: tuple[Panel, ...]
    lists: tuple[str, ...]
    kinds: tuple[str, ...]
    words: str
    quote: tuple[str, str, str] = ("", "", "")
    spots: tuple[Spot, ...] = ()


def pressing(numbered: tuple[int, Result | Skipped]) -> tuple[int, float, int]:
    """A key that sorts what must be looked at first to the front; equals stay in input order.

    >>> pressing((7, Skipped("Line 3 cannot be read.")))
    (2, 0.0, 7)
    """
    order, item = numbered
    if isinstance(item, Skipped):
        return PRESSING.index("unscreenable"), 0.0, order
    best = -item.matches[0].score if item.matches else 0.0
    return PRESSING.index(item.decision), best, order


def card(item: Result | Skipped, order: int, spots: Sequence[Spot] = ()) -> Card:
    """The card of one result, and of those that name the same party in the same article.

    >>> card(Result(Mention("Jon Jin Yong", row=2), "clear"), 1).place
    'line 2'
    """
    if isinstance(item, Skipped):
        mention = Mention(item.text, row=item.row, fields=item.fields)
        return _card(mention, order, "unscreenable", reason=item.reason)
    made = _card(item.mention, order, item.decision, reason=item.reason, more=item.more, matches=item.matches)
    if item.mention.start is None:
        return made
    fields = tuple((key, value) for key, value in made.fields if key not in _OF_A_SPOT)
    return replace(made, fields=fields, quote=quoted(item.mention), spots=tuple(spots))


def _card(
    mention: Mention, order: int, decision: str, *, reason: str = "", more: int = 0, matches: tuple[Match, ...] = ()
) -> Card:
    fields = tuple((key, value) for key, value in mention.fields.items() if value.strip() and value != mention.text)
    return Card(
        order=order,
        decision=decision,
        name=mention.text,
        place=_place(mention),
        fields=fields,
        score=score_text(matches[0].score) if matches else "",
        reason=reason,
        more=more,
        panels=tuple(panel(match, rank) for rank, match in enumerate(matches, 1)),
        lists=_once(match.entry.source for match in matches),
        kinds=_once(match.entry.kind for match in matches),
        words=" ".join(_once(_words(mention, fields, matches))),
    )


def panel(match: Match, rank: int) -> Panel:
    """The panel of one match."""
    given, listed = aligned(match.queried or match.mention.text, match.name, match.evidence)
    return Panel(
        rank=rank,
        decision=match.decision,
        score=score_text(match.score),
        given=given,
        listed=listed,
        name_type=match.name_type,
        entry=match.entry,
        aliases=tuple(name for name in match.entry.names if name.text not in (match.name, match.entry.name)),
        facts=tuple(_facts(match)),
        sentence=match.explain(),
        fall=waterfall(match.evidence),
    )


def _facts(match: Match) -> Iterable[Fact]:
    mention, entry = match.mention, match.entry
    pairs = (
        ("Kind", mention.kind or "", entry.kind),
        ("Born", mention.birth_date, ", ".join(entry.birth_dates)),
        ("Countries", ", ".join(mention.countries), ", ".join(entry.countries)),
        ("Identifiers", _numbers(mention.identifiers), _numbers(entry.identifiers)),
        ("Programs", "", ", ".join(entry.programs)),
        *((name.replace("_", " "), "", str(value)) for name, value in match.extra.items() if name not in _IN_TEXT),
    )
    return (Fact(name, given, listed) for name, given, listed in pairs if given or listed)


def _numbers(identifiers: Iterable[Identifier]) -> str:
    return ", ".join(f"{each.type} {each.value}" + f" ({each.issuer})" * bool(each.issuer) for each in identifiers)


def _place(mention: Mention) -> str:
    if mention.start is not None:
        return f"characters {mention.start} to {mention.end}"
    return "" if mention.row is None else f"line {mention.row}"


def _words(mention: Mention, fields: Iterable[tuple[str, str]], matches: Iterable[Match]) -> Iterable[str]:
    yield mention.text
    yield mention.id
    yield from mention.aliases
    yield from (value for _, value in fields)
    for match in matches:
        entry = match.entry
        yield from (name.text for name in entry.names)
        yield from (entry.id, entry.source, *entry.programs, *entry.countries, *entry.birth_dates)
        yield from (number.value for number in entry.identifiers)


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
