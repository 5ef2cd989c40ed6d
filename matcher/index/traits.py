"""What decides whether two words may be alike at all, as flat arrays: most pairs of words have nothing in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.distance import most_edits
from matcher.compare.lexeme import Lexeme
from matcher.compare.likeness import LEAST, SHORTEST_STEM
from matcher.compare.shortening import LEAST_CUT
from matcher.compare.sounds import EXACT
from matcher.index.hashing import Hashes, Places, hashes
from matcher.index.nearness import spelt_alike
from matcher.index.signature import Signatures, at_least_apart, signatures
from matcher.index.words import Flags, Words
from matcher.names.numerals import number_value
from matcher.text.translit import han

_NONE, _SEVERAL = np.uint64(0), np.uint64(1)
_OTHER = 1 << 26


class Letters(NamedTuple):
    """Letters of words that may be read in several ways, as signatures: those of all readings, and those of any."""

    every: Signatures
    some: Signatures


class Traits(NamedTuple):
    """Words; an element for each.

    Attributes:
        form: hash of the form.
        stem: hash of the stem, 0 without one.
        simple: hash of the form in simplified characters, 0 for a word that is not of Chinese ones.
        plain: whether it is a word of Latin letters with one way to read it.
        meant: hash of what it means, 0 for nothing and 1 for several things.
        grouped: whether it is one of a group of given names.
        value: the number that it is, -1 if it is none.
        letters: letters of its Latin spelling.
        size: letters of its form.
        begins: the first letter of its form.
        starts: the first letters of its readings, a bit each, and one for all that are not Latin.
        initial: whether it is one letter.
        row: place of its first reading.
        heard: signature of the sound key of that.
        lettered: whether its letters tell what it may be joined to: it has readings, and no digits.
        spelt: letters of its readings.
        blurred: letters of their coarse keys.
        sounded: letters of their sound keys.
    """

    form: Hashes
    stem: Hashes
    simple: Hashes
    plain: Flags
    meant: Hashes
    grouped: Flags
    value: NDArray[np.int64]
    letters: NDArray[np.int32]
    size: NDArray[np.int32]
    begins: NDArray[np.int32]
    starts: NDArray[np.int32]
    initial: Flags
    row: Places
    heard: Signatures
    lettered: Flags
    spelt: Letters
    blurred: Letters
    sounded: Letters


def traits_of(lexemes: Sequence[Lexeme], words: Words) -> Traits:
    """The traits of some words, whose tables are given too."""
    stems = [w.stem if len(w.stem) >= SHORTEST_STEM else "" for w in lexemes]
    stem = hashes(stems, "s")
    stem[[not text for text in stems]] = _NONE
    row = words.starts[:-1]
    has = np.diff(words.starts) > 0
    heard = np.zeros(len(lexemes), dtype=np.uint64)
    heard[has] = signatures(words.sounds[row[has]].tolist())
    return Traits(
        form=hashes([w.form for w in lexemes], "f"),
        stem=stem,
        simple=_simple(lexemes),
        plain=_flags([_is_plain(w) for w in lexemes]),
        meant=_meant(lexemes),
        grouped=_flags([bool(w.groups) for w in lexemes]),
        value=np.array([_value(w) for w in lexemes], dtype=np.int64),
        letters=_counts([len(w.latin) for w in lexemes]),
        size=_counts([len(w.form) for w in lexemes]),
        begins=_counts([ord(w.form[0]) for w in lexemes]),
        starts=_counts([_starts(w) for w in lexemes]),
        initial=_flags([w.initial for w in lexemes]),
        row=row,
        heard=heard,
        lettered=_flags([bool(w.readings) and w.form.isalpha() for w in lexemes]),
        spelt=_letters(words.letters, words.starts),
        blurred=_letters(words.blurred, words.starts),
        sounded=_letters(signatures(words.sounds.tolist()), words.starts),
    )


def _letters(rows: Signatures, starts: Places) -> Letters:
    has = np.diff(starts) > 0
    every, some = (np.zeros(len(starts) - 1, dtype=np.uint64) for _ in range(2))
    if has.any():
        every[has] = np.bitwise_and.reduceat(rows, starts[:-1][has])
        some[has] = np.bitwise_or.reduceat(rows, starts[:-1][has])
    return Letters(every, some)


def _flags(row: list[bool]) -> Flags:
    return np.array(row, dtype=np.bool_)


def _counts(row: list[int]) -> NDArray[np.int32]:
    return np.array(row, dtype=np.int32)


def _is_plain(word: Lexeme) -> bool:
    return word.script == "latin" and len(word.readings) == 1 and not word.initial and word.form.isalpha()


def _meant(lexemes: Sequence[Lexeme]) -> Hashes:
    found = hashes([next(iter(w.meanings), "") for w in lexemes], "m")
    found[[not w.meanings for w in lexemes]] = _NONE
    found[[len(w.meanings) > 1 for w in lexemes]] = _SEVERAL
    return found


def _simple(lexemes: Sequence[Lexeme]) -> Hashes:
    of_characters = [w.script == "han" and not w.initial for w in lexemes]
    found = hashes([han.simplify(w.form) if one else "" for w, one in zip(lexemes, of_characters, strict=True)], "h")
    found[[not one for one in of_characters]] = _NONE
    return found


def _starts(word: Lexeme) -> int:
    found = 0
    for reading in word.readings:
        found |= 1 << (ord(reading[0]) - ord("a")) if "a" <= reading[:1] <= "z" else _OTHER
    return found or _OTHER


def _value(word: Lexeme) -> int:
    found = number_value(word.form) if len(word.form) < 19 else None
    return -1 if found is None else found


class Side(NamedTuple):
    """Words of one side of a comparison, with their tables and traits."""

    lexemes: Sequence[Lexeme]
    words: Words
    traits: Traits


def may_be_alike(a: Side, left: Places, b: Side, right: Places) -> Flags:
    """Which pairs of words may be alike by anything but a sound system of their names' cultures."""
    one, two = a.traits, b.traits
    whole = left, right
    found = ~(one.plain[left] & two.plain[right])
    # A letter that stands alone is alike what begins with it.
    common = one.starts[left] & two.starts[right]
    other = (one.starts[left] | two.starts[right]) & _OTHER
    found &= ~((one.initial[left] | two.initial[right]) & (common == 0) & (other == 0))
    alone = one.initial[left] | two.initial[right]
    at = np.flatnonzero(~found & ~alone)
    left, right = left[at], right[at]
    near = spelt_alike(a.words, one.row[left], b.words, two.row[right]) >= LEAST
    # Of words with the same sound key some are so far apart in spelling that their likeness was not measured out.
    same = np.flatnonzero(~near & (at_least_apart(one.heard[left], two.heard[right]) == 0))
    near[same] = a.words.sounds[one.row[left[same]]] == b.words.sounds[two.row[right[same]]]
    near |= (one.stem[left] == two.stem[right]) & (one.stem[left] != _NONE)
    here, there = one.meant[left], two.meant[right]
    near |= (here != _NONE) & (there != _NONE) & ((here == there) | (here == _SEVERAL) | (there == _SEVERAL))
    near |= one.grouped[left] & two.grouped[right]
    cut = np.abs(one.size[left] - two.size[right]) >= LEAST_CUT
    near |= cut & (one.begins[left] == two.begins[right])
    found[at] = near
    written = by_characters(a, whole[0], b, whole[1])
    found[written] = (one.simple[whole[0]] == two.simple[whole[1]])[written]
    return found


