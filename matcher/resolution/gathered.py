"""Pairs that come in many pieces, most of them twice: gathered in little room, each kept once.

A pair is a number (`NamePairs.code`). Numbers are kept by their upper halves, of each the lower half alone, and what
came lately is merged into what is known as soon as it is half as long as that: so they hardly take more than six bytes
a pair, twice that while those of one upper half are merged, however often each of them came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from matcher.index.table import begins

Codes = NDArray[np.int64]
_Low = NDArray[np.uint32]
_HALF = np.int64(32)
_LOWER = np.int64(0xFFFFFFFF)
# Fewer than this wait, however few are known.
_LEAST = 1 << 16


class Gathered:
    """Distinct numbers from 0 to below 2**63, ascending.

    Args:
        parts: the numbers, each part ascending.

    >>> some = Gathered([np.array([3, 2**40]), np.array([1, 3])])
    >>> len(some), some.between(1, 3).tolist()
    (3, [3, 1099511627776])
    """

    def __init__(self, parts: Iterable[Codes]) -> None:
        kept: defaultdict[int, _Merged] = defaultdict(_Merged)
        for part in parts:
            for upper, lower in _halves(part):
                kept[upper].add(lower)
        self._upper = sorted(kept)
        self._lower = [kept.pop(upper).all() for upper in self._upper]
        self._starts = np.cumsum([0, *map(len, self._lower)])

    def __len__(self) -> int:
        return int(self._starts[-1])

    def between(self, first: int, last: int) -> Codes:
        """Those from one place to before another."""
        at = max(0, int(np.searchsorted(self._starts, first, side="right")) - 1)
        found = [np.empty(0, dtype=np.int64)]
        while at < len(self._lower) and self._starts[at] < last:
            start = int(self._starts[at])
            lower = self._lower[at][max(0, first - start) : last - start]
            found.append((np.int64(self._upper[at]) << _HALF) | lower)
            at += 1
        return np.concatenate(found)


class _Merged:
    """Lower halves under one upper half."""

    def __init__(self) -> None:
        self._known: _Low = np.empty(0, dtype=np.uint32)
        self._late: list[_Low] = []
        self._waiting = 0

    def add(self, lower: _Low) -> None:
        self._late.append(lower)
        self._waiting += len(lower)
        if self._waiting > max(_LEAST, len(self._known) // 2):
            self.all()

    def all(self) -> _Low:
        """All that came, each once, ascending."""
        if self._late:
            found = np.concatenate([self._known, *self._late])
            self._late, self._waiting, self._known = [], 0, found[:0]
            found.sort()
            self._known = found[begins(found)]
        return self._known


def _halves(codes: Codes) -> Iterator[tuple[int, _Low]]:
    """The numbers by their upper halves."""
    upper = codes >> _HALF
    for first, last in pairwise([*np.flatnonzero(begins(upper)).tolist(), len(codes)]):
        yield int(upper[first]), (codes[first:last] & _LOWER).astype(np.uint32)
