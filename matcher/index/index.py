"""The inverted index of a watchlist: from a word to the listed words near it, from those to listed names.

A query's words are looked up together; the listed names that bear a near word are weighed by what they can agree on at
most, and only those that may reach the line are left. Many queries are looked up at once: effort is spent per distinct
word, and the sums of a whole block are a few operations on arrays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice, pairwise

import numpy as np
from numpy.typing import NDArray

from matcher.compare.likeness import LEAST
from matcher.compare.profile import Profile
from matcher.index.behind import Bearing, Lists, lists_of, singles_of
from matcher.index.crowded import crowded, repeated, uncrowded
from matcher.index.estimate import Floats, Rough, estimated_bits, glanced_bits
from matcher.index.hashing import Places
from matcher.index.known_names import KnownNames
from matcher.index.listed import Listed
from matcher.index.look_up import LookUp
from matcher.index.met import LIKE_EQUAL, TINY, Met, Rows, may_be_equal, met_of, rough_of, worth_a_look
from matcher.index.near import Answers, NearWords
from matcher.index.pairs import Asked
from matcher.index.scoring import Scorer
from matcher.index.slots import Known, Query, Slots, known_of, slots_of
from matcher.index.table import Numbers, spread

Learning = Callable[[Callable[[int, int], Answers], int], Iterable[Answers]]
# Queries weighed at once: more cost memory, fewer cost time.
BLOCK = 200
# The same where all names are queries: they are many, and meet many.
BLOCK_OF_LISTED = 100
# Names that bear a near word weighed at once: so many fit into the caches of a processor.
ROWS = 1 << 18
# Estimates may be too low by what they leave out, in bits: most by words that share no key with their fellows, and what
# may still get over the line by those is looked at closer. benchmarks/candidates.py measures what is lost.
SLACK = 0.5
HOPE = 3.0
# So alike, words need no second look.
_SURE = 0.9


class Index:
    """Listed names by the words in them.

    Args:
        listed: the listed names, taken apart.
        look_up: finds the words near to a word; None for the usual way.
    """

    def __init__(self, listed: Listed, look_up: LookUp | None = None) -> None:
        self.listed = listed
        self.near = NearWords(self.listed, look_up or LookUp(self.listed))
        self.scorer = Scorer(self.listed.names_as_read(), self.listed.texts)
        self._repeated = repeated(self.scorer.listed.ways)
        self._bearing = Bearing(listed, self.near)
        self._names = KnownNames(listed.names)

    def learn(self, each: Learning) -> None:
        """Know what is near to all single words of the listed names: where these are the queries, they are asked often.

        Args:
            each: does a work for each block of so many things, in their order.
        """
        asked = singles_of(self.listed)
        self.near.learn(asked, each(lambda first, last: self.near.answers(asked[first:last]), len(asked)))

    def candidates(self, query: Profile, most: int, least_bits: float) -> Numbers:
        """The listed names that may reach a score with one query, likeliest first."""
        return self.candidates_of([Query(query, least_bits)], most)[0]

    def candidates_of(
        self, queries: Iterable[Query], most: int, floor: Floats | None = None, after: Places | None = None
    ) -> list[Numbers]:
        """The listed names that may reach a score with each query, likeliest first.

        Args:
            queries: the names to look up.
            most: at most so many for each.
            floor: for each listed name the bits from which it is of interest to any query; None for none.
            after: for each query the number of the listed name that it is: of two of these only one need find the
                other. None for queries that are not listed.
        """
        found: list[Numbers] = []
        stream = iter(queries)
        size = BLOCK if after is None else BLOCK_OF_LISTED
        while block := list(islice(stream, size)):
            own = None if after is None else after[len(found) : len(found) + size]
            found += self._block(block, most, floor, own)
        return found

    def _block(self, queries: list[Query], most: int, floor: Floats | None, after: Places | None) -> list[Numbers]:
        slots, asked = slots_of(queries)
        own = known_of(queries, self.listed.registers.scripts)
        if not asked:
            return [np.empty(0, dtype=np.int32)] * len(queries)
        if after is not None:
            after = np.where(self._one_sided(own, after), -1, after)
        answers = np.array(self.near.numbers(asked), dtype=np.int32)[slots.asked]
        lists = lists_of(self.near, answers)
        found: list[Numbers] = []
        for first, last in self._parts(slots, lists, len(queries)):
            bounds = np.searchsorted(slots.query, (first, last))
            some, near = slots.between(first, last), lists.between(*bounds.tolist())
            rows = self._rows(some, asked, near, None if after is None else after[first:last])
            found += self._part(some, asked, own.between(first, last), rows, floor)
        return [names[:most] for names in found]

    def _parts(self, slots: Slots, lists: Lists, count: int) -> list[tuple[int, int]]:
        """Queries side by side whose words are near to those of not too many listed names: from one, to before one."""
        starts = self.listed.postings.starts
        rows = np.bincount(slots.query[lists.slot], starts[lists.word + 1] - starts[lists.word], count)
        ends = np.flatnonzero(np.diff(np.cumsum(rows) // ROWS)) + 1
        return list(pairwise([0, *ends.tolist(), count]))

    def _part(self, slots: Slots, asked: list[Asked], own: Known, rows: Rows, floor: Floats | None) -> list[Numbers]:
        """The listed names that may reach a score with each query, likeliest first."""
        rows = worth_a_look(slots, rows, own, self._names, HOPE)
        count = len(own.least)
        if not len(rows.code):
            return [np.empty(0, dtype=np.int32)] * count
        query, name = self._likely(slots, asked, own, rows, floor)
        ends = np.searchsorted(query, np.arange(count + 1))
        return [name[a:b] for a, b in pairwise(ends.tolist())]

    def _one_sided(self, own: Known, after: Places) -> NDArray[np.bool_]:
        """The queries of which more is known than of the same names as listed ones: they look at names before them too.

        Misspelt legal forms count nothing and each of several initials may stand for a word, if the query has them; and
        a listed name that may be in several scripts is in none.
        """
        found: NDArray[np.bool_] = (own.slips > 0.0) | (own.alone > 1.0) | (self.listed.names.script[after] < 0)
        return found

    def _likely(
        self, slots: Slots, asked: list[Asked], own: Known, rows: Rows, floor: Floats | None
    ) -> tuple[Numbers, Numbers]:
        """The pairs of query and listed name that may reach the line, those of each query likeliest first."""
        count = len(self._names)
        met = met_of(slots, rows, count)
        rough = rough_of(own, self._names.of(met.name), met)
        line = own.least[met.query] if floor is None else np.maximum(own.least[met.query], floor[met.name])
        # Equal names are lifted to the line however common they are.
        whole = (rough.left <= TINY) & (rough.right <= TINY) & (rough.least >= LIKE_EQUAL)
        some = np.flatnonzero(whole)
        whole[some] = may_be_equal(own, self._names.of(met.name[some]), met.picked(some))
        at = np.flatnonzero((glanced_bits(rough) >= line - HOPE) | whole)
        estimate = estimated_bits(Rough(*(column[at] for column in rough)))
        unsure = at[(estimate < line[at] - SLACK) & (estimate >= line[at] - HOPE) & ~whole[at]]
        estimate[whole[at]] = np.maximum(estimate, line[at])[whole[at]]
        tight = np.flatnonzero(
            (estimate >= line[at] - SLACK) & ~whole[at] & (rough.scripts[at] > 0.0) & ~self._repeated[met.name[at]]
        )
        if len(tight):
            estimate[tight] = self._tighter(slots, own, rows, met.picked(at[tight]))
        if len(unsure):
            codes = met.query[unsure] * count + met.name[unsure]
            more = self._looked_at(slots, asked, rows, codes)
            if more is not None:
                place = np.searchsorted(at, unsure[np.searchsorted(codes, more.query * count + more.name)])
                found = estimated_bits(rough_of(own, self._names.of(more.name), more))
                estimate[place] = np.maximum(estimate[place], found)
        kept = np.flatnonzero(estimate >= line[at] - SLACK)
        query, name = met.query[at[kept]], met.name[at[kept]]
        order = np.lexsort((name, -estimate[kept], query))
        return query[order].astype(np.int32), name[order].astype(np.int32)

    def _tighter(self, slots: Slots, own: Known, rows: Rows, met: Met) -> NDArray[np.float64]:
        """The estimates of pairs in different scripts once more: there many words are near to one."""
        names = self._names.of(met.name)
        codes = met.query * len(self._names) + met.name
        found = crowded(slots, rows.picked(_among(rows.code, codes)), codes)
        rough = rough_of(own, names, met)
        slips = own.slips[met.query] * names.legal
        slips[(own.initials[met.query] | names.initials) != 0] = np.inf
        return np.minimum(estimated_bits(rough), estimated_bits(uncrowded(rough, met.agreed, found, slips)))

    def _looked_at(self, slots: Slots, asked: list[Asked], rows: Rows, codes: NDArray[np.int64]) -> Met | None:
        """Some pairs again, each word of the one name beside each of the other: what shares no key may yet be alike.

        Args:
            slots: the words of the queries.
            asked: what was looked up for them.
            rows: what is known so far.
            codes: the pairs, in ascending order.

        Returns:
            The pairs of which more became known; None if there are none.
        """
        count = len(self._names)
        rows = rows.picked(_among(rows.code, codes))
        pair, slot, post = self._beside(slots, codes)
        words = self.listed.bearers.words[post]
        hopeful = self.near.may_be_alike(asked, slots.asked[slot], words)
        hopeful = hopeful[~self._met_before(slots, rows, codes[pair[hopeful]], slot[hopeful], words[hopeful])]
        quality = self.near.alike(asked, slots.asked[slot[hopeful]], words[hopeful])
        alike = quality >= LEAST
        hits, near = hopeful[alike], quality[alike].astype(np.float32)
        if not len(hits):
            return None
        none = np.zeros(len(hits), dtype=np.float32)
        more = Rows(codes[pair[hits]], slot[hits], words[hits], near, self.listed.bearers.bits[post[hits]], none)
        return met_of(slots, rows.picked(_among(rows.code, np.unique(more.code))).with_more(more), count)

    def _beside(self, slots: Slots, codes: NDArray[np.int64]) -> tuple[Places, Places, Places]:
        """Each word of one name beside each of the other: places of the pair, the slot, and the listed word."""
        query, name = np.divmod(codes, len(self._names))
        single = np.flatnonzero(slots.highest == 0.0)
        first = np.searchsorted(slots.query[single], query)
        wide = np.searchsorted(slots.query[single], query, side="right") - first
        bearers = self.listed.bearers
        high = bearers.starts[name + 1] - bearers.starts[name]
        # Row by row: the slots of each pair, then the listed words of each of these.
        row = np.repeat(np.arange(len(codes)), wide)
        slot = single[spread(first, wide)]
        pair = np.repeat(row, high[row])
        return pair, np.repeat(slot, high[row]), spread(bearers.starts[name][row], high[row])

    def _met_before(
        self, slots: Slots, rows: Rows, codes: NDArray[np.int64], slot: Places, words: Numbers
    ) -> NDArray[np.bool_]:
        """Which words of pairs are known to be near already."""
        sure = rows.quality >= _SURE
        known = (rows.code[sure] * len(slots.query) + rows.slot[sure]) * self.listed.count + rows.word[sure]
        return np.isin((codes * len(slots.query) + slot) * self.listed.count + words, known)

    def _rows(self, slots: Slots, asked: list[Asked], lists: Lists, after: Places | None) -> Rows:
        """The listed names that bear a word near to one of the query's."""
        return self._bearing.every(slots, lists) if after is None else self._bearing.behind(slots, asked, lists, after)


def _among(codes: NDArray[np.int64], some: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which codes are among some others, which are in ascending order and not empty."""
    near = np.searchsorted(some, codes)
    near[near == len(some)] = 0
    found: NDArray[np.bool_] = some[near] == codes
    return found
