"""Stable 64-bit hashes of many words at once, and of each word with one letter taken out.

A word's hash is a polynomial in its letters, so that the hash without one letter follows from sums of the letters
before and behind it, without making the shorter word. The same word has the same hash on every machine and in every
run. Words that are hashed in several ways are spelled once (`spelled`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
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


class Spelled(NamedTuple):
    """Words as one row of letters.

    Attributes:
        sums: running sums of the polynomial's terms, one more than there are letters.
        starts: where each word starts.
        ends: where it ends.
    """

    sums: Hashes
    starts: Places
    ends: Places

    def picked(self, which: Places | slice) -> Spelled:
        """Some of the words."""
        return Spelled(self.sums, self.starts[which], self.ends[which])


def spelled(words: Sequence[str]) -> Spelled:
    """Words made ready to be hashed."""
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    lengths = np.fromiter(map(len, words), dtype=np.int64, count=len(words))
    ends = lengths.cumsum()
    starts = ends - lengths
    place = np.arange(len(codes)) - starts.repeat(lengths)
    sums = np.zeros(len(codes) + 1, dtype=np.uint64)
    terms = (codes.astype(np.uint64) + np.uint64(1)) * _powers(int(lengths.max(initial=0)).bit_length())[place]
    terms.cumsum(out=sums[1:])
    return Spelled(sums, starts, ends)


def hashes(words: Sequence[str], mark: str) -> Hashes:
    """The hash of each word.

    Args:
        words: any text.
        mark: the sort of key; equal words under other marks have other hashes.

    >>> a, b = hashes(["jon", "jin"], "r"), hashes(["jin"], "r")
    >>> bool(a[1] == b[0]), bool(a[0] == b[0])
    (True, False)
    """
    return whole(spelled(words), mark)


def whole(words: Spelled, mark: str) -> Hashes:
    """The hash of each of some words that are spelled already."""
    return _mixed(words.sums[words.ends] - words.sums[words.starts], mark)


def deletions(words: Spelled, mark: str) -> tuple[Hashes, Places]:
    """The hashes of each word with each of its letters left out in turn, and the number of the word each comes from.

    >>> found, of = deletions(spelled(["abc"]), "r")
    >>> bool((found == hashes(["bc", "ac", "ab"], "r")).all()), of.tolist()
    (True, [0, 0, 0])
    """
    sums, starts, ends = words
    lengths = ends - starts
    of = np.arange(len(starts)).repeat(lengths)
    here = np.arange(len(of)) + (starts - lengths.cumsum() + lengths).repeat(lengths)
    before = sums[here] - sums[starts[of]]
    behind = (sums[ends[of]] - sums[here + 1]) * _UNBASE
    return _mixed(before + behind, mark), of


def double_deletions(words: Spelled, mark: str) -> tuple[Hashes, Places]:
    """The hashes of each word with each two of its letters left out, and the number of the word each comes from.

    >>> found, of = double_deletions(spelled(["abcd", "x"]), "r")
    >>> bool((np.sort(found) == np.sort(hashes(["cd", "bd", "bc", "ad", "ac", "ab"], "r"))).all()), set(of.tolist())
    (True, {0})
    """
    sums, starts, ends = words
    lengths = ends - starts
    found: list[Hashes] = [np.empty(0, dtype=np.uint64)]
    of: list[Places] = [np.empty(0, dtype=np.int64)]
    for length in sorted(set(lengths[lengths > 1].tolist())):
        which = (lengths == length).nonzero()[0]
        first, second = _two_of(length)
        begin = starts[which][:, None]
        before = sums[begin + first] - sums[begin]
        between = (sums[begin + second] - sums[begin + first + 1]) * _UNBASE
        behind = (sums[begin + length] - sums[begin + second + 1]) * _UNBASE * _UNBASE
        found.append((before + between + behind).ravel())
        of.append(which.repeat(len(first)))
    return _mixed(np.concatenate(found), mark), np.concatenate(of)


@cache
def _two_of(length: int) -> tuple[Places, Places]:
    """Every two places in a word of so many letters."""
    first, second = np.triu_indices(length, 1)
    return first, second


@cache
def _powers(bits: int) -> Hashes:
    """The powers of the base, more than a word can have letters whose number has so many bits."""
    found = np.full(1 << bits, _BASE, dtype=np.uint64)
    found[0] = 1
    powers: Hashes = found.cumprod(dtype=np.uint64)  # of 64 bits, so that what is beyond them is gone
    return powers


def _mixed(sums: Hashes, mark: str) -> Hashes:
    """Spread the sums over all 64 bits, another way for each mark."""
    found = (sums ^ _salt(mark)) * _MIX
    found ^= found >> _SHIFT
    return found * _MIX


@cache
def _salt(mark: str) -> np.uint64:
    salt = 0
    for char in mark:
        salt = (salt * 31 + ord(char) + 1) * _BASE % _ROUND
    return np.uint64(salt)
