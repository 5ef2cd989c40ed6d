"""Pairs of query and listed name that have near words, and what these come to."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.likeness import WAYS
from matcher.compare.profile import INITIAL_BITS
from matcher.compare.sums import TELLING, WEAK
from matcher.index.estimate import Floats, Rough, at_a_glance
from matcher.index.hashing import Places
from matcher.index.known_names import KnownNames
from matcher.index.listed import Names
from matcher.index.slots import Known, Slots

Codes = NDArray[np.int64]
# What an initial agrees on at most.
_INITIAL = INITIAL_BITS * WAYS["initial"]
# The kinds that may be persons: the first two of `listed.KINDS`.
_PERSON, _UNKNOWN = 3, 2
# Places in a name that can be told apart, and steps between agreeing on nothing and on everything.
_PLACES, _STEPS, _MOST = 64, 1 << 16, 64.0
# Sums of bits that differ by less are equal.
TINY = 0.01
# Names are equal if each word is the same or reads the same, be it by a late reading (`likeness.GUESS`).
LIKE_EQUAL = 0.8
# Buckets to throw names into, at least, and an odd number to spread them.
_BUCKETS, _SPREAD = 1 << 10, 0x9E3779B97F4A7C1


class Rows(NamedTuple):
    """Listed names that bear a word near to a slot's; an element for each.

    Attributes:
        code: query and listed name as one number.
        slot: the word of the query.
        word: number of the listed word.
        quality: at most how alike the words are.
        bits: information of the listed word; of joined ones that of all together.
        highest: of joined ones that of the most telling, else 0.
    """

    code: Codes
    slot: Codes
    word: NDArray[np.int32]
    quality: NDArray[np.float32]
    bits: NDArray[np.float32]
    highest: NDArray[np.float32]

    def picked(self, which: NDArray[Any]) -> Rows:
        """Some of the rows."""
        columns: list[Any] = [column[which] for column in self]
        return Rows(*columns)

    def with_more(self, more: Rows) -> Rows:
        """These rows and others."""
        pairs: list[Any] = list(zip(self, more, strict=True))
        columns: list[Any] = [np.concatenate(pair) for pair in pairs]
        return Rows(*columns)


class Met(NamedTuple):
    """Pairs of query and listed name; an element for each.

    Attributes:
        query: number of the query.
        name: number of the listed name.
        agreed: what the nearest words agree on at most, in bits.
        paired: the same without their likeness.
        letters: number of letters that agree, counted in the query.
        telling: number of telling words among them.
        least: likeness of the least alike of these.
        weak: what is missing to a likeness of `WEAK`, summed over these.
        covered: what the query's words that have near ones would count if they were left out.
        rest: the same of the listed name.
    """

    query: Codes
    name: Codes
    agreed: Floats
    paired: Floats
    letters: Floats
    telling: Floats
    least: Floats
    weak: Floats
    covered: Floats
    rest: Floats

    def picked(self, which: Places) -> Met:
        """Some of the pairs."""
        columns: list[Any] = [column[which] for column in self]
        return Met(*columns)


def met_of(slots: Slots, rows: Rows, count: int) -> Met:
    """What the rows of each pair come to: of each unit of the query the best, spread over what is joined.

    Args:
        slots: the words of the queries.
        rows: at least one.
        count: how many listed names there are.
    """
    slot, bits, quality = rows.slot, rows.bits, rows.quality
    most = np.minimum(np.maximum(slots.bits[slot], rows.highest), np.maximum(bits, slots.highest[slot]))
    gain = most * quality / slots.share[slot]
    step = (np.minimum(gain, _MOST - 1) * (_STEPS / _MOST)).astype(np.int64)
    # Of equal ones that which came last: what else is weighed must not decide.
    order = np.argsort((rows.code * _PLACES + slots.unit[slot]) * _STEPS + step, kind="stable")
    code = rows.code[order] * _PLACES + slots.unit[slot[order]]
    # The last row of each unit is its best.
    best = np.flatnonzero(np.concatenate([code[1:] != code[:-1], [True]]))
    code, order = code[best] // _PLACES, order[best]
    slot = slot[order]
    share = slots.share[slot]
    pair_at = np.flatnonzero(np.concatenate([[True], code[1:] != code[:-1]]))
    query, name = np.divmod(code[pair_at], count)
    telling = most[order] > TELLING
    near = quality[order]
    return Met(
        query=query,
        name=name,
        agreed=np.add.reduceat(gain[order], pair_at),
        paired=np.add.reduceat(most[order] / share, pair_at),
        letters=np.add.reduceat(slots.letters[slot] * near, pair_at),
        telling=np.add.reduceat(telling / share, pair_at),
        least=np.minimum.reduceat(np.where(telling, near, 1.0), pair_at),
        weak=np.add.reduceat(telling * np.maximum(0.0, WEAK - near) / share, pair_at),
        covered=np.add.reduceat(slots.spare[slot], pair_at),
        rest=np.add.reduceat(bits[order] / share, pair_at),
    )


def rough_of(own: Known, names: Names, met: Met) -> Rough:
    """What is known of each pair before it is aligned.

    Args:
        own: of the queries.
        names: of the listed name of each pair.
        met: the pairs.
    """
    query = met.query
    # A letter that stands alone may be any word that begins with it.
    alone = (own.initials[query] & names.letters) != 0
    other = (own.letters[query] & names.initials) != 0
    light = np.minimum(own.light[query], names.light)
    initials = (own.alone[query] * alone + other) * _INITIAL
    left = own.spare[query] - met.covered - other * own.highest[query] - alone * own.spare_alone[query]
    left -= own.slips[query] * names.legal
    right = names.spare - met.rest - alone * own.alone[query] * names.highest - other * INITIAL_BITS
    kind, kinds = own.kind[query], names.kinds
    return Rough(
        agreed=met.agreed + light + initials,
        paired=met.paired + light + initials,
        letters=met.letters,
        telling=met.telling,
        least=met.least,
        weak=met.weak,
        left=np.maximum(0.0, left),
        right=np.maximum(0.0, right),
        person=is_person(kind, kinds).astype(np.float64),
        kinds=((kind != _UNKNOWN) & ((kinds & (kind | _UNKNOWN)) == 0)) * 1.0,
        scripts=(names.script != own.script[query]) * 1.0,
        legal=names.legal * own.legal[query],
        left_initial=_against(own.stated[query], names.letters | names.initials),
        right_initial=_against(names.stated, own.letters[query] | own.initials[query]),
    )


def _against(initials: NDArray[np.int32], letters: NDArray[np.int32]) -> Floats:
    """Where a letter that stands alone is the first of no word of the other name: `I. Juarez`, `Jennifer Juarez`."""
    found: Floats = ((initials != 0) & ((initials & letters) == 0)) * 1.0
    return found


def may_be_equal(own: Known, names: Names, met: Met) -> NDArray[np.bool_]:
    """Which pairs may be the same word for word: an initial stands for no word (`G. Ghose`, `G. Friberg`).

    Names of initials only may be taken for an acronym.

    Args:
        own: of the queries.
        names: of the listed name of each pair.
        met: the pairs.
    """
    query = met.query
    left = own.spare[query] - met.covered - own.slips[query] * names.legal
    right = names.spare - met.rest
    letters = (own.letters[query] == 0) | (names.letters == 0)
    found: NDArray[np.bool_] = letters | ((left <= TINY) & (right <= TINY))
    return found


def worth_a_look(slots: Slots, rows: Rows, own: Known, names: KnownNames, slack: float) -> Rows:
    """The rows without the listed names that share a single word with the query, if that one says too little.

    Most names that share a word share no other. They are told by counting: names are thrown into buckets, and who is
    alone in his bucket has one row. A few share a bucket by chance and are looked at in vain.
    """
    buckets = _BUCKETS
    while buckets < 4 * len(rows.code):
        buckets *= 2
    bucket = rows.code * _SPREAD >> 20 & (buckets - 1)
    single = np.flatnonzero(np.bincount(bucket, minlength=buckets)[bucket] == 1)
    slot, bits = rows.slot[single], rows.bits[single]
    query = slots.query[slot]
    name = rows.code[single] - query.astype(np.int64) * len(names)
    listed = names.of(name)
    gain = np.maximum(slots.bits[slot], bits) * rows.quality[single]
    left = np.maximum(0.0, own.spare[query] - slots.spare[slot] - own.slips[query] * listed.legal)
    right = np.maximum(0.0, listed.spare - bits)
    person = is_person(own.kind[query], listed.kinds)
    scripts = listed.script != own.script[query]
    enough = at_a_glance(gain + own.light[query], left, right, person, scripts) >= own.least[query] - slack
    initials = ((own.initials[query] & listed.letters) | (own.letters[query] & listed.initials)) != 0
    keep = np.ones(len(rows.code), dtype=bool)
    whole = (np.maximum(left, right) <= TINY) & (rows.quality[single] >= LIKE_EQUAL)
    keep[single] = enough | initials | whole
    return rows.picked(np.flatnonzero(keep))


def is_person(kind: NDArray[np.int32], kinds: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Whether two names may both be persons', by what they may be the names of."""
    found: NDArray[np.bool_] = (kind <= _UNKNOWN) & ((kinds & _PERSON) != 0)
    return found
