"""What differs between two versions of the lists, and which names that can touch.

The score of a name and an entry depends on the two alone, but for the weight of their words, and that moves in steps
(`ListRarity`). So an earlier result still holds unless

- the entry is new, gone or changed, or one of its words weighs something else now: all names are looked up among these
  few entries, as they were and as they are, and whoever has one of them as a candidate is touched, whatever it scores;
- a word of the name itself weighs something else now;
- an official number of the name is one of theirs.

Candidates are asked for, not matches, because only so many of them are scored: a new one may have taken the place of
another.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from matcher.compare.profile import Profile
from matcher.compare.rarity import ListRarity
from matcher.compare.secondary import identifier_keys
from matcher.index.index import Index
from matcher.index.listed import bearing
from matcher.index.listing import take_apart
from matcher.index.names import rarity_of, rows
from matcher.index.slots import Query
from matcher.records import Entry, Mention
from matcher.screening.matcher import Matcher
from matcher.watchlists import Watchlist

_Keyed = dict[tuple[str, str], Entry]


class AllAnew(Exception):  # noqa: N818 - it is no error: the run goes on, and takes longer
    """Nothing of an earlier run can be built on; the text says why."""


class Delta:
    """The entries in which two versions of the lists differ.

    Args:
        before: the lists as they were.
        matcher: screens against the lists as they are.

    Raises:
        AllAnew: so much differs that any result may.
    """

    def __init__(self, before: Watchlist, matcher: Matcher) -> None:
        old, new = _keyed(before), _keyed(matcher.watchlist)
        changed = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
        if [key for key in old if key not in changed] != [key for key in new if key not in changed]:
            raise AllAnew("the entries of the lists stand in another order now")
        rarity, then = matcher.rarity, _rarity_then(matcher.rarity, _some(old, changed), _some(new, changed))
        moved = rarity.moved(then)
        if moved is None:
            raise AllAnew("the lists have grown or shrunk by a step, which moves every score")
        self._moved = moved
        changed |= _bearing(matcher, moved)
        self.entries = len(changed)
        if 2 * self.entries > len(new):
            raise AllAnew("more than half of the entries differ")
        self._matcher = matcher
        listed = (rows(_some(old, changed), then), rows(_some(new, changed), rarity))
        self._index = Index(take_apart(chain.from_iterable(listed)))
        entries = chain(_some(old, changed), _some(new, changed))
        self._numbers = {key for entry in entries for key in identifier_keys(entry.identifiers)}

    def touches(self, mentions: Sequence[Mention]) -> list[bool]:
        """Whether what differs can have changed the result of each."""
        asked = self._matcher.asked(mentions)
        queries = [
            Query(way, self._matcher.line(mention, None))
            for mention, names in zip(mentions, asked, strict=True)
            for _, ways in names
            for way in ways
        ]
        found = iter(self._index.candidates_of(queries, 1))
        return [
            self._touches(mention, [(way, len(next(found)) > 0) for _, ways in names for way in ways])
            for mention, names in zip(mentions, asked, strict=True)
        ]

    def _touches(self, mention: Mention, ways: list[tuple[Profile, bool]]) -> bool:
        return (
            any(near or self._weighs_otherwise(way) for way, near in ways)
            or not self._numbers.isdisjoint(identifier_keys(mention.identifiers))
        )  # fmt: skip

    def _weighs_otherwise(self, way: Profile) -> bool:
        return any(not self._moved.isdisjoint(unit.lexeme.readings) for unit in way.units)


def _keyed(watchlist: Watchlist) -> _Keyed:
    return {(entry.source, entry.id): entry for entry in watchlist}


def _some(entries: _Keyed, keys: set[tuple[str, str]]) -> list[Entry]:
    return [entry for key, entry in entries.items() if key in keys]


def _rarity_then(rarity: ListRarity, gone: list[Entry], come: list[Entry]) -> ListRarity:
    """How much words said by the lists as they were: only names that differ need to be read for it."""
    taken, added = rarity_of(gone), rarity_of(come)
    counts = dict(rarity.counts)
    for reading in taken.counts.keys() | added.counts.keys():
        counts[reading] = counts.get(reading, 0) + taken.counts.get(reading, 0) - added.counts.get(reading, 0)
    return ListRarity(counts, rarity.names + taken.names - added.names)


def _bearing(matcher: Matcher, moved: set[str]) -> set[tuple[str, str]]:
    """The entries with a name of whose words one weighs something else now."""
    numbers = bearing(matcher.index.listed, moved)
    entries = (matcher.book.entry(number) for number in numbers)
    return {(entry.source, entry.id) for entry in entries}
