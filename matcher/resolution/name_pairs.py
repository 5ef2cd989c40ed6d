"""Pairs of spellings that may be one name, with what they score: found by the index, scored once, on arrays.

Every spelling is looked up among those that stand behind it, a block at a time, by one process or several; what is
found from both sides all the same is scored once. Most pairs that may reach the line do not: they are told apart where
they are scored, so that only those travel and stay that are worth it.
"""

from __future__ import annotations

import numpy as np

from matcher.compare.equality import same_name
from matcher.compare.score import FLAT_FROM, best, flattened
from matcher.index.edges import Combos
from matcher.index.index import Index
from matcher.index.processes import each_of, in_blocks
from matcher.index.slots import Query
from matcher.index.table import distinct
from matcher.resolution.gathered import Codes, Gathered
from matcher.resolution.spellings import Flags, Floats, Numbers, Spellings

# Spellings looked up at once, and pairs scored at once.
BLOCK, AT_ONCE = 1000, 5000
# Names found for one way to read a name, at most: more than any name has spellings.
MOST = 1000
# Names may be spellings of one from even odds on: so many bits are kept, even below a line.
EVEN = 0.0
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
        """Find the pairs that reach a score, and those that may be one by their names alone.

        Args:
            least: for each spelling the bits from which others are of interest.
        """
        if self.count:
            self._keep(found(self._spellings, least, self._workers), least)

    def add(self, codes: Codes) -> None:
        """Score further pairs.

        Args:
            codes: of pairs (`code`), known ones among them or not, in any order.
        """
        if not len(codes):
            return
        codes = distinct(codes)
        self._keep(Gathered([codes[self.places(codes) < 0]]), np.full(self.count, -np.inf))

    def _keep(self, new: Gathered, least: Floats) -> None:
        """Score pairs that are not known, and keep those that reach the line."""
        parts = in_blocks(_Scoring(self._spellings, new, least), len(new), AT_ONCE, self._workers)
        known = self._codes, self.bits, self.equal
        codes, bits, equal = (np.concatenate(c) for c in zip(known, *parts, strict=True))
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


def found(spellings: Spellings, least: Floats, workers: int) -> Gathered:
    """The pairs of different spellings that may reach a score.

    Args:
        spellings: the names.
        least: for each the bits from which others are of interest.
        workers: processes that look for them.
    """
    index, count = spellings.index, len(spellings.all)
    workers = workers if count > BLOCK else 1
    index.near.prepare(lambda work, things: each_of(work, things, workers))
    index.learn(lambda work, things: in_blocks(work, things, BLOCK, workers))
    return Gathered(in_blocks(lambda first, last: looked_up(index, first, last, least), count, BLOCK, workers))


def looked_up(index: Index, first: int, last: int, least: Floats) -> Codes:
    """The pairs of some names in a row and others, as numbers, ascending: a pair may be left to the other of the two.

    Args:
        index: of all names.
        first: number of the first name.
        last: number of the one behind the last.
        least: for each of all names the bits that it must reach with another: a pair those of both.
    """
    count = len(index.listed.names.total)
    ways = [index.scorer.profiles(n) for n in range(first, last)]
    queries = [Query(way, bits) for row, bits in zip(ways, least[first:last].tolist(), strict=True) for way in row]
    own = np.repeat(np.arange(first, last), [len(row) for row in ways])
    names = index.candidates_of(queries, MOST, least, own)
    one = np.repeat(own, [len(row) for row in names])
    two = np.concatenate([_NONE, *names])
    codes: Codes = np.unique(np.minimum(one, two) * count + np.maximum(one, two))
    others: Codes = codes[codes // count != codes % count]
    return others


class _Scoring:
    """Scores some of the pairs given.

    Args:
        spellings: the names.
        pairs: their numbers.
        least: for each spelling the bits from which others are of interest.
    """

    def __init__(self, spellings: Spellings, pairs: Gathered, least: Floats) -> None:
        self._spellings = spellings
        self._pairs = pairs
        self._least = least
        self._readable, self._plain = _traits(spellings)

    def __call__(self, first: int, last: int) -> tuple[Codes, Floats, Flags]:
        """Those that reach the line: their numbers, what they score, and whether they are the same word for word."""
        codes = self._pairs.between(first, last)
        pairs = Combos(*np.divmod(codes, len(self._spellings.all)))
        readable = self._readable[pairs.left] & self._readable[pairs.right]
        codes, pairs = codes[readable], Combos(*(column[readable] for column in pairs))
        bits, equal = self._scored(pairs)
        line = np.maximum(self._least[pairs.left], self._least[pairs.right])
        kept = equal | (bits >= np.minimum(line, EVEN))
        return codes[kept], bits[kept], equal[kept]

    def _scored(self, pairs: Combos) -> tuple[Floats, Flags]:
        scorer, words = self._spellings.index.scorer, self._spellings.words
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
