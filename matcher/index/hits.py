"""The listed names that names of mentions may be, with what they score: many names at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np

from matcher.compare.equality import lift, same_name, same_words
from matcher.compare.profile import Profile
from matcher.compare.score import Scored, best, flattened
from matcher.config import MatchConfig
from matcher.index.edges import Combos
from matcher.index.index import Index
from matcher.index.slots import Query
from matcher.index.table import Numbers
from matcher.records import ListedName

_NONE = np.empty(0, dtype=np.int32)


class Names(Protocol):
    """What is asked of listed names, by number: a `Book`, or names that are on no list."""

    def text(self, number: int, /) -> str:
        """The text of a name."""

    def name(self, number: int, /) -> ListedName:
        """A name with its grade."""


class Asked(NamedTuple):
    """A name to look up.

    Attributes:
        text: as written.
        ways: to read it, likeliest first.
        least: listed names that cannot reach this score, in bits, are left out.
        numbered: listed names that are scored whatever they are called.
    """

    text: str
    ways: tuple[Profile, ...]
    least: float
    numbered: tuple[int, ...]


class Hit(NamedTuple):
    """A listed name that was scored.

    Attributes:
        place: number of the listed name.
        bits: what the names alone score; None if the mention's name cannot be read.
        lift: what it adds that they are the same, 0 if they are not.
    """

    place: int
    bits: float | None
    lift: float


def hits_of(index: Index, book: Names, config: MatchConfig, asked: Sequence[Asked], most: int) -> list[list[Hit]]:
    """The listed names that each name may be, in the order of the list.

    Args:
        index: of the watchlist.
        book: its names.
        config: thresholds: equal names are lifted to them.
        asked: the names.
        most: at most so many candidates for each way to read a name.
    """
    found = iter(index.candidates_of((Query(way, a.least) for a in asked for way in a.ways), most))
    places = [_together(a, [next(found) for _ in a.ways]) for a in asked]
    hits = [[] if a.ways else [Hit(p, None, 0.0) for p in row.tolist()] for a, row in zip(asked, places, strict=True)]
    read = [row if a.ways else _NONE for a, row in zip(asked, places, strict=True)]
    counts = [len(row) for row in read]
    if not sum(counts):
        return hits
    of, names = np.repeat(np.arange(len(asked)), counts), np.concatenate(read)
    starts = np.concatenate([[0], np.cumsum([len(a.ways) for a in asked])])
    profiles = [way for a in asked for way in a.ways]
    scores = index.scorer.best(profiles, starts, Combos(of, names.astype(np.int64)))
    for number, place, bits, equal in zip(of.tolist(), names.tolist(), *(c.tolist() for c in scores), strict=True):
        flat = flattened(_settled(bits))
        text = book.text(place)
        # The same words may be taken for different things (`B.I.` for initials, for an acronym): they are the same.
        may_be = equal or same_words(asked[number].text, text)
        scored = _same(asked[number], index.scorer.profiles(place), text) if may_be else None
        flat = flattened(_settled(scored.bits)) if scored else flat
        hits[number].append(Hit(place, flat, lift(flat, _line(config, book, place)) if scored else 0.0))
    return hits


def _settled(bits: float) -> float:
    """Bits without the last digits of the sum: these differ with the order in which many names or one are summed."""
    return round(bits, 9)


def _together(asked: Asked, found: list[Numbers]) -> Numbers:
    if len(found) == 1 and not asked.numbered:
        return np.sort(found[0])
    return np.unique(np.concatenate([_NONE, np.array(asked.numbered, dtype=np.int32), *found]))


def _same(asked: Asked, ways: tuple[Profile, ...], text: str) -> Scored | None:
    """How two names score that are the same; None if they are not."""
    scored = best(asked.ways, ways, equal=same_words(asked.text, text))
    return scored if scored is not None and same_name(scored, asked.text, text) else None


def _line(config: MatchConfig, book: Names, place: int) -> float:
    """The line that an equal name is lifted to: a weak alias alone is no match."""
    return config.review_at if book.name(place).type == "weak" else config.match_at
