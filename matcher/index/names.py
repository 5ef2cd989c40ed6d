"""The listed names of a watchlist, one row each: the rows that postings point to.

All are parsed once when the index is built; afterwards a row is read again when it is first scored, and what was read
last is kept. Thus memory holds the list's words and numbers, not a tree of objects for every name.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from matcher.compare.lexeme import lexeme
from matcher.compare.profile import Profile, Rarity, profiles_of
from matcher.compare.rarity import ListRarity
from matcher.index.unswept import unswept
from matcher.names import Parsed, parse
from matcher.records import Entry, Kind, ListedName
from matcher.storage.packed import entries_of

# Rows whose profiles are kept; one takes about four kilobytes.
MOST_KEPT = 12_000
# Names of a list made ready at once.
AT_ONCE = 500


class Row(NamedTuple):
    """One listed name: its entry, itself, and the ways to read it."""

    entry: Entry
    name: ListedName
    profiles: tuple[Profile, ...]


class Book:
    """The listed names by number.

    Args:
        entries: of the watchlist, in its order.
        rarity: how much a word says.
    """

    def __init__(self, entries: Iterable[Entry], rarity: Rarity) -> None:
        self.entries = entries_of(entries)
        self.rarity = rarity
        self.row = lru_cache(maxsize=MOST_KEPT)(self._row)
        self.entry = lru_cache(maxsize=MOST_KEPT)(self._entry)
        # Texts and grades are asked for far more often than whole entries.
        self.text, self.name, self.bearer = self.entries.text, self.entries.name, self.entries.bearer

    def __len__(self) -> int:
        return self.entries.name_count

    def _row(self, number: int) -> Row:
        entry, name = self.entry(number), self.name(number)
        return Row(entry, name, profiles_of(parsed(name.text, entry.kind), self.rarity))

    def _entry(self, number: int) -> Entry:
        """The entry that bears a name, by the number of the name."""
        return self.entries[self.bearer(number)]


def parsed(text: str, kind: Kind | None) -> tuple[Parsed, ...]:
    """Every way to read a name; not remembered, because most names come once."""
    found: tuple[Parsed, ...] = parse.__wrapped__(text, kind)
    return found


class ReadName(NamedTuple):
    """A name with the ways to read it, ready for comparison."""

    profiles: tuple[Profile, ...]


def read_list(entries: Iterable[Entry]) -> tuple[ListRarity, Iterator[ReadName]]:
    """Parse all names of a list: the rarity of its words, and the ways to read each name in turn."""
    with unswept():
        ways = deque(parsed(name.text, entry.kind) for entry in entries for name in entry.names)
        rarity = _rarity(ways)
    return rarity, _profiled(ways, rarity)


def _profiled(ways: deque[tuple[Parsed, ...]], rarity: Rarity) -> Iterator[ReadName]:
    """The names ready for comparison, some at a time; what has been taken apart is let go at once, as it is large."""
    while ways:
        with unswept():
            some = [ReadName(profiles_of(ways.popleft(), rarity)) for _ in range(min(AT_ONCE, len(ways)))]
        yield from some


def rarity_of(entries: Iterable[Entry]) -> ListRarity:
    """How much a word says by a list: in how many listed names each Latin reading stands."""
    return _rarity([parsed(name.text, entry.kind) for entry in entries for name in entry.names])


def rows(entries: Iterable[Entry], rarity: Rarity) -> list[Row]:
    """One row for each listed name, all at once: for lists that are small."""
    book = Book(entries, rarity)
    return [book.row(number) for number in range(len(book))]


def _rarity(names: Collection[Sequence[Parsed]]) -> ListRarity:
    return ListRarity(counted(names), len(names))


def counted(names: Iterable[Sequence[Parsed]]) -> Counter[str]:
    """In how many names each Latin reading stands, of names read in one way or several."""
    counts: Counter[str] = Counter()
    latin: dict[tuple[str, str], str] = {}
    for ways in names:
        words = {(w.form, w.script) for way in ways for w in way.words}
        latin.update({word: lexeme(*word).latin for word in words if word not in latin})
        for reading in {latin[word] for word in words}:
            counts[reading] += 1
    return counts
