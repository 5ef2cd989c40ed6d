"""The listed names that bear a word near to a query's, where every listed name is a query too: each pair from one side.

Two words are near from both sides, so that of names with near words only those are looked up that stand behind the
query: the others have found it, or will. What is written as one word on one side alone is not so: neighbours of the
query find a single word that is misspelt as well, and the other way round they do not. Names that are met so are looked
up wherever they stand, with all that is near in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import product
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from matcher.compare.distance import REACH_SLIP, most_edits
from matcher.compare.joined import JOINED_LEAST
from matcher.compare.likeness import WAYS
from matcher.index.hashing import Places
from matcher.index.listed import Listed
from matcher.index.met import Codes, Rows
from matcher.index.near import NearWords
from matcher.index.pairs import Asked
from matcher.index.slots import Slots
from matcher.index.table import Numbers, distinct, spread
from matcher.index.ways import ROLES

_PARTICLE = ROLES.index("particle")
# More letters than this that differ leave neighbours no one word: of the edits to spelling and both keys a third each.
_MOST = 3 * most_edits(JOINED_LEAST / WAYS["sound"], 1, REACH_SLIP)


class Lists(NamedTuple):
    """What is near to the words of queries; an element for each word of a query and listed word near to it.

    Attributes:
        slot: place of the query's word, ascending.
        near: place of the listed word among all answers.
        word: number of the listed word, ascending for each slot.
    """

    slot: Places
    near: Places
    word: Numbers

    def picked(self, which: NDArray[np.bool_] | Places) -> Lists:
        """Some of them."""
        columns: list[Any] = [column[which] for column in self]
        return Lists(*columns)

    def between(self, first: int, last: int) -> Lists:
        """What is near to the words from one to before another, these numbered from 0."""
        some = self.picked(np.arange(*np.searchsorted(self.slot, (first, last))))
        return some._replace(slot=some.slot - first)


def lists_of(near: NearWords, answers: Numbers) -> Lists:
    """All that is near to the words of queries, by the number of the answer of each."""
    starts = np.array(near.starts)
    counts = starts[answers + 1] - starts[answers]
    places = spread(starts[answers], counts)
    return Lists(np.repeat(np.arange(len(answers)), counts), places, near.found.words[places])


def singles_of(listed: Listed) -> list[Asked]:
    """What is to be looked up for the single words of all listed names, each once."""
    ways, cultures = listed.ways, listed.registers.cultures
    counts = np.diff(ways.units)
    way = np.repeat(np.arange(len(counts)), counts)
    single = (ways.role != _PARTICLE) | (counts[way] == 1)
    codes = distinct((ways.word.astype(np.int64) * len(cultures) + ways.cultures[way])[single])
    systems = [tuple(sorted(row)) for row in cultures]
    words, rows = (part.tolist() for part in np.divmod(codes, max(1, len(cultures))))
    return [Asked((listed.lexemes[word],), systems[row]) for word, row in zip(words, rows, strict=True)]


class Bearing:
    """Finds the listed names that bear the words of lists.

    Args:
        listed: the names.
        near: has found the near words.
    """

    def __init__(self, listed: Listed, near: NearWords) -> None:
        self._listed, self._near = listed, near
        self._count = len(listed.names.total)

    def every(self, slots: Slots, lists: Lists) -> Rows:
        """All of them."""
        starts = self._listed.postings.starts
        return self._rows(slots, lists, starts[lists.word], starts[lists.word + 1])

    def behind(self, slots: Slots, asked: Sequence[Asked], lists: Lists, after: Places) -> Rows:
        """Those behind a listed name, and before it those that have words written as one which are not so in the query.

        Args:
            slots: the words of the queries.
            asked: what was looked up for them.
            lists: what is near to them.
            after: for each query the number of the name that it is.
        """
        lists = lists.picked(~self._far(slots, asked, lists))
        joined = (slots.highest[lists.slot] > 0.0) | (lists.word >= len(self._listed.lexemes))
        single = lists.picked(~joined)
        every = self.every(slots, lists.picked(joined))
        own = after[slots.query[single.slot]]
        first = np.searchsorted(self._bearing, single.word.astype(np.int64) * self._count + own, side="right")
        later = self._rows(slots, single, first, self._listed.postings.starts[single.word + 1])
        query, name = np.divmod(every.code, self._count)
        before = self._of_pairs(slots, single, distinct(every.code[name < after[query]]))
        return every.with_more(later).with_more(before)

    def _far(self, slots: Slots, asked: Sequence[Asked], lists: Lists) -> NDArray[np.bool_]:
        """Listed neighbours that are known by a coarse key alone, and spelled too differently to be the word as one.

        Only of words that no culture reads in its own way: `Ginkel` is not `Kim Kaul`, whatever it sounds like roughly.
        """
        first = len(self._listed.lexemes)
        plain = np.array([not (each.systems or each.words[0].systems) for each in asked], dtype=np.bool_)
        found = (lists.word >= first) & (lists.word < first + len(self._listed.joints))
        found &= plain[slots.asked[lists.slot]]
        rows = np.flatnonzero(found)
        places = slots.asked[lists.slot[rows]].tolist()
        joints = [self._listed.joints[number] for number in (lists.word[rows] - first).tolist()]
        sides = [asked[place].words[0].readings for place in places], joints
        found[rows] = [not _near(*pair) for pair in zip(*sides, strict=True)]
        return found

    @cached_property
    def _bearing(self) -> Codes:
        """Each word and name that bears it, ascending."""
        postings = self._listed.postings
        word = np.repeat(np.arange(len(postings.starts) - 1), np.diff(postings.starts))
        return word * self._count + postings.names

    def _rows(self, slots: Slots, lists: Lists, first: Places, last: Places) -> Rows:
        """The names of lists that stand from the one place to before the other among the postings."""
        counts = last - first
        return self._opened(slots, lists, np.repeat(np.arange(len(counts)), counts), spread(first, counts))

    def _opened(self, slots: Slots, lists: Lists, row: Places, post: Places) -> Rows:
        postings = self._listed.postings
        slot, word = lists.slot[row], lists.word[row]
        code = slots.query[slot].astype(np.int64) * self._count + postings.names[post]
        quality = self._near.found.quality[lists.near[row]]
        return Rows(code, slot, word, quality, postings.bits[post], postings.highest[post])

    def _of_pairs(self, slots: Slots, lists: Lists, codes: Codes) -> Rows:
        """What is near in some pairs of query and listed name, by single words."""
        query, name = np.divmod(codes, self._count)
        bearers = self._listed.bearers
        alone = np.flatnonzero(slots.highest == 0.0)
        start = np.searchsorted(slots.query[alone], query)
        wide = np.searchsorted(slots.query[alone], query, side="right") - start
        high = bearers.starts[name + 1] - bearers.starts[name]
        # Each single word of the query beside each of the listed name: those are near that stand in a list.
        pair = np.repeat(np.arange(len(codes)), wide)
        slot = np.repeat(alone[spread(start, wide)], high[pair])
        words = bearers.words[spread(bearers.starts[name[pair]], high[pair])]
        name = np.repeat(name[pair], high[pair])
        wanted, known = (s * self._listed.count + w for s, w in ((slot, words), (lists.slot, lists.word)))
        row = np.searchsorted(known, wanted)
        at = np.flatnonzero(np.append(known, -1)[row] == wanted)
        post = np.searchsorted(self._bearing, words[at].astype(np.int64) * self._count + name[at])
        return self._opened(slots, lists, row[at], post)


def _near(own: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether a reading of a word and one of neighbours written as one are near enough in spelling."""
    for one, two in product(own, others):
        most = int(_MOST * max(len(one), len(two)))
        if OSA.distance(one, two, score_cutoff=most) <= most:
            return True
    return False
