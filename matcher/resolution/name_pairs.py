"""Pairs of spellings that may be one name, with what they score: found by the index, scored once, on arrays.

Every spelling is looked up among all of them, a block at a time, by one process or several; a pair that is found from
both sides is scored once.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from matcher.compare.equality import same_name
from matcher.compare.score import FLAT_FROM, best, flattened
from matcher.index.edges import Combos
from matcher.index.index import Index
from matcher.index.slots import Query
from matcher.resolution.processes import in_blocks
from matcher.resolution.spellings import Flags, Floats, Numbers, Spellings

# Spellings looked up at once, and pairs scored at once.
BLOCK, AT_ONCE = 1000, 5000
# Names found for one way to read a name, at most: more than any name has spellings.
MOST = 1000
Codes = NDArray[np.int64]
_NONE = np.empty(0, dtype=np.int64)


class NamePairs:
    """Scored pairs of spellings, each once, the lower number on the left; a spelling may be beside itself.

    Args:
        spellings: the names.
        workers: processes that find and score them.

    Attributes:
        left: numbers of spellings, ascending.
        right: numbers of the others.
        bits: what they score.
        equal: whether they are the same word for word.
    """

    def __init__(self, spellings: Spellings, workers: int = 1) -> None:
        self._spellings = spellings
        self._workers = workers
        self.count = len(spellings.all)
        self._codes = _NONE
        self.left, self.right = (np.empty(0, dtype=np.int32) for _ in range(2))
        self.bits, self.equal = np.empty(0), np.empty(0, dtype=np.bool_)

    def find(self, least: Floats) -> None:
        """Find the pairs that may reach a score, and score them.

        Args:
            least: for each spelling the bits from which others are of interest.
        """
        if self.count:
            self.add(found(self._spellings, least, self._workers))

    def add(self, codes: Codes) -> None:
        """Score further pairs.

        Args:
            codes: of pairs (`code`), known ones among them or not, in any order.
        """
        if not len(codes):
            return
        new = np.setdiff1d(codes, self._codes)
        readable, plain = _traits(self._spellings)
        new = new[readable[new // self.count] & readable[new % self.count]]
        parts = in_blocks(_Scoring(self._spellings, new, plain), len(new), AT_ONCE, self._workers)
        bits, equal = (np.concatenate(c) for c in zip((self.bits, self.equal), *parts, strict=True))
        codes = np.concatenate([self._codes, new])
        order = np.argsort(codes, kind="stable")
        self._codes, self.bits, self.equal = codes[order], bits[order], equal[order]
        left, right = np.divmod(self._codes, max(1, self.count))
        self.left, self.right = left.astype(np.int32), right.astype(np.int32)

    def code(self, one: Numbers, two: Numbers) -> Codes:
        """Pairs as numbers, whichever of the two stands first."""
        return np.minimum(one, two).astype(np.int64) * self.count + np.maximum(one, two)

    def places(self, codes: Codes) -> Codes:
        """The places of pairs among those that are known, -1 for one that is not."""
        if not len(self._codes):
            return np.full(len(codes), -1)
        place = np.minimum(np.searchsorted(self._codes, codes), len(self._codes) - 1)
        found: Codes = np.where(self._codes[place] == codes, place, -1)
        return found

    def score(self, one: int, two: int) -> tuple[float, bool] | None:
        """The bits of two spellings, and whether they are the same word for word; None if one cannot be read."""
        low, high = min(one, two), max(one, two)
        code = low * self.count + high
        place = int(np.searchsorted(self._codes, code))
        if place < len(self._codes) and self._codes[place] == code:
            return float(self.bits[place]), bool(self.equal[place])
        return self._spellings.score(low, high)


def found(spellings: Spellings, least: Floats, workers: int) -> Codes:
    """The pairs of different spellings that may reach a score, as numbers, ascending.

    Args:
        spellings: the names.
        least: for each the bits from which others are of interest.
        workers: processes that look for them.
    """
    index, count = spellings.index, len(spellings.all)
    index.near.prepare()
    parts = list(in_blocks(lambda first, last: looked_up(index, first, last, least), count, BLOCK, workers))
    all_: Codes = np.unique(np.concatenate([_NONE, *parts]))
    return all_


def looked_up(index: Index, first: int, last: int, least: Floats) -> Codes:
    """The pairs of some names in a row and others among which they are looked up, as numbers, ascending.

    Args:
        index: of all names.
        first: number of the first name.
        last: number of the one behind the last.
        least: for each of all names the bits that it must reach with another: a pair those of both.
    """
    count = len(index.listed.names.total)
    ways = [index.scorer.profiles(n) for n in range(first, last)]
    queries = [Query(way, bits) for row, bits in zip(ways, least[first:last].tolist(), strict=True) for way in row]
    names = index.candidates_of(queries, MOST, least)
    own = np.repeat(np.arange(first, last), [len(row) for row in ways])
    one = np.repeat(own, [len(row) for row in names])
    two = np.concatenate([_NONE, *names])
    codes: Codes = np.unique(np.minimum(one, two) * count + np.maximum(one, two))
    others: Codes = codes[codes // count != codes % count]
    return others


class _Scoring:
    """Scores some of the pairs given.

    Args:
        spellings: the names.
        codes: of the pairs.
        plain: whether the same words in any order are the same name.
    """

    def __init__(self, spellings: Spellings, codes: Codes, plain: Flags) -> None:
        self._spellings = spellings
        self._pairs = Combos(*np.divmod(codes, max(1, len(spellings.all))))
        self._plain = plain

    def __call__(self, first: int, last: int) -> tuple[Floats, Flags]:
        scorer, words = self._spellings.index.scorer, self._spellings.words
        pairs = Combos(*(column[first:last] for column in self._pairs))
        bits, may_be = scorer.among(pairs)
        bits = np.where(bits > FLAT_FROM, FLAT_FROM + np.log2(1.0 + np.maximum(0.0, bits - FLAT_FROM)), bits)
        # The same words may be taken for different things (`B.I.` for initials, for an acronym): they are the same.
        same = words[pairs.left] == words[pairs.right]
        equal: Flags = same & self._plain[pairs.left] & self._plain[pairs.right]
        for at in np.flatnonzero((same | may_be) & ~equal).tolist():
            left, right = int(pairs.left[at]), int(pairs.right[at])
            one = best(scorer.profiles(left), scorer.profiles(right), equal=bool(same[at]))
            if one is not None and same_name(one, *(self._spellings.all[n].text for n in (left, right))):
                bits[at], equal[at] = flattened(one.bits), True
        return bits, equal


def _traits(spellings: Spellings) -> tuple[Flags, Flags]:
    """Which spellings can be read, and which have neither brackets nor a `bin` that tells father from son."""
    ways = spellings.index.scorer.listed.ways
    readable = np.diff(ways.names) > 0
    of = np.repeat(np.arange(len(readable)), np.diff(ways.names))
    odd = np.bincount(of[ways.aside | (ways.filial >= 0)], minlength=len(readable)) > 0
    return readable, ~odd
