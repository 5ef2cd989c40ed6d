"""How much a word says: from the population, and from the loaded list.

A word that half the world bears says little even if the list has it once; a word that fills the list says little even
if nobody else bears it. Both shares are averaged before they are turned into bits.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log2

from matcher.compare.lexeme import Lexeme

# No word says more than this: beyond one in 65,536 the tables do not tell.
MOST_BITS = 16.0
LEAST_BITS = 1.0


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
        self._counts = counts
        self._names = max(names, 1)

    def _bits(self, word: Lexeme, person: bool) -> float:
        borne = max([self._counts.get(r, 0) for r in word.readings], default=0)
        population = 2.0 ** -word.bits(person=person)
        return -log2((population + borne / self._names) / (2 if borne else 1))
