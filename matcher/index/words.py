"""Distinct words as flat tables of text, a row for each Latin reading: pairs of words are measured on these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.lexeme import Lexeme
from matcher.index.hashing import Places
from matcher.index.signature import Signatures, signatures

Texts = NDArray[np.object_]
Flags = NDArray[np.bool_]


class Words(NamedTuple):
    """Words and the rows of their readings: those of word `w` are `starts[w]` to `starts[w + 1]`.

    Attributes:
        starts: where each word's rows start; one more than there are words.
        readings: the Latin spelling of each row.
        sounds: its general sound key.
        coarse: its coarse key.
        lengths: letters of the spelling.
        letters: signature of the spelling.
        blurred: signature of the coarse key.
        of: its word.
        known: whether names are commonly made of its word.
        alone: whether its word is a number or one letter, which is near no other word.
        han: whether its word is written in Chinese characters.
        latin: whether its word is written in Latin letters.
    """

    starts: Places
    readings: Texts
    sounds: Texts
    coarse: Texts
    lengths: NDArray[np.int32]
    letters: Signatures
    blurred: Signatures
    of: Places
    known: Flags
    alone: Flags
    han: Flags
    latin: Flags


def words_of(lexemes: Sequence[Lexeme]) -> Words:
    """The tables of some words.

    >>> from matcher.compare.lexeme import lexeme
    >>> words_of([lexeme("kozlov", "latin")]).readings.tolist()
    ['kozlov']
    """
    counts = [len(w.spellings) for w in lexemes]
    return tables([row for w in lexemes for row in w.spellings], counts, flags_of(lexemes))


def flags_of(lexemes: Sequence[Lexeme]) -> tuple[list[bool], ...]:
    """What `Words` knows of each word, yes or no: `known`, `alone`, `han` and `latin`."""
    return (
        [w.known for w in lexemes],
        [w.initial or w.form.isdigit() for w in lexemes],
        [w.script == "han" for w in lexemes],
        [w.script == "latin" for w in lexemes],
    )


def tables(rows: Sequence[tuple[str, str, str]], counts: Sequence[int], flags: Sequence[Sequence[bool]]) -> Words:
    """The tables of rows of (reading, sound key, coarse key), so many for each word, with flags of the words."""
    readings, sounds, coarse = zip(*rows, strict=True) if rows else ((), (), ())
    starts = starts_of(counts)
    each = [np.repeat(np.array(flag, dtype=np.bool_), counts) for flag in flags]
    return Words(
        starts, texts(readings), texts(sounds), texts(coarse),
        np.fromiter(map(len, readings), dtype=np.int32, count=len(readings)), signatures(readings), signatures(coarse),
        np.repeat(np.arange(len(counts)), counts), *each,
    )  # fmt: skip


def texts(row: Sequence[str]) -> Texts:
    """Texts as an array that can be picked from by places."""
    found: Texts = np.empty(len(row), dtype=object)
    found[:] = row
    return found


def starts_of(counts: Iterable[int]) -> Places:
    """Where each of some ranges of rows starts, and where the last one ends."""
    sums: Any = np.cumsum(np.fromiter(counts, dtype=np.int64))
    return np.concatenate([np.zeros(1, dtype=np.int64), sums])
