"""Stable 64-bit hashes of many words at once, and of each word with one letter taken out.

A word's hash is a polynomial in its letters, so that the hash without one letter follows from sums of the letters
before and behind it, without making the shorter word. The same word has the same hash on every machine and in every
run.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]
_BASE = 0x9E3779B97F4A7C15
_ROUND = 1 << 64
_UNBASE = np.uint64(pow(_BASE, -1, _ROUND))
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(29)


class _Letters(NamedTuple):
    """Words as one row of letters: running sums of the polynomial's terms, where each word starts and ends."""

    sums: Hashes
    starts: Places
    ends: Places


def hashes(words: Sequence[str], mark: str) -> Hashes:
    """The hash of each word.

    Args:
        words: any text.
        mark: the sort of key; equal words under other marks have other hashes.

    >>> a, b = hashes(["jon", "jin"], "r"), hashes(["jin"], "r")
    >>> bool(a[1] == b[0]), bool(a[0] == b[0])
    (True, False)
    """
    letters = _letters(words)
    return _mixed(letters.sums[letters.ends] - letters.sums[letters.starts], mark)


def deletions(words: Sequence[str], mark: str) -> tuple[Hashes, Places]:
    """The hashes of each word with each of its letters left out in turn, and the number of the word each comes from.

    >>> found, of = deletions(["abc"], "r")
    >>> bool((found == hashes(["bc", "ac", "ab"], "r")).all()), of.tolist()
    (True, [0, 0, 0])
    """
    sums, starts, ends = _letters(words)
    of = np.repeat(np.arange(len(words)), ends - starts)
    here = np.arange(len(of))
    before = sums[here] - sums[starts[of]]
    behind = (sums[ends[of]] - sums[here + 1]) * _UNBASE
    return _mixed(before + behind, mark), of


def double_deletions(words: Sequence[str], mark: str) -> tuple[Hashes, Places]:
    """The hashes of each word with each two of its letters left out, and the number of the word each comes from.

    >>> found, of = double_deletions(["abcd", "x"], "r")
    >>> bool((np.sort(found) == np.sort(hashes(["cd", "bd", "bc", "ad", "ac", "ab"], "r"))).all()), set(of.tolist())
    (True, {0})
    """
    sums, starts, ends = _letters(words)
    lengths = ends - starts
    found: list[Hashes] = [np.empty(0, dtype=np.uint64)]
    of: list[Places] = [np.empty(0, dtype=np.int64)]
    for length in np.unique(lengths[lengths > 1]).tolist():
        which = np.flatnonzero(lengths == length)
        first, second = np.triu_indices(length, 1)
        begin = starts[which][:, None]
        before = sums[begin + first] - sums[begin]
        between = (sums[begin + second] - sums[begin + first + 1]) * _UNBASE
        behind = (sums[begin + length] - sums[begin + second + 1]) * _UNBASE * _UNBASE
        found.append((before + between + behind).ravel())
        of.append(np.repeat(which, len(first)))
    return _mixed(np.concatenate(found), mark), np.concatenate(of)


def _letters(words: Sequence[str]) -> _Letters:
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    lengths = np.fromiter(map(len, words), dtype=np.int64, count=len(words))
    ends = np.cumsum(lengths)
    starts = ends - lengths
    place = np.arange(len(codes)) - np.repeat(starts, lengths)
    terms = (codes + np.uint64(1)) * _powers(int(lengths.max(initial=0)))[place]
    return _Letters(np.concatenate([np.zeros(1, dtype=np.uint64), np.cumsum(terms, dtype=np.uint64)]), starts, ends)


def _powers(count: int) -> Hashes:
    found = [1]
    while len(found) < count:
        found.append(found[-1] * _BASE % _ROUND)
    return np.array(found, dtype=np.uint64)


def _mixed(sums: Hashes, mark: str) -> Hashes:
    """Spread the sums over all 64 bits, another way for each mark."""
    salt = 0
    for char in mark:
        salt = (salt * 31 + ord(char) + 1) * _BASE % _ROUND
    found = (sums ^ np.uint64(salt)) * _MIX
    found ^= found >> _SHIFT
    return found * _MIX
