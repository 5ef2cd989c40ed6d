"""A table from hashed keys to numbers: sorted arrays with a directory, so that it can be stored and mapped as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.index.hashing import Hashes, Places

Numbers = NDArray[np.int32]
# The directory has a place for each key at least, and so many bits at least and at most.
_LEAST_BITS, _MOST_BITS = 4, 24


class KeyTable(NamedTuple):
    """Hashes in ascending order, and the number that each stands for.

    Attributes:
        hashes: the keys.
        numbers: what each stands for.
        starts: where the keys with the same first bits start; the number of bits follows from its length.
    """

    hashes: Hashes
    numbers: Numbers
    starts: Numbers

    def look_up(self, keys: Hashes) -> tuple[Places, Numbers]:
        """Which keys are in the table: places in `keys`, each with a number; a place for every number of a key.

        >>> table = key_table([(np.array([7, 5, 7], dtype=np.uint64), np.array([0, 1, 2], dtype=np.int32))])
        >>> places, numbers = table.look_up(np.array([5, 6, 7], dtype=np.uint64))
        >>> places.tolist(), numbers.tolist()
        ([0, 2, 2], [1, 0, 2])
        """
        if not len(keys) or not len(self.hashes):
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int32)
        first_bits = (keys >> np.uint64(64 - _bits(len(self.starts)))).astype(np.int64)
        starts = self.starts[first_bits]
        counts = self.starts[first_bits + 1] - starts
        some = counts.nonzero()[0]
        at = spread(starts[some], counts[some])
        places = some.repeat(counts[some])
        same = (self.hashes[at] == keys[places]).nonzero()[0]
        return places[same], self.numbers[at[same]]


def _bits(starts: int) -> int:
    return (starts - 1).bit_length() - 1


def key_table(parts: Iterable[tuple[Hashes, NDArray[Any]]]) -> KeyTable:
    """A table of hashes and numbers in any order; what is there twice is kept once."""
    rows = list(parts)
    keys = np.concatenate([np.empty(0, dtype=np.uint64), *(k for k, _ in rows)])
    numbers = np.concatenate([np.empty(0, dtype=np.int32), *(w for _, w in rows)]).astype(np.int32)
    order = np.lexsort((numbers, keys))
    keys, numbers = keys[order], numbers[order]
    new = np.ones(len(keys), dtype=bool)
    new[1:] = (keys[1:] != keys[:-1]) | (numbers[1:] != numbers[:-1])
    keys, numbers = keys[new], numbers[new]
    bits = min(_MOST_BITS, max(_LEAST_BITS, len(keys).bit_length()))
    counts = np.bincount((keys >> np.uint64(64 - bits)).astype(np.int64), minlength=1 << bits)
    return KeyTable(keys, numbers, np.concatenate([[0], np.cumsum(counts)]).astype(np.int32))


def spread(starts: NDArray[np.integer], counts: NDArray[np.integer]) -> Places:
    """The places of many ranges, one behind the other.

    >>> spread(np.array([5, 9]), np.array([2, 1])).tolist()
    [5, 6, 9]
    """
    ends = counts.cumsum(dtype=np.int64)
    total = int(ends[-1]) if len(ends) else 0
    places: Places = np.arange(total) + (starts - ends + counts).repeat(counts)
    return places


def distinct(codes: Places) -> Places:
    """Each of some numbers once, in ascending order.

    Sorted: `np.unique` puts millions of them into a hash table (from numpy 2.3 on), which takes several times as long.

    >>> distinct(np.array([7, 5, 7])).tolist()
    [5, 7]
    """
    found = np.sort(codes)
    return found[begins(found)]


def ascending(numbers: NDArray[np.integer]) -> Places:
    """The order of some numbers, equal ones as they stand.

    They are sorted by their lower half and then by their upper one, each of sixteen bits: numpy counts such numbers
    instead of comparing them, which takes a fraction of the time.

    Args:
        numbers: from 0 to below 2**32.

    >>> ascending(np.array([70000, 5, 70000, 1])).tolist()
    [3, 1, 0, 2]
    """
    order: Places = np.argsort(numbers.astype(np.uint16), kind="stable")
    upper = numbers >> 16
    return order[np.argsort(upper[order].astype(np.uint16), kind="stable")] if upper.any() else order


def begins(sorted_: Places) -> NDArray[np.bool_]:
    """Which numbers, in ascending order, are not the one before them.

    >>> begins(np.array([5, 5, 7])).tolist()
    [True, False, True]
    """
    found = np.ones(len(sorted_), dtype=bool)
    np.not_equal(sorted_[1:], sorted_[:-1], out=found[1:])
    return found
