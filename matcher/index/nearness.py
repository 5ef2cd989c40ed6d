"""At most how alike many pairs of words are, measured on arrays: the comparer's own likeness, or a little above it.

Each measure here mirrors one of `compare.likeness`, for whole rows of pairs at once; a test holds the two side by side.
Where the comparer would look closer (whether both words are whole syllables of one language) the higher value stands.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA, Levenshtein
from rapidfuzz.process import cdist, cpdist

from matcher.compare.distance import REACH, REACH_BOTH_KNOWN, REACH_SLIP, SWAP, most_edits
from matcher.compare.likeness import LEAST, WAYS
from matcher.compare.sounds import MOST_TRUST, SHORTEST_BLURRED, SHORTEST_NEAR, TRUST
from matcher.index.hashing import Places
from matcher.index.signature import at_least_apart
from matcher.index.table import begins, spread
from matcher.index.words import Texts, Words

Floats = NDArray[np.float64]
# How fast likeness falls at first, as in `compare.distance.closeness`.
_BEND = 1.4
# A text that comes so often in a row is worth being made ready for it.
_CROWD = 12
# By how much a coarse key may be further away than the sound key it is made of.
_COARSER = 1


def spelt_alike(a: Words, left: Places, b: Words, right: Places) -> Floats:
    """At most how alike pairs of rows are by spelling and by general sound."""
    found = np.zeros(len(left))
    at = hopeful(a, left, b, right)
    left, right = left[at], right[at]
    reach, length, most = _reach(a, left, b, right)
    raw, coarse = _rows_apart(a.readings, left, b.readings, right), _rows_apart(a.coarse, left, b.coarse, right)
    near = np.flatnonzero(may_be_alike(raw, coarse, most))
    at, left, right, raw, coarse = at[near], left[near], right[near], raw[near], coarse[near]
    reach, length, most = reach[near], length[near], most[near]
    sounds = _rows_apart(a.sounds, left, b.sounds, right)
    edit = np.minimum(raw, (raw + sounds + coarse) / 3)
    swap = np.flatnonzero((raw == 1) & (a.lengths[left] == b.lengths[right]))
    swap = swap[apart(a.readings[left[swap]], b.readings[right[swap]], swaps=False) == 2]
    edit[swap] = np.minimum(edit[swap], SWAP)
    quality = WAYS["sound"] * closenesses(edit, length, reach)
    quality[(edit > most) | (sounds > 3 * most)] = 0.0
    quality[sounds == 0] = WAYS["sound"]
    quality[raw == 0] = WAYS["reading"]
    found[at] = quality
    return found


def hopeful(a: Words, left: Places, b: Words, right: Places) -> Places:
    """The pairs of rows whose lengths and letters do not tell already that they are too far apart."""
    one, two = a.lengths[left], b.lengths[right]
    at = np.flatnonzero(np.abs(one - two) <= np.maximum(one, two) // 2)
    left, right = left[at], right[at]
    raw = at_least_apart(a.letters[left], b.letters[right]).astype(np.int32)
    coarse = at_least_apart(a.blurred[left], b.blurred[right]).astype(np.int32)
    found: Places = at[may_be_alike(raw, coarse, _reach(a, left, b, right)[2])]
    return found


def _reach(a: Words, left: Places, b: Words, right: Places) -> tuple[Floats, NDArray[np.int32], Floats]:
    """How far pairs of rows may be apart: as a share of their letters; the letters; the most edits."""
    length = np.maximum(a.lengths[left], b.lengths[right])
    reach = np.where(a.known[left] & b.known[right], REACH_BOTH_KNOWN, REACH_SLIP)
    return reach, length, most_edits(LEAST, 1) / REACH * reach * length


def may_be_alike(raw: NDArray[np.int32], coarse: NDArray[np.int32], most: Floats) -> NDArray[np.bool_]:
    """Whether so many edits between spellings and between coarse keys may leave words alike."""
    found: NDArray[np.bool_] = (raw <= most) | (raw + 2 * coarse - _COARSER <= 3 * most)
    return found


class Rows(NamedTuple):
    """Pairs of rows of two tables.

    Attributes:
        pair: the pair of words that each belongs to.
        left: row of the one table.
        right: row of the other.
    """

    pair: Places
    left: Places
    right: Places


def side_by_side(a: Words, left: Places, b: Words, right: Places) -> Rows:
    """Every reading of one word beside every reading of the other, for pairs of words."""
    first, second = a.starts[left], b.starts[right]
    wide, high = a.starts[left + 1] - first, b.starts[right + 1] - second
    pair = np.repeat(np.arange(len(left)), wide * high)
    step = spread(np.zeros(len(left), dtype=np.int64), wide * high)
    return Rows(pair, first[pair] + step // high[pair], second[pair] + step % high[pair])


class Blurred(NamedTuple):
    """Words with the sound keys of their rows in a system that forgets much.

    Attributes:
        words: the words.
        keys: the key of each row.
        lengths: letters of the key.
        numbers: of the key: rows that sound the same have the same.
    """

    words: Words
    keys: Texts
    lengths: NDArray[np.int32]
    numbers: Places


def blurred(words: Words, keys: Texts, lengths: NDArray[np.int32]) -> Blurred:
    """Words with the sound keys of their rows, the keys numbered."""
    known: dict[str, int] = {}
    numbers = np.fromiter((known.setdefault(key, len(known)) for key in keys), dtype=np.int64, count=len(keys))
    return Blurred(words, keys, lengths, numbers)


def blurred_alike(a: Blurred, left: Places, b: Blurred, right: Places) -> Floats:
    """At most how alike pairs of rows are by keys that forget much: the shorter, the more the spellings must agree."""
    found = np.zeros(len(left))
    one, two = a.lengths[left], b.lengths[right]
    length = np.maximum(one, two)
    at = np.flatnonzero((length >= SHORTEST_BLURRED) & (np.minimum(one, two) > 0) & (np.abs(one - two) <= length // 3))
    away = _keys_apart(a, left[at], b, right[at])
    most = (most_edits(LEAST, 1) * length[at]).astype(np.int64)
    both_latin = a.words.latin[left[at]] & b.words.latin[right[at]]
    kept = (away <= most) & ((away == 0) | (length[at] >= SHORTEST_NEAR) | ~both_latin)
    at, away = at[kept], away[kept]
    longest = np.maximum(_lengths(a.words.sounds[left[at]]), _lengths(b.words.sounds[right[at]]))
    spelt = 1.0 - apart(a.words.sounds[left[at]], b.words.sounds[right[at]]) / np.maximum(longest, 1)
    trust = np.minimum(MOST_TRUST, TRUST * length[at])
    quality = closenesses(away, length[at], np.full(len(at), REACH)) * (trust + (1.0 - trust) * spelt)
    found[at] = quality * WAYS["culture"]
    return found


def _keys_apart(a: Blurred, left: Places, b: Blurred, right: Places) -> NDArray[np.int32]:
    """Edit distances of pairs of keys: many rows have the same few, so each pair of keys is measured once."""
    codes = (a.numbers[left] << 32) | b.numbers[right]
    order = np.argsort(codes)
    new = begins(codes[order])
    once = order[new]
    found = np.empty(len(codes), dtype=np.int32)
    found[order] = apart(a.keys[left[once]], b.keys[right[once]])[np.cumsum(new) - 1]
    return found


def _rows_apart(a: Texts, left: Places, b: Texts, right: Places) -> NDArray[np.int32]:
    """Edit distances of rows of two columns; a text that comes many times in a row is made ready for that once."""
    first = np.flatnonzero(begins(left))
    if len(first) * _CROWD > len(left):
        return apart(a[left], b[right])
    found, others = np.empty(len(left), dtype=np.int32), b[right].tolist()
    bounds = [*first.tolist(), len(left)]
    for text, start, end in zip(a[left[first]].tolist(), bounds, bounds[1:], strict=False):
        found[start:end] = cdist([text], others[start:end], scorer=OSA.distance, dtype=np.int32)[0]
    return found


def apart(left: Texts, right: Texts, *, swaps: bool = True) -> NDArray[np.int32]:
    """Edit distances of pairs of texts; with `swaps` two neighbours that change places are one edit."""
    if not len(left):
        return np.zeros(0, dtype=np.int32)
    scorer = OSA.distance if swaps else Levenshtein.distance
    found: NDArray[np.int32] = cpdist(left.tolist(), right.tolist(), scorer=scorer, dtype=np.int32)
    return found


def _lengths(row: Texts) -> NDArray[np.int32]:
    return np.fromiter(map(len, row), dtype=np.int32, count=len(row))


def closenesses(edit: NDArray[np.number], length: NDArray[np.integer], reach: Floats) -> Floats:
    """`compare.distance.closeness` for arrays."""
    share = edit / np.maximum(length, 1) / reach
    found: Floats = np.maximum(0.0, 1.0 - share**_BEND)
    return found
