"""Which units of many pairs of names may stand for each other, word for word: `compare.align` on arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.likeness import LEAST, likeness
from matcher.index.hashing import Places
from matcher.index.table import spread
from matcher.index.traits import Side, by_characters, may_be_alike, may_sound_alike
from matcher.index.ways import NUMBER, Floats, Registers, Ways
from matcher.index.words import Flags

# Ways in which words are alike, by number.
WAYS = (
    "", "equal", "reading", "sound", "culture", "spelling", "stem", "meaning", "variant", "nickname", "cognate",
    "initial", "short", "acronym",
)  # fmt: skip
WAY_NUMBERS = {way: number for number, way in enumerate(WAYS)}
# A number is never nearly another one, but may be written in words.
_SAME_NUMBER = 0.95
_SYSTEMS = 1 << 12
Units32 = NDArray[np.uint32]


class Names(NamedTuple):
    """One side of many comparisons: ways to read names, and the words they are made of.

    Attributes:
        ways: flat.
        side: the words, by the numbers that the units have.
        registers: what the numbers of the ways stand for.
    """

    ways: Ways
    side: Side
    registers: Registers

    def letters(self, units: Places) -> NDArray[np.int32]:
        """The letters of units, in Latin."""
        found: NDArray[np.int32] = self.side.traits.letters[self.ways.word[units]]
        return found


class Combos(NamedTuple):
    """Pairs of ways to read two names, by their numbers."""

    left: Places
    right: Places


class Units(NamedTuple):
    """The units of one side of combos, one behind the other.

    Attributes:
        starts: where those of each combo start; one more than there are combos.
        combo: of each unit.
        at: place of the unit among all units of its side.
    """

    starts: Places
    combo: Places
    at: Places


class Likenesses(NamedTuple):
    """How alike pairs are, and the number of the way in which they are, in `WAYS`."""

    quality: Floats
    way: NDArray[np.int8]


class Pairing(NamedTuple):
    """Names side by side.

    Attributes:
        a: the names on the left.
        b: the names on the right.
        combos: which ways to read them are compared.
        ua: the units on the left.
        ub: the units on the right.
        systems: rows of sound systems.
        system: for each combo the number of the row that both its cultures bring.
    """

    a: Names
    b: Names
    combos: Combos
    ua: Units
    ub: Units
    systems: list[tuple[str, ...]]
    system: Places


def pairing(a: Names, b: Names, combos: Combos) -> Pairing:
    """Some ways to read names side by side."""
    sets = b.registers.cultures
    codes = a.ways.cultures[combos.left].astype(np.int64) * len(sets) + b.ways.cultures[combos.right]
    some, back = np.unique(codes, return_inverse=True)
    rows = [tuple(sorted(sets[code // len(sets)] & sets[code % len(sets)])) for code in some.tolist()]
    systems = list(dict.fromkeys(rows))
    numbers = {row: number for number, row in enumerate(systems)}
    system = np.array([numbers[row] for row in rows], dtype=np.int64)[back]
    return Pairing(a, b, combos, _units(a.ways, combos.left), _units(b.ways, combos.right), systems, system)


class Edges(NamedTuple):
    """Units that stand for each other.

    Attributes:
        combo: the pair of ways.
        left: place of the unit in the one name, of several the first.
        right: place of the unit in the other name, of several the first.
        quality: how alike they are.
        way: number in `WAYS`; of joined words that in which the whole is alike.
        bits: their information.
        left_units: all units of the one name, a bit for each place.
        right_units: all units of the other name.
        joined: whether neighbours on one side are one word on the other.
        letters: letters of the shorter side, in Latin.
    """

    combo: Places
    left: Places
    right: Places
    quality: Floats
    way: NDArray[np.int8]
    bits: Floats
    left_units: Units32
    right_units: Units32
    joined: Flags
    letters: NDArray[np.int32]

    def picked(self, which: NDArray[np.bool_] | Places) -> Edges:
        """Some of the edges."""
        columns: list[Any] = [column[which] for column in self]
        return Edges(*columns)

    def followed_by(self, others: Sequence[Edges]) -> Edges:
        """These and some more."""
        columns: list[Any] = [np.concatenate(each) for each in zip(self, *others, strict=True)]
        return Edges(*columns)


def _units(ways: Ways, which: Places) -> Units:
    """The units of some ways."""
    counts = ways.units[which + 1] - ways.units[which]
    starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(counts)])
    return Units(starts, np.repeat(np.arange(len(which)), counts), spread(ways.units[which], counts))


def possible(p: Pairing) -> Edges:
    """Every two units that are alike at all."""
    high = np.diff(p.ub.starts)[p.ua.combo]
    combo = np.repeat(p.ua.combo, high)
    left = np.repeat(np.arange(len(p.ua.at)), high)
    right = spread(p.ub.starts[p.ua.combo], high)
    one, two = p.ua.at[left], p.ub.at[right]
    quality, way = _alike(p, combo, one, two)
    at = np.flatnonzero(quality >= LEAST)
    combo, one, two = combo[at], one[at], two[at]
    bits = np.minimum(p.a.ways.bits[one], p.b.ways.bits[two])
    left, right = left[at] - p.ua.starts[combo], right[at] - p.ub.starts[combo]
    letters = np.minimum(p.a.letters(one), p.b.letters(two))
    none = np.zeros(len(at), dtype=np.bool_)
    return Edges(
        combo, left, right, quality[at], way[at], bits, places_as_bits(left), places_as_bits(right), none, letters
    )


def places_as_bits(places: Places) -> Units32:
    """Places of units as sets of one: a name has no more units than there are bits."""
    return np.uint32(1) << places.astype(np.uint32)


def _alike(p: Pairing, combo: Places, one: Places, two: Places) -> Likenesses:
    """How alike units are."""
    left, right = p.a.ways.word[one], p.b.ways.word[two]
    quality, way = np.zeros(len(one)), np.zeros(len(one), dtype=np.int8)
    equal = p.a.side.traits.form[left] == p.b.side.traits.form[right]
    quality[equal], way[equal] = 1.0, WAY_NUMBERS["equal"]
    numbers = ((p.a.ways.marks[one] | p.b.ways.marks[two]) & NUMBER != 0) & ~equal
    same = numbers & (_values(p.a, one) == _values(p.b, two))
    quality[same], way[same] = _SAME_NUMBER, WAY_NUMBERS["meaning"]
    rest = np.flatnonzero(~equal & ~numbers)
    quality[rest], way[rest] = _of_words(p, left[rest], right[rest], p.system[combo[rest]])
    return Likenesses(quality, way)


def _values(names: Names, units: Places) -> NDArray[np.int64]:
    number = names.ways.number[units]
    return np.where(names.ways.marks[units] & NUMBER != 0, number, names.side.traits.value[names.ways.word[units]])


def _of_words(p: Pairing, left: NDArray[np.int32], right: NDArray[np.int32], system: Places) -> Likenesses:
    """The likeness of pairs of words; each pair that may be alike is compared once."""
    a, b = p.a.side.lexemes, p.b.side.lexemes
    some, back = np.unique((left.astype(np.int64) * len(b) + right) * _SYSTEMS + system, return_inverse=True)
    pair, of = np.divmod(some, _SYSTEMS)
    one, two = np.divmod(pair, len(b))
    quality, way = np.zeros(len(some)), np.zeros(len(some), dtype=np.int8)
    for i in np.flatnonzero(_worth_comparing(p, one, two, of)).tolist():
        found = likeness(a[one[i]], b[two[i]], p.systems[of[i]])
        quality[i], way[i] = found.quality, WAY_NUMBERS[found.way]
    return Likenesses(quality[back], way[back])


def _worth_comparing(p: Pairing, one: Places, two: Places, system: Places) -> Flags:
    worth = may_be_alike(p.a.side, one, p.b.side, two)
    sound = ~by_characters(p.a.side, one, p.b.side, two)
    for number, row in enumerate(p.systems):
        for name in row:
            at = np.flatnonzero((system == number) & sound & ~worth)
            if len(at):
                worth[at] = may_sound_alike((p.a.side, one[at]), (p.b.side, two[at]), name)
    return worth
