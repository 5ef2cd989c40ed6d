"""Pairs of words asked for and listed words that share a key, and what they may be worth."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.lexeme import Lexeme
from matcher.index.hashing import Places
from matcher.index.keys import Keys
from matcher.index.nearness import Floats
from matcher.index.table import KeyTable, begins, distinct


class Asked(NamedTuple):
    """A word to look up, or neighbours to look up as one.

    Attributes:
        words: one word, or several to be joined.
        systems: sound systems of the cultures that its name may belong to.
    """

    words: tuple[Lexeme, ...]
    systems: tuple[str, ...]


class Pairs(NamedTuple):
    """Asked words and listed words, by their places, and at most how alike they are."""

    asked: Places
    words: Places
    worth: Floats


def sharing(table: KeyTable, asked: Keys, worth: float) -> Pairs:
    """The pairs of words that share a key."""
    hits, words = table.look_up(asked.hashes)
    return Pairs(asked.owners[hits], words.astype(np.int64), np.full(len(words), worth))


def rows_sharing(table: KeyTable, asked: Keys) -> tuple[Places, Places]:
    """The pairs of rows that share a key, each once."""
    hits, rows = table.look_up(asked.hashes)
    codes = distinct((asked.owners[hits] << 32) | rows)
    return codes >> 32, codes & 0xFFFFFFFF


def once(parts: Iterable[Pairs], count: int) -> Pairs:
    """Each pair once, with the most that it is worth."""
    columns: list[NDArray[Any]] = [np.concatenate(c) for c in zip(*parts, strict=True)]
    codes = columns[0] * count + columns[1]
    order = np.argsort(codes, kind="stable")
    codes = codes[order]
    first = np.flatnonzero(begins(codes))
    worth = np.maximum.reduceat(columns[2][order], first) if len(first) else columns[2]
    asked, words = np.divmod(codes[first], count)
    return Pairs(asked, words, worth)


def kept(pairs: Pairs, which: NDArray[np.bool_] | Places) -> Pairs:
    """Some of the pairs."""
    return Pairs(pairs.asked[which], pairs.words[which], pairs.worth[which])


def renumbered(pairs: Pairs, places: list[int]) -> Pairs:
    """The same pairs with the words asked for numbered by their places among others."""
    return pairs._replace(asked=np.array(places, dtype=np.int64)[pairs.asked])
