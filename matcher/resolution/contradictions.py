"""What many pairs of records contradict each other in: `facts.contradiction` on arrays.

Kinds, years of birth and sexes are compared as numbers. Official numbers are compared one pair after the other, where
both have some that are not the same: that is rare.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.index.hashing import Places
from matcher.resolution.facts import Facts, contradiction, may_be_one_kind
from matcher.resolution.spellings import Flags

_UNKNOWN = -1


class Contradictions:
    """Tells which records cannot be one party.

    Args:
        facts: of each record.
    """

    def __init__(self, facts: Sequence[Facts]) -> None:
        self.facts = facts
        kinds = list(dict.fromkeys(("", *(f.kind for f in facts))))
        self._apart = np.array([[bool(a and b) and not may_be_one_kind(a, b) for b in kinds] for a in kinds])
        self.kind = _numbered((f.kind for f in facts), kinds)
        self.sex = _numbered((f.sex for f in facts), [""])
        self.numbers = _numbered((f.numbers for f in facts), [()])
        self.list = _numbered((f.list for f in facts), [""])
        spans = [_span(f.years) for f in facts]
        self.low, self.high, broken = np.array(spans, dtype=np.int32).reshape(len(facts), 3).T
        self.broken: Flags = broken > 0

    def between(self, left: NDArray[Any], right: NDArray[Any]) -> Flags:
        """Which pairs of records contradict each other."""
        found: Flags = self._apart[self.kind[left], self.kind[right]]
        both = (self.low[left] != _UNKNOWN) & (self.low[right] != _UNKNOWN)
        found |= both & ((self.low[left] > self.high[right]) | (self.low[right] > self.high[left]))
        found |= (self.sex[left] > 0) & (self.sex[right] > 0) & (self.sex[left] != self.sex[right])
        gaps = both & (self.broken[left] | self.broken[right])
        one, two = self.numbers[left], self.numbers[right]
        unsure = np.flatnonzero(~found & (gaps | ((one > 0) & (two > 0) & (one != two))))
        found[unsure] = [
            bool(contradiction(self.facts[a], self.facts[b]))
            for a, b in zip(left[unsure].tolist(), right[unsure].tolist(), strict=True)
        ]
        return found

    def agree(self, of: Places, records: Places, count: int) -> Flags:
        """In which groups no two records can contradict each other and none is of a list.

        Args:
            of: for each record of a group the number of that group.
            records: the records.
            count: of the groups.
        """
        found = np.ones(count, dtype=np.bool_)
        for column in (self.kind, self.sex, self.numbers):
            known = column[records] > 0
            found &= _one_each(of[known], column[records[known]], count)
        found[of[(self.list[records] > 0) | self.broken[records]]] = False
        known = self.low[records] != _UNKNOWN
        latest, earliest = np.full(count, np.iinfo(np.int32).min), np.full(count, np.iinfo(np.int32).max)
        np.maximum.at(latest, of[known], self.low[records[known]])
        np.minimum.at(earliest, of[known], self.high[records[known]])
        return found & (latest <= earliest)


def _one_each(of: Places, values: NDArray[Any], count: int) -> Flags:
    """The groups that have no two different values."""
    low, high = np.full(count, np.iinfo(np.int32).max), np.full(count, -1)
    np.minimum.at(low, of, values)
    np.maximum.at(high, of, values)
    found: Flags = (high < 0) | (low == high)
    return found


def _numbered(values: Iterable[Hashable], known: Sequence[Hashable]) -> NDArray[np.int32]:
    """Values by number; the first known one, that of nothing, is 0."""
    numbers = {value: number for number, value in enumerate(known)}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], dtype=np.int32)


def _span(years: frozenset[int]) -> tuple[int, int, int]:
    """The first and the last of some years, and whether others between them are missing."""
    if not years:
        return _UNKNOWN, _UNKNOWN, 0
    low, high = min(years), max(years)
    return low, high, int(high - low >= len(years))
