"""What pairs of names would score, estimated from the best near word of each unit before they are aligned.

The estimate uses the scorer's own formulas on sums that are at least as good as those of an alignment: each word of the
query has the nearest word of the listed name, whether or not another word wants it too, and everything that does not
show in the words alone (order, patronymics, numbers) speaks for the pair. `SLACK` is for what is left out.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.features import features
from matcher.compare.model import bits
from matcher.compare.sums import TELLING, Sums
from matcher.data.kept import kept

Floats = NDArray[np.float64]


class Rough(NamedTuple):
    """What is known of pairs of names before they are aligned; an element for each pair.

    Attributes:
        agreed: information of the near words, each times its likeness, in bits; at most.
        paired: the same without the likeness.
        letters: number of letters that agree; at most.
        telling: number of telling words that have near ones.
        least: likeness of the least alike of them.
        weak: what is missing to a likeness at which words are hardly alike.
        left: left over of the query, in bits as it counts when left out; at least.
        right: the same of the listed name.
        person: 1.0 where both may be names of persons.
        kinds: 1.0 where the names are of different kinds, however they are read.
        scripts: 1.0 where the names are in different scripts.
        legal: 1.0 where both may have a legal form.
        left_initial: 1.0 where an initial of the query can be of no word of the listed name.
        right_initial: 1.0 where one of the listed name can be of no word of the query.
    """

    agreed: Floats
    paired: Floats
    letters: Floats
    telling: Floats
    least: Floats
    weak: Floats
    left: Floats
    right: Floats
    person: Floats
    kinds: Floats
    scripts: Floats
    legal: Floats
    left_initial: Floats
    right_initial: Floats


def estimated_bits(rough: Rough) -> Floats:
    """About what pairs score at most, in bits."""
    none = np.zeros(len(rough.agreed))
    sums = Sums(
        agreed=rough.agreed,
        paired=rough.paired,
        letters=rough.letters,
        telling=rough.telling,
        least=rough.least,
        weak=rough.weak,
        meant=none,
        initials=none,
        relatives=none,
        joined=none,
        left=rough.left,
        right=rough.right,
        left_words=(rough.left > TELLING) * 1.0,
        right_words=(rough.right > TELLING) * 1.0,
        left_initial=rough.left_initial,
        right_initial=rough.right_initial,
        left_number=none,
        right_number=none,
        left_country=none,
        right_country=none,
        left_patronymic=none,
        right_patronymic=none,
        person=rough.person,
        guessed=none,
        kinds=rough.kinds,
        company=none,
        scripts=rough.scripts,
        left_alone=none,
        right_alone=none,
        legal_same=rough.legal,
        legal_conflict=none,
        turned=none,
        given_omitted=none,
        chain_turned=none,
    )
    found: Floats = bits(features(sums, np))
    return found


# More letters than names have.
_MANY = 1000.0
# Steps of the table in bits, and how many: of what agrees, what contradicts, what is left out.
_STEPS, _COUNTS = (0.5, 1.0, 2.0), (128, 20, 12)


def glanced_bits(rough: Rough) -> Floats:
    """What pairs score at most, at a glance: from what agrees, contradicts and is left out, by a table.

    It is never below `estimated_bits`, and many times quicker.
    """
    return at_a_glance(rough.agreed, rough.left, rough.right, rough.person > 0.0, rough.scripts > 0.0)


def at_a_glance(
    agreed: Floats, left: Floats, right: Floats, person: NDArray[np.bool_], scripts: NDArray[np.bool_]
) -> Floats:
    """The same, from these sums alone."""
    against = np.minimum(left, right)
    place = (person * 2 + scripts).astype(np.int32)
    for value, step, count in zip((agreed, against, np.maximum(left, right) - against), _STEPS, _COUNTS, strict=True):
        place *= count
        place += np.minimum(value * (1.0 / step), count - 1).astype(np.int32)
    found: Floats = _table()[place]
    return found


@cache
def _table() -> Floats:
    """The estimate at the best corner of every cell, one cell behind the other."""
    return np.frombuffer(_cells(), dtype=np.float64)


@kept
def _cells() -> bytes:
    shape = (2, 2, *_COUNTS)
    person, scripts, *place = (axis.ravel() for axis in np.indices(shape))
    agreed = np.where(place[0] == _COUNTS[0] - 1, 1000.0, (place[0] + 1) * _STEPS[0])
    left, over = place[1] * _STEPS[1], place[2] * _STEPS[2]
    cells = agreed, left + over, left, person * 1.0, scripts * 1.0
    best = np.full(len(person), -np.inf)
    for telling in (1.0, 3.0):
        best = np.maximum(best, estimated_bits(_clear(*cells, telling=telling)))
    return best.tobytes()


def _clear(agreed: Floats, left: Floats, right: Floats, person: Floats, scripts: Floats, *, telling: float) -> Rough:
    """What is known of pairs that agree without a doubt."""
    none, one = np.zeros(len(agreed)), np.ones(len(agreed))
    return Rough(
        agreed=agreed, paired=agreed, letters=one * _MANY, telling=one * telling, least=one,
        weak=none, left=left, right=right, person=person, kinds=none, scripts=scripts, legal=one,
        left_initial=none, right_initial=none,
    )  # fmt: skip
