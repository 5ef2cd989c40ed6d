"""Where in a row of words a listed name may stand: which listed names the words reach, and how much of each.

Running text is looked at as a whole: each distinct word once, then every listed name that bears a word near to it. What
comes out are stretches of the row that may hold a listed name, with the share of its information that the words cover
at most. It says which windows are worth scoring; the scorer decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.index.hashing import Places
from matcher.index.index import Index
from matcher.index.pairs import Asked
from matcher.index.table import ascending, begins, spread

# Words that stand between two words of one name at most: `Abdul (the engineer) Khan`.
WIDEST = 2
# The share of a name's information that the words must cover, and the bits that they must make up, to be worth a look.
LEAST_SHARE = 0.5
LEAST_BITS = 5.0
# Further apart than any two places; and what sums of bits may differ by, added in another order.
_FAR = np.iinfo(np.int64).max
_ROUNDED = 1e-6


class Stretch(NamedTuple):
    """Words of the row that may be a listed name.

    Attributes:
        first: place of its first word.
        last: place of its last word.
        share: of the listed name's information, at most 1.
        bits: that the words agree on, at most.
        name: number of the listed name that it covers best.
        near: how many places of it bear a word near to one of that name's.
    """

    first: int
    last: int
    share: float
    bits: float
    name: int
    near: int


def stretches(index: Index, asked: Sequence[Sequence[Asked]]) -> list[Stretch]:
    """The stretches of a row that may hold a listed name, each once, with the best that it covers.

    Args:
        index: of the list.
        asked: for each place of the row what to look up there, as it is written and as it may be meant; what has
            several words takes so many places. Nothing stands where no name can go on.

    >>> from matcher.compare.lexeme import lexeme
    >>> from matcher.screening import Matcher
    >>> from matcher.watchlists import Watchlist
    >>> index = Matcher(Watchlist.load("excerpt")).index
    >>> row = [[Asked((lexeme(word, "latin"),), ())] for word in "the team of jon jin yong".split()]
    >>> (3, 5) in [(s.first, s.last) for s in stretches(index, row)]
    True
    """
    places = [place for place, each in enumerate(asked) for _ in each]
    flat = [one for each in asked for one in each]
    if not flat:
        return []
    reached = _reached(index, flat, np.array(places, dtype=np.int64))
    if not len(reached.place):
        return []
    first, last, who, bits, near = _grouped(reached)
    # What may be left out for little (a patronymic) need not be covered.
    whole = index.listed.names.spare[who].astype(np.float64)
    share = np.minimum(1.0, bits / np.maximum(whole, 1e-9))
    good = np.flatnonzero((share >= LEAST_SHARE) & (bits >= np.minimum(LEAST_BITS, whole)))
    return _once(_Columns(first[good], last[good], share[good], bits[good], who[good], near[good]))


def reached_names(index: Index, asked: Sequence[Asked]) -> list[int]:
    """The listed names of which one word, looked up in several ways, covers enough to be worth a look.

    Args:
        index: of the list.
        asked: what to look up for the word.
    """
    reached = _reached(index, list(asked), np.zeros(len(asked), dtype=np.int64)) if asked else None
    if reached is None:
        return []
    whole = index.listed.names.spare[reached.name]
    found: list[int] = reached.name[reached.worth >= LEAST_SHARE * whole].tolist()
    return found


class _Reached(NamedTuple):
    """Places and listed names that bear a word near to the one there, in the order of the names.

    Attributes:
        place: of the word.
        end: the last place that it takes.
        name: number of the listed name.
        worth: what they agree on, in bits.
    """

    place: NDArray[np.int64]
    end: NDArray[np.int64]
    name: NDArray[np.int64]
    worth: NDArray[np.float64]


def _reached(index: Index, flat: list[Asked], places: NDArray[np.int64]) -> _Reached:
    """Each pair of a place and a listed name that bears a word near to the one there, of names that may be covered."""
    some, which = np.unique(np.array(index.near.numbers(flat), dtype=np.int64), return_inverse=True)
    width = np.fromiter((len(one.words) - 1 for one in flat), dtype=np.int64, count=len(flat))
    step = WIDEST + 1 + int(width.max())
    near = _covering(_borne(index, some), index.listed.names.spare, _closest(which, places, len(some)) // step)
    counts = np.bincount(near.word, minlength=len(some))
    starts = np.cumsum(counts) - counts
    rows, borne = spread(starts[which], counts[which]), counts[which]
    place, end = np.repeat(places, borne), np.repeat(places + width, borne)
    name, worth = near.name[rows], near.worth[rows]
    kept = _nearest(name, place, worth)
    return _Reached(place[kept], end[kept], name[kept], worth[kept])


class _Near(NamedTuple):
    """Distinct words and listed names that bear a word near to them, in the order of the words.

    Attributes:
        word: number of the word.
        name: number of the listed name.
        worth: what they agree on, in bits.
    """

    word: NDArray[np.int64]
    name: NDArray[np.int64]
    worth: NDArray[np.float64]


def _borne(index: Index, numbers: NDArray[np.int64]) -> _Near:
    """The listed names that bear words near to some words, given by the numbers of their answers."""
    near, postings = index.near, index.listed.postings
    starts = np.array(near.starts, dtype=np.int64)
    counts = starts[numbers + 1] - starts[numbers]
    rows = spread(starts[numbers], counts)
    words, quality = near.found.words[rows].astype(np.int64), near.found.quality[rows].astype(np.float64)
    borne = postings.starts[words + 1] - postings.starts[words]
    posts = spread(postings.starts[words], borne)
    word = np.repeat(np.repeat(np.arange(len(numbers)), counts), borne)
    worth = postings.bits[posts].astype(np.float64) * np.repeat(quality, borne)
    return _Near(word, postings.names[posts].astype(np.int64), worth)


def _closest(which: NDArray[np.int64], places: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """How far two of one and the same word stand apart at least, for each word.

    Args:
        which: number of the word that stands at each of some places.
        places: these.
        count: of the words.
    """
    order = np.lexsort((places, which))
    which, places = which[order], places[order]
    found = np.full(count, _FAR)
    same = np.flatnonzero(which[1:] == which[:-1])
    np.minimum.at(found, which[same], places[same + 1] - places[same])
    return found


def _covering(near: _Near, spare: NDArray[np.floating], apart: NDArray[np.int64]) -> _Near:
    """Without the names that all words together do not cover.

    A word counts twice for one name where it stands there twice. In a stretch with `k` different words of a name, and
    one of them twice, there are two of the same with only different ones between them: no further apart than `k`
    steps. Where all words of a name keep further away from themselves, each counts once.

    Args:
        near: words and names.
        spare: the bits of each listed name that must be covered.
        apart: for each word how far it keeps away from itself, in steps.
    """
    count = len(spare)
    together = np.bincount(near.name, near.worth, count)
    several = np.bincount(near.name, minlength=count)
    gap = np.full(count, _FAR)
    np.minimum.at(gap, near.name, apart[near.word])
    whole = spare.astype(np.float64) - _ROUNDED
    covered = (together >= LEAST_SHARE * whole) & (together >= np.minimum(LEAST_BITS, whole))
    hopeful = covered | (gap <= several)
    kept = hopeful[near.name]
    return _Near(near.word[kept], near.name[kept], near.worth[kept])


def _nearest(name: NDArray[np.int64], place: NDArray[np.int64], worth: NDArray[np.float64]) -> Places:
    """Of several listed words near to one place the nearest counts: where it stands, in the order of names and places.

    Args:
        name: numbers of listed names.
        place: ascending.
        worth: what they agree on.
    """
    if not len(name):
        return np.empty(0, dtype=np.int64)
    order = ascending(name)
    new = begins(name[order]) | begins(place[order])
    if new.all():
        return order
    begin = np.flatnonzero(new)
    worths = worth[order]
    highest = np.repeat(np.maximum.reduceat(worths, begin), np.diff(np.append(begin, len(name))))
    # Of equal ones that which came first, so that the way of sorting does not matter.
    first: Places = np.minimum.reduceat(np.where(worths == highest, order, len(name)), begin)
    return first


def _grouped(
    reached: _Reached,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.float64], NDArray[np.int64]]:
    """Places of one name that stand close together: first, last, name, what they agree on together, and how many."""
    place, end, name, worth = reached
    new = np.ones(len(place), dtype=bool)
    new[1:] = (name[1:] != name[:-1]) | (place[1:] - end[:-1] > WIDEST + 1)
    begin = np.flatnonzero(new)
    near = np.add.reduceat(1 + end - place, begin)
    return place[begin], np.maximum.reduceat(end, begin), name[begin], np.add.reduceat(worth, begin), near


class _Columns(NamedTuple):
    """Many stretches, a column for each attribute of one."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    share: NDArray[np.float64]
    bits: NDArray[np.float64]
    name: NDArray[np.int64]
    near: NDArray[np.int64]


def _once(found: _Columns) -> list[Stretch]:
    order = np.lexsort((found.name, -found.bits, -found.share, found.last, found.first))
    first, last = found.first[order], found.last[order]
    new = np.ones(len(order), dtype=bool)
    new[1:] = (first[1:] != first[:-1]) | (last[1:] != last[:-1])
    kept = order[new]
    return [Stretch(*row) for row in zip(*(column[kept].tolist() for column in found), strict=True)]
