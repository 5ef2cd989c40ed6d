"""Build the index of a list: read its names, count its words, take the names apart.

Several processes may share a long list: each reads some names and sends back how often their words stand there; when
all are counted, and it is known how much each word says, each takes some names apart. What comes of it is the same,
whoever does the work.
"""

from __future__ import annotations

import pickle
import sys
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from matcher.compare.profile import profiles_of
from matcher.compare.rarity import ListRarity
from matcher.index.listed import Listed
from matcher.index.listing import put_together, take_apart
from matcher.index.names import ReadName, counted, parsed, read_list
from matcher.index.piece import Piece, piece_of
from matcher.index.processes import each_of, in_blocks
from matcher.index.unswept import unswept
from matcher.names import Parsed
from matcher.records import Entry
from matcher.storage.packed import entries_of

# Entries read at once: each lot brings its own words, and those that come again in the next take time twice.
AT_ONCE = 125_000
# A list with fewer names is built before further processes have begun.
LEAST_SHARED = 5_000


class _Read(NamedTuple):
    """Some names as one process sends them to another: how many bear each word, and the ways to read them, pickled."""

    words: Counter[str]
    names: bytes


def built(entries: Iterable[Entry], workers: int = 1) -> tuple[ListRarity, Listed]:
    """A list as the index wants it, and how much its words say.

    Args:
        entries: of the list.
        workers: processes that share the work, where the system can fork them.

    >>> from matcher.watchlists import Watchlist
    >>> rarity, listed = built(Watchlist.load("excerpt"))
    >>> rarity.names == len(listed.names.total)
    True
    """
    entries = entries_of(entries)
    if workers < 2 or entries.name_count < LEAST_SHARED or sys.platform != "linux":
        rarity, ways = read_list(entries)
        return rarity, take_apart(ways)

    def read(first: int, last: int) -> _Read:
        with unswept():
            names = [parsed(name.text, entry.kind) for entry in entries[first:last] for name in entry.names]
            return _Read(counted(names), pickle.dumps(names, pickle.HIGHEST_PROTOCOL))

    words: Counter[str] = Counter()
    lots: list[bytes] = []
    for lot in in_blocks(read, len(entries), _size(len(entries), workers), workers):
        words.update(lot.words)
        lots.append(lot.names)
    rarity = ListRarity(words, entries.name_count)
    with unswept():
        return rarity, put_together(each_of(lambda names: _piece(names, rarity), lots, workers))


def _size(count: int, workers: int) -> int:
    """How many entries are read at once: no process should wait long for the last lot of another."""
    return min(AT_ONCE, -(-count // (2 * workers)))


def _piece(names: bytes, rarity: ListRarity) -> Piece:
    """Names that were read, taken apart."""
    with unswept():
        ways: list[tuple[Parsed, ...]] = pickle.loads(names)  # of a process of our own
        return piece_of(ReadName(profiles_of(each, rarity)) for each in ways)
