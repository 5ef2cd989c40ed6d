"""What hangs together: things that are connected by pairs, found on arrays."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.index.hashing import Places


def components(count: int, left: NDArray[Any], right: NDArray[Any]) -> Places:
    """For each thing the lowest number of all that it hangs together with.

    The lowest number that either side of a pair knows is handed to what both had known as theirs, and what is known is
    looked up in turn until it stands still: a few rounds, whatever the order of the pairs (Shiloach and Vishkin 1982).

    Args:
        count: of the things, which are numbered from 0.
        left: one side of each pair.
        right: the other side.

    >>> components(5, np.array([3, 1]), np.array([4, 3])).tolist()
    [0, 1, 2, 1, 1]
    """
    found: Places = np.arange(count)
    left, right = left.astype(np.int64), right.astype(np.int64)
    while len(left):
        one, two = found[left], found[right]
        open_ = one != two
        left, right, one, two = left[open_], right[open_], one[open_], two[open_]
        np.minimum.at(found, np.maximum(one, two), np.minimum(one, two))
        while True:
            further = found[found]
            if np.array_equal(further, found):
                break
            found = further
    return found
