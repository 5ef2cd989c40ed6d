"""A table from hashed keys to numbers of words: two sorted arrays, so that it can be stored and mapped as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.index.hashing import Hashes, Places

Numbers = NDArray[np.int32]


class KeyTable(NamedTuple):
    """Hashes in ascending order, and the word that each stands for."""

    hashes: Hashes
    words: Numbers

    def look_up(self, keys: Hashes) -> tuple[Places, Numbers]:
        """Which keys are in the table: places in `keys`, each with a word; a place for every word of a key.

        >>> table = key_table([(np.array([7, 5, 7], dtype=np.uint64), np.array([0, 1, 2], dtype=np.int32))])
        >>> places, words = table.look_up(np.array([5, 6, 7], dtype=np.uint64))
        >>> places.tolist(), words.tolist()
        ([0, 2, 2], [1, 0, 2])
        """
        order = np.argsort(keys)
        ordered = keys[order]
        first = np.searchsorted(self.hashes, ordered, side="left")
        hits = np.flatnonzero(first < len(self.hashes))
        hits = hits[self.hashes[first[hits]] == ordered[hits]]
        first = first[hits]
        counts = np.searchsorted(self.hashes, ordered[hits], side="right") - first
        return np.repeat(order[hits], counts), self.words[spread(first, counts)]


def key_table(parts: Iterable[tuple[Hashes, NDArray[np.integer]]]) -> KeyTable:
    """A table of hashes and words in any order; what is there twice is kept once."""
    rows = list(parts)
    if not rows:
        return KeyTable(np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.int32))
    keys = np.concatenate([k for k, _ in rows])
    words = np.concatenate([w for _, w in rows]).astype(np.int32)
    order = np.lexsort((words, keys))
    keys, words = keys[order], words[order]
    new = np.ones(len(keys), dtype=bool)
    new[1:] = (keys[1:] != keys[:-1]) | (words[1:] != words[:-1])
    return KeyTable(keys[new], words[new])


def spread(starts: NDArray[np.integer], counts: NDArray[np.integer]) -> Places:
    """The places of many ranges, one behind the other.

    >>> spread(np.array([5, 9]), np.array([2, 1])).tolist()
    [5, 6, 9]
    """
    total = int(counts.sum())
    ends = np.cumsum(counts)
    places: Places = np.arange(total) + np.repeat(np.asarray(starts, dtype=np.int64) - (ends - counts), counts)
    return places
