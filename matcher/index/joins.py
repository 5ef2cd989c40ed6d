"""Neighbours that are one word of the other name: `compare.align` on arrays, its joined words.

Most neighbours are told apart from a word of the other name by their letters; the rest is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.align import LONGEST_RUN
from matcher.compare.distance import REACH_SLIP, most_edits
from matcher.compare.joined import JOINED_LEAST, JOINED_WORTH, joined_likeness
from matcher.compare.lexeme import Lexeme
from matcher.compare.likeness import WAYS
from matcher.index.edges import WAY_NUMBERS, Edges, Likenesses, Pairing, Units, Units32, places_as_bits
from matcher.index.halves import Half
from matcher.index.hashing import Places
from matcher.index.nearness import apart, may_be_alike
from matcher.index.signature import ONCE
from matcher.index.table import spread
from matcher.index.traits import Letters, Side, by_characters
from matcher.index.ways import NUMBER, Floats
from matcher.index.words import Flags, Texts
from matcher.text.translit import han

# Systems in which what is spelled in quite different letters may be the same.
_SYLLABIC = frozenset(("korean", "chinese", "japanese"))
# So much may differ in the sound keys of joined words that are alike by the sounds of a culture; a letter at the seam.
_HEARD, _SEAM = 0.27, 1
# So many letters of a sound key may come and go where words are joined, and at their ends, whose place is another then:
# `Sop`, `Hie` are Sofi as one.
_AT_SEAMS = 6
# Words that can be read in more ways are not told apart by their letters.
_MOST_WAYS = 3
# At most so many edits a letter leave joined words alike.
_MOST = most_edits(JOINED_LEAST / WAYS["sound"], 1, REACH_SLIP)


class Runs(NamedTuple):
    """Neighbours of one name: the combo, the places of the first and the last, their number, letters in all."""

    combo: Places
    first: Places
    last: Places
    length: Places
    size: Places

    @property
    def inner(self) -> Flags:
        """Whether there is one between the first and the last."""
        found: Flags = self.length == LONGEST_RUN
        return found

    @property
    def middle(self) -> Places:
        """The place of that one; of the first, if there is none."""
        return np.where(self.inner, self.first + 1, self.first)

    def picked(self, which: Places) -> Runs:
        """Some of them."""
        return Runs(*(column[which] for column in self))


def joins(p: Pairing, a: Half, b: Half) -> list[Edges]:
    """Neighbours on one side that are one word on the other, those on the left first."""
    return [_joins(p, a, b), _turned(_joins(p, b, a))]


def _turned(found: Edges) -> Edges:
    return found._replace(
        left=found.right, right=found.left, left_units=found.right_units, right_units=found.left_units
    )


def _joins(p: Pairing, a: Half, b: Half) -> Edges:
    """Neighbours on the left that are one word on the right."""
    beside = _beside(a, b, _runs(a))
    beside = beside.picked(_worth_comparing(p, a, b, beside))
    quality, way = _alike(p, a, b, beside)
    at = np.flatnonzero(quality)
    return _edges(a, b, beside.picked(at), quality[at] * JOINED_WORTH, way[at])


class Beside(NamedTuple):
    """Runs of one name, each beside a word of the other that is about as long.

    Attributes:
        runs: all runs.
        run: number of the run.
        other: place of the unit of the other name among all units of its side.
        word: number of its word.
        numbered: whether the run or the unit has a number.
    """

    runs: Runs
    run: Places
    other: Places
    word: Places
    numbered: Flags

    def picked(self, which: Places) -> Beside:
        """Some of them."""
        return Beside(self.runs, self.run[which], self.other[which], self.word[which], self.numbered[which])


def _beside(a: Half, b: Half, runs: Runs) -> Beside:
    counts = np.diff(b.units.starts)[runs.combo]
    run, other = np.repeat(np.arange(len(runs.combo)), counts), spread(b.units.starts[runs.combo], counts)
    word = b.names.ways.word[b.units.at[other]].astype(np.int64)
    size = runs.size[run]
    at = np.flatnonzero(b.free[other] & (np.abs(size - b.names.side.traits.letters[word]) <= 2 + size // 6))
    number = b.names.ways.marks[b.units.at[other[at]]] & NUMBER != 0
    return Beside(runs, run[at], other[at], word[at], _numbered(a, runs)[run[at]] | number)


def _alike(p: Pairing, a: Half, b: Half, beside: Beside) -> Likenesses:
    """How alike runs are to the words beside them; the same words are compared once, however many names bear them."""
    runs, others = beside.runs, b.names.side.lexemes
    _, same = np.unique(_codes(a, runs)[beside.run], return_inverse=True)
    system = p.system[runs.combo[beside.run]]
    codes = (same * len(others) + beside.word) * len(p.systems) + system
    _, first, back = np.unique(codes, return_index=True, return_inverse=True)
    quality, way = np.zeros(len(first)), np.zeros(len(first), dtype=np.int8)
    for number, i in enumerate(first.tolist()):
        found = joined_likeness(_words(a, runs, beside.run[i]), others[beside.word[i]], p.systems[system[i]])
        quality[number], way[number] = found.quality, WAY_NUMBERS[found.way]
    return Likenesses(quality[back], way[back])


def _codes(half: Half, runs: Runs) -> Places:
    """A number for the words of each run: the same words have the same."""
    some, words = np.unique(half.names.ways.word[half.units.at], return_inverse=True)
    inner = np.where(runs.inner, words[runs.middle] + 1, 0)
    found: Places = (words[runs.first] * (len(some) + 1) + inner) * len(some) + words[runs.last]
    return found


def _worth_comparing(p: Pairing, a: Half, b: Half, beside: Beside) -> Places:
    runs, run, word = beside.runs, beside.run, beside.word
    sounds = np.array([not _SYLLABIC.isdisjoint(row) for row in p.systems], dtype=np.bool_)
    cultured, system = np.array([bool(row) for row in p.systems], dtype=np.bool_), p.system[runs.combo[run]]
    hopeful = _hopeful((a, b), runs, run, word) | sounds[system]
    at = np.flatnonzero(hopeful & ~cultured[system] & ~beside.numbered)
    hopeful[at] = _near_enough((a, b), runs.picked(run[at]), word[at])
    at = np.flatnonzero(by_characters(a.names.side, _first(a, runs)[run], b.names.side, word) & ~beside.numbered)
    hopeful[at] = _of_one_writing((a, b), runs.picked(run[at]), word[at])
    # A number is never nearly another one: `224 LO` is `224LO`, `RA-7 8844` no `RA-78845`.
    for i in np.flatnonzero(beside.numbered).tolist():
        hopeful[i] = "".join([w.form for w in _words(a, runs, run[i])]) == b.names.side.lexemes[word[i]].form
    return np.flatnonzero(hopeful)


def _edges(a: Half, b: Half, beside: Beside, quality: Floats, way: NDArray[np.int8]) -> Edges:
    """Runs and words that are alike as edges."""
    runs = beside.runs.picked(beside.run)
    at, own = b.units.at[beside.other], a.names.ways.bits[a.units.at]
    bits = np.stack([own[runs.first], np.where(runs.inner, own[runs.middle], 0.0), own[runs.last]])
    most = np.maximum(bits.max(axis=0), b.names.ways.bits[at])
    left, right = runs.first - a.units.starts[runs.combo], beside.other - b.units.starts[runs.combo]
    return Edges(
        runs.combo, left, right, quality, way, np.minimum(most, bits[0] + bits[1] + bits[2]), _units_of(a, runs),
        places_as_bits(right), np.ones(len(at), dtype=np.bool_),
        np.minimum(runs.size, b.names.letters(at)).astype(np.int32),
    )  # fmt: skip


def _units_of(half: Half, runs: Runs) -> Units32:
    """The places of the units of runs, as sets."""
    start = half.units.starts[runs.combo]
    first, middle, last = (places_as_bits(place - start) for place in (runs.first, runs.middle, runs.last))
    found: Units32 = first | middle | last
    return found


def _numbered(half: Half, runs: Runs) -> Flags:
    """The runs that have a number among them."""
    number = half.names.ways.marks[half.units.at] & NUMBER != 0
    found: Flags = number[runs.first] | number[runs.middle] | number[runs.last]
    return found


def _runs(half: Half) -> Runs:
    """Neighbours that are free: two, three, and the last before the first."""
    free = half.free
    sizes = half.names.side.traits.letters[half.names.ways.word[half.units.at]].astype(np.int64)
    parts = [_neighbours(half.units, free, sizes, length) for length in range(2, LONGEST_RUN + 1)]
    combo = np.flatnonzero(np.diff(half.units.starts) > 1)
    first, last = half.units.starts[combo], half.units.starts[combo + 1] - 1
    both = free[first] & free[last]
    first, last = first[both], last[both]
    parts.append(Runs(combo[both], last, first, np.full(len(first), 2), sizes[first] + sizes[last]))
    return Runs(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def _neighbours(units: Units, free: Flags, sizes: Places, length: int) -> Runs:
    """Free neighbours, so many in a row."""
    count = max(0, len(units.at) - length + 1)
    whole = units.combo[:count] == units.combo[len(units.at) - count :]
    size = np.zeros(count, dtype=np.int64)
    for step in range(length):
        whole = whole & free[step : step + count]
        size += sizes[step : step + count]
    at = np.flatnonzero(whole)
    return Runs(units.combo[at], at, at + length - 1, np.full(len(at), length), size[at])


def _words(half: Half, runs: Runs, run: int) -> tuple[Lexeme, ...]:
    """The words of a run."""
    first, last, length = int(runs.first[run]), int(runs.last[run]), int(runs.length[run])
    places = [first, last] if last < first else range(first, first + length)
    return tuple([half.names.side.lexemes[half.names.ways.word[half.units.at[place]]] for place in places])


def _hopeful(halves: tuple[Half, Half], runs: Runs, run: Places, word: Places) -> Flags:
    """The runs whose letters do not tell already that they are no word of the other name."""
    a, b = halves
    own, one, two = a.names.ways.word[a.units.at].astype(np.int64), a.names.side.traits, b.names.side.traits
    words = own[runs.first[run]], own[runs.middle[run]], own[runs.last[run]]
    longest = np.maximum(runs.size[run], two.letters[word])
    raw, coarse = _apart(one.spelt, words, two.spelt, word), _apart(one.blurred, words, two.blurred, word)
    heard = _apart(one.sounded, words, two.sounded, word)
    lettered = one.lettered[words[0]] & one.lettered[words[1]] & one.lettered[words[2]] & two.lettered[word]
    found: Flags = may_be_alike(raw[0], coarse[0], _MOST * longest) | (raw[1] == 0)
    return found | (heard[0] <= _HEARD * longest + _SEAM) | ~lettered


def _first(half: Half, runs: Runs) -> Places:
    """The first word of each run."""
    found: Places = half.names.ways.word[half.units.at[runs.first]].astype(np.int64)
    return found


def _of_one_writing(halves: tuple[Half, Half], runs: Runs, word: Places) -> Flags:
    """All but those whose Chinese characters tell that they are others, in number or in the first of them."""
    (a, _), (one, two) = halves, (half.names.side.traits for half in halves)
    size = one.size[a.names.ways.word[a.units.at]]
    sizes = size[runs.first] + np.where(runs.inner, size[runs.middle], 0) + size[runs.last]
    found: Flags = sizes == two.size[word]
    begins = np.stack([one.begins[_first(a, runs)], two.begins[word]])
    some, back = np.unique(begins, return_inverse=True)
    simple = np.array([ord(han.simplify(chr(code))) for code in some.tolist()], dtype=np.int64)
    here, there = simple[back.reshape(begins.shape)]
    found &= here == there
    return found


def _near_enough(halves: tuple[Half, Half], runs: Runs, word: Places) -> Flags:
    """All but those that are known to be spelled too differently, whichever way their Latin words are read."""
    (a, _), (one, two) = halves, (half.names.side for half in halves)
    own = a.names.ways.word[a.units.at].astype(np.int64)
    words = own[runs.first], own[runs.middle], own[runs.last]
    counts = [_latin_readings(one, each) for each in words]
    # Of two neighbours the middle one is the first again.
    counts[1] = np.where(runs.inner, counts[1], np.minimum(counts[1], 1))
    beside = _latin_readings(two, word)
    ways = counts[0] * counts[1] * counts[2]
    found: Flags = (ways == 0) | (beside == 0) | (np.maximum(ways, beside) > _MOST_WAYS)
    found |= _apart(one.traits.sounded, words, two.traits.sounded, word)[0] <= _AT_SEAMS
    for way, reading in product(range(_MOST_WAYS), range(_MOST_WAYS)):
        at = np.flatnonzero(~found & (ways > way) & (beside > reading))
        if len(at):
            whole = _written(one, [w[at] for w in words], [c[at] for c in counts], way, runs.inner[at])
            other = two.words.readings[two.words.starts[word[at]] + reading]
            longest = np.maximum(runs.size[at], two.traits.letters[word[at]])
            found[at] = apart(whole, other) <= 3 * _MOST * longest
    return found


def _latin_readings(side: Side, words: Places) -> Places:
    """How many ways there are to read Latin words; 0 for other words."""
    starts = side.words.starts
    counts = starts[words + 1] - starts[words]
    has = np.flatnonzero(counts)
    counts[has] *= side.words.latin[starts[words[has]]]
    return counts


def _written(side: Side, words: Sequence[Places], counts: Sequence[Places], way: int, inner: Flags) -> Texts:
    """Neighbours written as one, as they are read in one of all ways, by its number."""
    rest, parts = np.full(len(inner), way), []
    for word, count in zip(words, counts, strict=True):
        parts.append(side.words.readings[side.words.starts[word] + rest % count])
        rest = rest // count
    found: Texts = parts[0] + np.where(inner, parts[1], "") + parts[2]
    return found


def _apart(
    own: Letters, words: tuple[Places, ...], others: Letters, word: Places
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """How many letters the one has that the other lacks, at most and at least of both sides; each letter once."""
    every, some = ((x[words[0]] | x[words[1]] | x[words[2]]) & ONCE for x in own)
    here = np.bitwise_count(every & ~others.some[word]).astype(np.int32)
    there = np.bitwise_count(others.every[word] & ONCE & ~some).astype(np.int32)
    return np.maximum(here, there), np.minimum(here, there)
