"""Signatures of words: which letters they have, and which of these twice, a bit for each.

Two words are at least so many edits apart as one of them has letters that the other one lacks: an edit mends one letter
at most, and letters that change places are none that lack. Counting bits is many times quicker than measuring.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Signatures = NDArray[np.uint64]
_LETTERS, _FIRST = 26, ord("a")
# The third of a letter and more are not counted: 64 bits hold each letter twice.
_TWICE = 2
# So few texts are gone through letter by letter: tables for all of them would take longer to make.
_FEW = 40
_BITS = {chr(_FIRST + i): 1 << i for i in range(_LETTERS)}
# The letters that a word has at all.
ONCE = np.uint64((1 << _LETTERS) - 1)


def signatures(texts: Sequence[str]) -> Signatures:
    """The signature of each text; what is no small Latin letter leaves no mark.

    >>> [bin(s) for s in signatures(["aba"]).tolist()] == [bin(0b11 | 1 << 26)]
    True
    """
    if len(texts) < _FEW:
        return np.array([_signature(text) for text in texts], dtype=np.uint64)
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.int64)
    codes -= _FIRST
    of = np.repeat(np.arange(len(texts)), np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)))
    plain = (codes >= 0) & (codes < _LETTERS)
    counts = np.bincount(of[plain] * _LETTERS + codes[plain], minlength=len(texts) * _LETTERS)
    table = counts.reshape(len(texts), _LETTERS)
    bits = np.uint64(1) << np.arange(_TWICE * _LETTERS, dtype=np.uint64)
    marks = np.concatenate([table > n for n in range(_TWICE)], axis=1)
    found: Signatures = (marks * bits).sum(axis=1, dtype=np.uint64)
    return found


def _signature(text: str) -> int:
    once = twice = 0
    for char in text:
        bit = _BITS.get(char, 0)
        twice |= once & bit
        once |= bit
    return once | twice << _LETTERS


def at_least_apart(left: Signatures, right: Signatures) -> NDArray[np.uint8]:
    """How many edits two words are apart at least.

    >>> a, b = signatures(["kozlov", "ali"]), signatures(["kazlow", "ail"])
    >>> at_least_apart(a, b).tolist()
    [2, 0]
    """
    common = left & right
    apart: NDArray[np.uint8] = np.maximum(np.bitwise_count(left ^ common), np.bitwise_count(right ^ common))
    return apart
