"""The distinct names of all records, and which of them may be one name: each is looked up among the others once.

How much a word says is taken from the population tables alone, as `compare_names` does: then the score of two names
does not depend on what else is resolved with them, and an unrelated item changes no cluster.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.equality import same_name, same_words
from matcher.compare.profile import Profile, profiles_of
from matcher.compare.rarity import PopulationRarity
from matcher.compare.score import Scored, best, flattened
from matcher.config import MatchConfig
from matcher.index.hits import Asked, hits_of
from matcher.index.index import Index
from matcher.index.listing import take_apart
from matcher.index.names import parsed
from matcher.records import Kind, ListedName
from matcher.resolution.records import Record

# Names looked up at once.
BLOCK = 1000
# Names found for one way to read a name, at most: more than any name has spellings.
MOST = 1000
Floats = NDArray[np.float64]
Numbers = NDArray[np.int32]


class Spelling(NamedTuple):
    """A distinct name: its text and what it is the name of."""

    text: str
    kind: Kind | None


class Pairs(NamedTuple):
    """Pairs of spellings that may be one name; of each the lower number on the left.

    Attributes:
        left: number of a spelling.
        right: number of another one, or the same.
        bits: what the names score.
        equal: whether they are the same word for word.
    """

    left: Numbers
    right: Numbers
    bits: Floats
    equal: NDArray[np.bool_]


class _Ways(NamedTuple):
    profiles: tuple[Profile, ...]


class _Book:
    """The spellings as `index.hits` reads the names of a list."""

    def __init__(self, spellings: Sequence[Spelling]) -> None:
        self._spellings = spellings

    def text(self, number: int) -> str:
        """The text of a spelling."""
        return self._spellings[number].text

    def name(self, number: int) -> ListedName:
        """The spelling; none is weaker than another, for records grade them."""
        return ListedName(self.text(number))


class Spellings:
    """The distinct names of some records.

    Args:
        records: whose names.
    """

    def __init__(self, records: Sequence[Record]) -> None:
        named = {Spelling(name.text, record.kind) for record in records for name in record.names}
        self.all = sorted(named, key=lambda s: (s.text, s.kind or ""))
        self._rarity = PopulationRarity()
        self.profiles = lru_cache(maxsize=50_000)(self._profiles)
        self.score = lru_cache(maxsize=500_000)(self._score)
        numbers = {spelling: number for number, spelling in enumerate(self.all)}
        self.of = [tuple(numbers[Spelling(n.text, r.kind)] for n in r.names) for r in records]

    def _profiles(self, number: int) -> tuple[Profile, ...]:
        return profiles_of(parsed(*self.all[number]), self._rarity)

    def pairs(self, least: Floats) -> Iterator[Pairs]:
        """Pairs of names that may reach a score, some at a time; each pair may come twice.

        Args:
            least: for each spelling the bits from which others are of interest.
        """
        index = Index(take_apart(_Ways(profiles_of(parsed(*s), self._rarity)) for s in self.all))
        book = _Book(self.all)
        for start in range(0, len(self.all), BLOCK):
            numbers = range(start, min(start + BLOCK, len(self.all)))
            ways = [profiles_of(parsed(*self.all[n]), self._rarity) for n in numbers]
            asked = [Asked(self.all[n].text, w, float(least[n]), ()) for n, w in zip(numbers, ways, strict=True)]
            yield _pairs(numbers, hits_of(index, book, _CONFIG, asked, MOST), least)

    def sounds(self, number: int) -> set[str]:
        """What the words of a spelling sound like, roughly."""
        units = (unit for way in self.profiles(number) for unit in way.units if not unit.light)
        return {sound for unit in units for _, sound, _ in unit.lexeme.spellings if sound}

    def scored(self, left: int, right: int) -> Scored | None:
        """Two spellings compared; None if one cannot be read."""
        same = same_words(self.all[left].text, self.all[right].text)
        return best(self.profiles(left), self.profiles(right), equal=same)

    def _score(self, left: int, right: int) -> tuple[float, bool] | None:
        """The bits of two spellings, and whether they are the same word for word."""
        scored = self.scored(left, right)
        if scored is None:
            return None
        return flattened(scored.bits), same_name(scored, self.all[left].text, self.all[right].text)


_CONFIG = MatchConfig()


def _pairs(numbers: range, found: Sequence[Sequence[Any]], least: Floats) -> Pairs:
    rows = [
        (min(n, hit.place), max(n, hit.place), hit.bits, hit.lift != 0.0)
        for n, hits in zip(numbers, found, strict=True)
        for hit in hits
        if hit.bits is not None and (hit.bits >= least[n] or hit.lift)
    ]
    left, right, bits, equal = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Pairs(
        np.array(left, dtype=np.int32), np.array(right, dtype=np.int32),
        np.array(bits, dtype=np.float64), np.array(equal, dtype=np.bool_),
    )  # fmt: skip
