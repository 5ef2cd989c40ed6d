"""Which combos may have units that stand for each other as joined words or as an acronym: these are aligned one by one.

Most neighbours are told apart from a word of the other name by their letters; for the rest it is tried.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.align import JOINED_BLURRED, JOINED_LEAST, LONGEST_RUN, SHORTEST_ACRONYM
from matcher.compare.distance import REACH_SLIP, most_edits
from matcher.compare.lexeme import Lexeme, joined
from matcher.compare.likeness import WAYS, likeness
from matcher.index.edges import Combos, Edges, Names, Pairing, Units
from matcher.index.hashing import Places
from matcher.index.nearness import may_be_alike
from matcher.index.signature import ONCE
from matcher.index.table import spread
from matcher.index.traits import Letters
from matcher.index.ways import NUMBER, PHRASE
from matcher.index.words import Flags
from matcher.names import lexicon

# Systems in which what is spelled in quite different letters may be the same.
_SYLLABIC = frozenset(("korean", "chinese", "japanese"))
# So much may differ in the sound keys of joined words that are alike by the sounds of a culture; a letter at the seam.
_HEARD, _SEAM = 0.27, 1
# At most so many edits a letter leave joined words alike.
_MOST = most_edits(JOINED_LEAST / WAYS["sound"], 1, REACH_SLIP)


class Half(NamedTuple):
    """One side of combos: the names, their units, and which of these have no word that is the same."""

    names: Names
    units: Units
    free: Flags


class Runs(NamedTuple):
    """Neighbours of one name: the combo, the places of the first and the last, their number, letters in all."""

    combo: Places
    first: Places
    last: Places
    length: Places
    size: Places


def halves(p: Pairing, found: Edges) -> tuple[Half, Half, Flags]:
    """Both sides of combos, and the combos in which a unit has two that are the same (`A A Trading`)."""
    whole = found.picked(found.quality == 1.0)
    taken_a = np.bincount(p.ua.starts[whole.combo] + whole.left, minlength=len(p.ua.at))
    taken_b = np.bincount(p.ub.starts[whole.combo] + whole.right, minlength=len(p.ub.at))
    twice = np.zeros(len(p.combos.left), dtype=np.bool_)
    twice[p.ua.combo[taken_a > 1]] = True
    twice[p.ub.combo[taken_b > 1]] = True
    return Half(p.a, p.ua, taken_a == 0), Half(p.b, p.ub, taken_b == 0), twice


def needs_more(p: Pairing, a: Half, b: Half, known: Flags) -> Flags:
    """The combos in which joined words or acronyms stand for words of the other name.

    Args:
        p: the names side by side.
        a: one side.
        b: the other.
        known: combos that need not be looked at.
    """
    a, b = (half._replace(free=half.free & ~known[half.units.combo]) for half in (a, b))
    count = len(known)
    rest = (np.bincount(a.units.combo[a.free], minlength=count) > 0) & (
        np.bincount(b.units.combo[b.free], minlength=count) > 0
    )
    found = _join(p, a, b) | _join(p, b, a)
    found |= _may_be_acronym(a, b, p.combos) | _may_be_acronym(b, a, Combos(p.combos.right, p.combos.left))
    return rest & (found | _numbers_apart(a, b))


def _numbers_apart(a: Half, b: Half) -> Flags:
    """The combos in which a number on one side may be a part of a word with digits on the other (`224 LO`, `224LO`)."""
    number, digits = [], []
    for half in (a, b):
        words, count = half.names.ways.word[half.units.at], len(half.units.starts) - 1
        is_number = half.free & (half.names.ways.marks[half.units.at] & NUMBER != 0)
        has_digits = is_number | (half.free & ~half.names.side.traits.plain[words])
        number.append(np.bincount(half.units.combo[is_number], minlength=count) > 0)
        digits.append(np.bincount(half.units.combo[has_digits], minlength=count) > 0)
    found: Flags = (number[0] & digits[1]) | (digits[0] & number[1])
    return found


def _join(p: Pairing, a: Half, b: Half) -> Flags:
    """The combos in which neighbours on the left are one word on the right."""
    found = np.zeros(len(a.units.starts) - 1, dtype=np.bool_)
    free_a, free_b = _countable(a), _countable(b)
    # A phrase may be more words than a run otherwise has.
    long = b.units.combo[free_b & (b.names.ways.marks[b.units.at] & PHRASE != 0)]
    found[long] = np.bincount(a.units.combo[free_a], minlength=len(found))[long] > 1
    runs = _runs(a, free_a)
    counts = np.diff(b.units.starts)[runs.combo]
    run, other = np.repeat(np.arange(len(runs.combo)), counts), spread(b.units.starts[runs.combo], counts)
    word = b.names.ways.word[b.units.at[other]].astype(np.int64)
    fits = np.abs(runs.size[run] - b.names.side.traits.letters[word]) <= 2 + runs.size[run] // 6
    fits &= free_b[other] & ~found[runs.combo[run]]
    run, word = run[fits], word[fits]
    sounds = np.array([not _SYLLABIC.isdisjoint(row) for row in p.systems], dtype=np.bool_)
    hopeful = _hopeful((a, b), runs, run, word) | sounds[p.system[runs.combo[run]]]
    # What means something, or is one of a group of given names, is found by that: if the whole is a word of that sort.
    known = (b.names.side.traits.meant[word] != 0) | b.names.side.traits.grouped[word]
    for i in np.flatnonzero(hopeful | known).tolist():
        combo, words = runs.combo[run[i]], _words(a, runs, run[i])
        if not found[combo] and (hopeful[i] or _is_known(words)):
            found[combo] = _are_one(words, b.names.side.lexemes[word[i]], p.systems[p.system[combo]])
    return found


def _countable(half: Half) -> Flags:
    found: Flags = half.free & (half.names.ways.marks[half.units.at] & NUMBER == 0)
    return found


def _runs(half: Half, free: Flags) -> Runs:
    """Neighbours that are free: two, three, and the last before the first."""
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


def _is_known(words: tuple[Lexeme, ...]) -> bool:
    """Whether words written as one are a word that means something, or a given name."""
    form = "".join([word.form for word in words])
    return bool(lexicon.concepts(form) or lexicon.nickname_groups(form))


def _hopeful(halves: tuple[Half, Half], runs: Runs, run: Places, word: Places) -> Flags:
    """The runs whose letters do not tell already that they are no word of the other name."""
    a, b = halves
    own, one, two = a.names.ways.word[a.units.at].astype(np.int64), a.names.side.traits, b.names.side.traits
    first, last = runs.first[run], runs.last[run]
    middle = np.where(runs.length[run] == LONGEST_RUN, first + 1, first)
    words = own[first], own[middle], own[last]
    longest = np.maximum(runs.size[run], two.letters[word])
    raw, coarse = _apart(one.spelt, words, two.spelt, word), _apart(one.blurred, words, two.blurred, word)
    heard = _apart(one.sounded, words, two.sounded, word)
    lettered = one.lettered[words[0]] & one.lettered[words[1]] & one.lettered[words[2]] & two.lettered[word]
    found: Flags = may_be_alike(raw[0], coarse[0], _MOST * longest) | (raw[1] == 0)
    return found | (heard[0] <= _HEARD * longest + _SEAM) | ~lettered


def _apart(
    own: Letters, words: tuple[Places, ...], others: Letters, word: Places
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """How many letters the one has that the other lacks, at most and at least of both sides; each letter once."""
    every, some = ((x[words[0]] | x[words[1]] | x[words[2]]) & ONCE for x in own)
    here = np.bitwise_count(every & ~others.some[word]).astype(np.int32)
    there = np.bitwise_count(others.every[word] & ONCE & ~some).astype(np.int32)
    return np.maximum(here, there), np.minimum(here, there)


def _are_one(words: tuple[Lexeme, ...], other: Lexeme, systems: tuple[str, ...]) -> bool:
    """Whether neighbours are a word of the other name, as the aligner has it."""
    quality, way = likeness(joined(*words), other, systems)
    blurred = way == "culture" or words[0].script != other.script
    return quality >= (JOINED_BLURRED if blurred else JOINED_LEAST)


def _may_be_acronym(short: Half, long: Half, combos: Combos) -> Flags:
    """The combos in which a word of a name of one or two may be made of the other name's first letters."""
    few, many = np.diff(short.units.starts), np.diff(long.units.starts)
    found = (few <= 2) & (many >= 2)
    found &= (short.names.ways.kind[combos.left] > 0) & (long.names.ways.kind[combos.right] > 0)
    at = np.flatnonzero(found[short.units.combo])
    combo, words = short.units.combo[at], short.names.ways.word[short.units.at[at]]
    traits = short.names.side.traits
    fits = (traits.letters[words] >= SHORTEST_ACRONYM) & (traits.letters[words] <= many[combo] + 3)
    # All letters are first letters of words but one, which may be that of a legal form; a phrase has several.
    initials, phrases = _initials(long)
    rest = np.bitwise_count(short.names.side.words.letters[traits.row[words]] & ONCE & ~initials[combo])
    fits &= (rest <= 1) | phrases[combo] | ~traits.plain[words]
    may = np.zeros(len(found), dtype=np.bool_)
    may[combo[fits]] = True
    return may


def _initials(half: Half) -> tuple[NDArray[np.uint64], Flags]:
    """The first letters of the words of each name, and whether it has a phrase or a word not in Latin letters."""
    words = half.names.ways.word[half.units.at]
    begins = half.names.side.traits.begins[words].astype(np.int64) - ord("a")
    plain = half.names.side.traits.plain[words] & (begins >= 0) & (begins < 26)
    found = np.zeros(len(half.units.starts) - 1, dtype=np.uint64)
    np.bitwise_or.at(found, half.units.combo[plain], np.uint64(1) << begins[plain].astype(np.uint64))
    other = np.zeros(len(found), dtype=np.bool_)
    other[half.units.combo[~plain | (half.names.ways.marks[half.units.at] & PHRASE != 0)]] = True
    return found, other
