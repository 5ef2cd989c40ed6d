"""Pairs in which words of a query crowd around too few words of the listed name: they cannot all stand for it.

The first sums give each word of the query its nearest word, whether or not another wants it too (`estimate`). Where two
words of a query are near to the one word of a listed name, as any two are that sound alike, that is twice too much.
Here each listed word counts once, and of the query's words that are too many the lightest are left over.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.index.estimate import Floats, Rough
from matcher.index.hashing import Places
from matcher.index.met import Codes, Rows
from matcher.index.slots import Slots
from matcher.index.ways import Ways
from matcher.index.words import Flags


class Crowded(NamedTuple):
    """What pairs come to when each listed word counts once; an element for each pair.

    Attributes:
        agreed: information of the near words, each times its likeness, in bits; at most.
        paired: the same without the likeness.
        words: how many listed words have near ones.
        left: what must be left over of the query, in bits as it counts when left out; at least.
    """

    agreed: Floats
    paired: Floats
    words: Codes
    left: Floats


def crowded(slots: Slots, rows: Rows, codes: Codes) -> Crowded:
    """What some pairs come to when each listed word counts once.

    Args:
        slots: the words of the queries.
        rows: all that is near in these pairs, and in no others.
        codes: the pairs, in ascending order.
    """
    pair, slot = np.searchsorted(codes, rows.code), rows.slot
    most = np.minimum(np.maximum(slots.bits[slot], rows.highest), np.maximum(rows.bits, slots.highest[slot]))
    nearest = _greatest(pair, rows.word, most * rows.quality)
    agreed, paired = (_summed(pair[nearest], each[nearest], len(codes)) for each in (most * rows.quality, most))
    words = np.bincount(pair[nearest], minlength=len(codes))
    # What is written as one may stand for several: there nothing is said of what is left over.
    joined = _summed(pair, (slots.share[slot] > 1.0) | (rows.highest > 0.0), len(codes)) > 0
    units = _greatest(pair, slots.unit[slot], slots.spare[slot])
    of, spare = pair[units], slots.spare[slot[units]]
    order = np.lexsort((-spare, of))
    of, spare = of[order], spare[order]
    rank = np.arange(len(of)) - np.searchsorted(of, of)
    over = (rank >= words[of]) & ~joined[of]
    return Crowded(agreed, paired, words, _summed(of, spare * over, len(codes)))


def repeated(ways: Ways) -> Flags:
    """The listed names in which a word stands twice (`Ko Ko`): two words of a query may both mean it.

    Args:
        ways: to read the listed names.
    """
    count = len(ways.names) - 1
    way = np.repeat(np.arange(len(ways.units) - 1), np.diff(ways.units))
    order = np.lexsort((ways.word, way))
    way, word = way[order], ways.word[order]
    twice = way[1:][(way[1:] == way[:-1]) & (word[1:] == word[:-1])]
    name = np.searchsorted(ways.names, twice, side="right") - 1
    found: Flags = np.bincount(name, minlength=count) > 0
    return found


def _greatest(pair: Codes, what: NDArray[np.int32], value: Floats) -> Places:
    """Where the greatest value of each pair and thing stands, in the order of the pairs."""
    order = np.lexsort((-value, what, pair))
    pair, what = pair[order], what[order]
    found: Places = order[np.concatenate([[True], (pair[1:] != pair[:-1]) | (what[1:] != what[:-1])])]
    return found


def _summed(pair: Codes, value: NDArray[Any], count: int) -> Floats:
    found = np.zeros(count)
    found[:] = np.bincount(pair, weights=value, minlength=count)  # of whole numbers where there is nothing to sum
    return found


def uncrowded(rough: Rough, agreed: Floats, found: Crowded, slips: Floats) -> Rough:
    """What is known of pairs, now that each listed word counts once.

    Args:
        rough: what was known of them.
        agreed: the part of what they agree on that is of words.
        found: what they come to when each listed word counts once.
        slips: what of the query may count nothing beside the name, or stand for anything.
    """
    over = np.maximum(0.0, found.left - slips)
    fewer = over > 0.0
    spent = np.maximum(0.0, agreed - found.agreed)
    return rough._replace(
        agreed=rough.agreed - spent,
        paired=np.minimum(rough.paired, rough.paired - agreed + np.maximum(found.paired, found.agreed)),
        telling=np.minimum(rough.telling, found.words),
        # Which of the words are left over is not known: it may be those that are hardly alike.
        least=np.where(fewer, 1.0, rough.least),
        weak=np.where(fewer, 0.0, rough.weak),
        left=rough.left + over,
    )
