"""How much a word says: from the population, and from the loaded list.

A word that half the world bears says little even if the list has it once; a word that fills the list says little even
if nobody else bears it. Both shares are averaged before they are turned into bits.

A list grows by a few entries a week. If its counts were taken as they are, each update would move the score of every
name by a hair, and what was cleared yesterday would have to be screened again. So the counts are rounded to steps of a
fifth: a score moves only when a word or the list has become more common by a step, and `ListRarity.moved` tells which
words those are. Counts below eight are exact, as there one more is much; the rounding shifts no word by more than an
eighth of a bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import floor, log2

from matcher.compare.lexeme import Lexeme

# No word says more than this: beyond one in 65,536 the tables do not tell.
MOST_BITS = 16.0
LEAST_BITS = 1.0
# A word that one of forty listed names bears is not borne by every fortieth of all: a list counts beside so many names
# of the population (`Almaz-Antey` in a list of a few dozen).
FEW = 2000
# Steps in which counts are rounded, for each doubling.
_STEPS = 4
_EXACT = 8


class PopulationRarity:
    """Rarity by the population tables alone, as `compare_names` uses it."""

    def bits(self, word: Lexeme, *, person: bool) -> float:
        """Information of a word among names of persons, or of organizations and things, in bits."""
        return min(MOST_BITS, max(LEAST_BITS, self._bits(word, person)))

    def _bits(self, word: Lexeme, person: bool) -> float:
        return word.bits(person=person)


class ListRarity(PopulationRarity):
    """Rarity by population and list together.

    Args:
        counts: in how many listed names each Latin reading stands.
        names: how many listed names there are.
    """

    def __init__(self, counts: Mapping[str, int], names: int) -> None:
        self.counts = counts
        self.names = names
        self._names = rounded(max(names, 1))

    def prepare(self) -> None:
        """Read all counts now: processes that begin later share them."""
        if not isinstance(self.counts, dict):
            self.counts = dict(self.counts)

    def moved(self, since: ListRarity) -> set[str] | None:
        """The readings whose weight differs from that under another list; None if that of any may.

        >>> ListRarity({"jon": 3, "un": 40}, 50).moved(ListRarity({"jon": 2, "un": 41}, 50))
        {'jon'}
        """
        if self._names != since._names:
            return None
        readings = self.counts.keys() | since.counts.keys()
        return {r for r in readings if rounded(self.counts.get(r, 0)) != rounded(since.counts.get(r, 0))}

    def _bits(self, word: Lexeme, person: bool) -> float:
        borne = max([self.counts.get(r, 0) for r in word.readings], default=0)
        population = 2.0 ** -word.bits(person=person)
        if not borne:
            return -log2(population)
        listed = (rounded(borne) + FEW * population) / (self._names + FEW)
        return -log2((population + listed) / 2)


@lru_cache(maxsize=10_000)
def rounded(count: int) -> float:
    """A count in coarse steps: the middle of its step.

    >>> rounded(7), round(rounded(100)), round(rounded(101))
    (7, 99, 99)
    """
    return count if count < _EXACT else 2.0 ** ((floor(log2(count) * _STEPS) + 0.5) / _STEPS)
