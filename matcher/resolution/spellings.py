"""The distinct names of all records: each is read once, however many records bear it.

How much a word says is taken from the population tables alone, as `compare_names` does: then the score of two names
does not depend on what else is resolved with them, and an unrelated item changes no cluster.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.equality import key_of_words, same_name, same_words
from matcher.compare.profile import Profile, profiles_of
from matcher.compare.rarity import PopulationRarity
from matcher.compare.score import Scored, best, flattened
from matcher.index.index import Index
from matcher.index.listing import put_together
from matcher.index.names import ReadName, parsed
from matcher.index.piece import Piece, piece_of
from matcher.index.processes import in_blocks
from matcher.index.unswept import unswept
from matcher.records import Kind
from matcher.resolution.canonical import weighty
from matcher.resolution.records import Record

Numbers = NDArray[np.int32]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
# Names read at once: each lot brings its own words, and those that come again in the next take time twice.
AT_ONCE = 20_000


class Spelling(NamedTuple):
    """A distinct name: its text and what it is the name of."""

    text: str
    kind: Kind | None


class _Block(NamedTuple):
    """Spellings in a row that were read: taken apart, a digest of the words of each, and how many words weigh."""

    piece: Piece
    digests: list[bytes]
    weighty: list[int]


class Spellings:
    """The distinct names of some records.

    Args:
        records: whose names.
        workers: processes that read them.
    """

    def __init__(self, records: Sequence[Record], workers: int = 1) -> None:
        self._workers = workers
        named = {Spelling(name.text, record.kind) for record in records for name in record.names}
        self.all = sorted(named, key=lambda s: (s.text, s.kind or ""))
        self._numbers = {spelling: number for number, spelling in enumerate(self.all)}
        self._rarity = PopulationRarity()
        self.profiles = lru_cache(maxsize=50_000)(self._profiles)
        self.score = lru_cache(maxsize=200_000)(self._score)
        counts = np.fromiter((len(r.names) for r in records), dtype=np.int64, count=len(records))
        self.starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(counts)])
        """Where the spellings of each record start in `of_records`; one more than there are records."""
        self.of_records = np.fromiter(
            (self._numbers[Spelling(n.text, r.kind)] for r in records for n in r.names),
            dtype=np.int32,
            count=self.starts[-1],
        )
        """Numbers of spellings, those of each record in the order of its names."""
        self.words = np.empty(len(self.all), dtype=np.int32)
        """For each spelling the number of its row of words, in whatever order; filled when `index` is made."""
        self._weighty = np.zeros(len(self.all), dtype=np.int8)

    def of(self, record: int) -> list[int]:
        """The numbers of a record's spellings, in the order of its names."""
        found: list[int] = self.of_records[self.starts[record] : self.starts[record + 1]].tolist()
        return found

    @cached_property
    def index(self) -> Index:
        """The spellings, to look up others among them."""
        with unswept():
            return Index(put_together(self._pieces()))

    def _pieces(self) -> Iterator[Piece]:
        """The spellings taken apart; what else is known of them is noted beside that."""
        rows: dict[bytes, int] = {}
        last = 0
        for read in in_blocks(self._read, len(self.all), AT_ONCE, self._workers):
            first, last = last, last + len(read.digests)
            self.words[first:last] = [rows.setdefault(digest, len(rows)) for digest in read.digests]
            self._weighty[first:last] = read.weighty
            yield read.piece

    def _read(self, first: int, last: int) -> _Block:
        """The spellings from one to before another."""
        names = self.all[first:last]
        weights: list[int] = []
        with unswept():  # in a process of its own it is swept otherwise
            piece = piece_of(self._ways(names, weights))
            return _Block(piece, [_digest(key_of_words(each.text)) for each in names], weights)

    def _ways(self, names: Iterable[Spelling], weights: list[int]) -> Iterator[ReadName]:
        for each in names:
            ways = parsed(*each)
            weights.append(weighty(ways))
            yield ReadName(profiles_of(ways, self._rarity))

    def words_told(self, text: str, kind: Kind | None) -> int:
        """How many words of a spelling tell who somebody is, as `canonical.words_told`."""
        return int(self._weighty[self._numbers[Spelling(text, kind)]])

    def _profiles(self, number: int) -> tuple[Profile, ...]:
        return profiles_of(parsed(*self.all[number]), self._rarity)

    def scored(self, left: int, right: int) -> Scored | None:
        """Two spellings compared; None if one cannot be read."""
        same = same_words(self.all[left].text, self.all[right].text)
        return best(self.profiles(left), self.profiles(right), equal=same)

    def _score(self, left: int, right: int) -> tuple[float, bool] | None:
        """The bits of two spellings, and whether they are the same word for word."""
        one, two = self.all[left].text, self.all[right].text
        of = self.index.scorer.profiles
        scored = best(of(left), of(right), equal=same_words(one, two))
        return (flattened(scored.bits), same_name(scored, one, two)) if scored else None


def _digest(row: Sequence[str]) -> bytes:
    """A row of words in little room: no word has a NUL in it."""
    return hashlib.blake2b("\0".join(row).encode("utf-8", "surrogatepass"), digest_size=16).digest()
