"""Words made of the first letters of the other name: `compare.align` on arrays, its acronyms.

Which names may have one is told by their letters; of these few each is looked at by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.compare.align import SHORTEST_ACRONYM, acronyms_between
from matcher.compare.profile import Profile
from matcher.index.edges import WAYS, Combos, Edges, Pairing, Units32
from matcher.index.halves import Half
from matcher.index.hashing import Places
from matcher.index.signature import ONCE
from matcher.index.ways import PHRASE
from matcher.index.words import Flags

_ACRONYM = WAYS.index("acronym")


def acronyms(p: Pairing, a: Half, b: Half, whole: Callable[[int], tuple[Profile, Profile]]) -> Edges:
    """The acronyms of combos.

    Args:
        p: the names side by side.
        a: one side.
        b: the other.
        whole: the two names of a combo.
    """
    some = np.bincount(a.units.combo[a.free], minlength=len(p.combos.left)) > 0
    some &= _may_be(a, b, p.combos) | _may_be(b, a, Combos(p.combos.right, p.combos.left))
    rows = [(c, *edge) for c in np.flatnonzero(some).tolist() for edge in acronyms_between(*whole(c))]
    columns: list[Any] = list(zip(*rows, strict=True)) or [()] * 6
    combo = np.array(columns[0], dtype=np.int64)
    left, right = (np.array([row[0] for row in columns[side]], dtype=np.int64) for side in (1, 2))
    left_units, right_units = (_as_bits(columns[side]) for side in (1, 2))
    letters = np.minimum(_letters(a, combo, columns[1]), _letters(b, combo, columns[2]))
    way, none = np.full(len(combo), _ACRONYM, dtype=np.int8), np.zeros(len(combo), dtype=np.bool_)
    quality, bits = (np.array(columns[place], dtype=np.float64) for place in (3, 5))
    return Edges(combo, left, right, quality, way, bits, left_units, right_units, none, letters)


def _as_bits(rows: Sequence[tuple[int, ...]]) -> Units32:
    return np.array([sum(1 << i for i in row) for row in rows], dtype=np.uint32)


def _letters(half: Half, combo: Places, rows: Sequence[tuple[int, ...]]) -> NDArray[np.int32]:
    """The letters of the units of each row."""
    at = [half.units.starts[c] + np.array(row) for c, row in zip(combo.tolist(), rows, strict=True)]
    return np.array([half.names.letters(half.units.at[row]).sum() for row in at], dtype=np.int32)


def _may_be(short: Half, long: Half, combos: Combos) -> Flags:
    """The combos in which a word of a name of one or two may be made of the other name's first letters."""
    few, many = np.diff(short.units.starts), np.diff(long.units.starts)
    found = (few <= 2) & (many >= 2)
    found &= (short.names.ways.kind[combos.left] > 0) & (long.names.ways.kind[combos.right] > 0)
    at = np.flatnonzero(found[short.units.combo])
    combo, words = short.units.combo[at], short.names.ways.word[short.units.at[at]]
    traits, beside = short.names.side.traits, short.names.side.words
    fits = (traits.letters[words] >= SHORTEST_ACRONYM) & (traits.letters[words] <= many[combo] + 3)
    # All letters are first letters of words but one, where that may be of a legal form; a phrase has several.
    initials, phrases = _initials(long)
    rest = np.bitwise_count(beside.letters[traits.row[words]] & ONCE & ~initials[combo])
    formed = np.array([bool(row) for row in long.names.registers.legal], dtype=np.bool_)
    fits &= (
        (rest <= formed[long.names.ways.legal[combos.right[combo]]])
        | phrases[combo]
        | (beside.starts[words] == beside.starts[words + 1])
    )
    may = np.zeros(len(found), dtype=np.bool_)
    may[combo[fits]] = True
    return may


def _initials(half: Half) -> tuple[NDArray[np.uint64], Flags]:
    """The first letters of the words of each name, and whether it has a phrase or a word not read in Latin letters."""
    begins = half.names.side.traits.starts[half.names.ways.word[half.units.at]].astype(np.uint64)
    found = np.zeros(len(half.units.starts) - 1, dtype=np.uint64)
    np.bitwise_or.at(found, half.units.combo, begins & ONCE)
    other = np.zeros(len(found), dtype=np.bool_)
    other[half.units.combo[(begins > ONCE) | (half.names.ways.marks[half.units.at] & PHRASE != 0)]] = True
    return found, other