def by_characters(a: Side, left: Places, b: Side, right: Places) -> Flags:
    """Which pairs of words are both of Chinese characters: they are compared as such, for many read alike."""
    found: Flags = (a.traits.simple[left] != _NONE) & (b.traits.simple[right] != _NONE)
    return found


def may_sound_alike(a: tuple[Side, Places], b: tuple[Side, Places], system: str) -> Flags:
    """Which pairs of plain words may be alike in a sound system."""
    one, two = _keys(*a, system), _keys(*b, system)
    apart = at_least_apart(one.signatures, two.signatures)
    longest = np.maximum(one.lengths, two.lengths)
    if system in EXACT:
        found: Flags = apart <= 1
        return found
    most = np.maximum(most_edits(LEAST, 1) * longest, 0.0)
    return (apart <= most) & (np.minimum(one.lengths, two.lengths) > 0)


class _Keys(NamedTuple):
    signatures: Signatures
    lengths: NDArray[np.int64]


def _keys(side: Side, which: Places, system: str) -> _Keys:
    some, back = np.unique(which, return_inverse=True)
    made = [side.lexemes[i].sounds(system)[0] for i in some.tolist()]
    lengths = np.fromiter(map(len, made), dtype=np.int64, count=len(made))
    return _Keys(signatures(made)[back], lengths[back])
