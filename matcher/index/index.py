"""The inverted index of a watchlist: from a word to the listed words near it, from those to listed names.

A query's words are looked up together; the listed names that bear a near word are weighed by what they can agree on at
most, and only those that may reach the line are left. Many queries are looked up at once: effort is spent per distinct
word, and the sums of a whole block are a few operations on arrays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.bound import TINY, Sums, upper_bits
from matcher.compare.distance import REACH_SLIP, closeness
from matcher.compare.lexeme import joined
from matcher.compare.likeness import WAYS
from matcher.compare.profile import INITIAL_BITS, Profile, Unit
from matcher.index.listed import Listed, Ways, letter, runs, singles
from matcher.index.near import Asked, NearWords
from matcher.index.table import Numbers, spread

# Queries weighed at once: more cost memory, fewer cost time.
BLOCK = 500
# How alike words may be that share no key: words of other scripts, the longest Latin ones, and how many edits hide a
# Latin word from its keys, which for short ones is one.
HIDDEN = 0.6
MOST_HIDDEN = 0.8
HIDING, HIDING_SHORT, SHORT = 1.5, 1.0, 4
Floats = NDArray[np.float64]


class Query(NamedTuple):
    """One way to read a name that is looked up.

    Attributes:
        profile: the name.
        least: listed names that cannot reach this score, in bits, are left out.
    """

    profile: Profile
    least: float


class _Slots(NamedTuple):
    """The words of a block of queries, an element for each word and each unit of the query that it stands for.

    Attributes:
        query: number of the query.
        unit: place of the unit in the query.
        answer: number of the word's near words.
        bits: information of the word, of several joined that of all together.
        spare: what leaving the unit out would count.
        highest: of joined words that of the most telling one, else 0.
        share: over how many units the word's agreement is spread.
        hope: the most that the unit may agree on with a word that shares no key.
        at: place of the word in `asked`.
        asked: the words.
    """

    query: Numbers
    unit: Numbers
    answer: Numbers
    bits: Floats
    spare: Floats
    highest: Floats
    share: Floats
    hope: Floats
    at: Numbers
    asked: list[Asked]


class Met(NamedTuple):
    """Pairs of query and listed name that have near words; an element for each pair.

    Attributes:
        query: number of the query.
        name: number of the listed name.
        agreed: the most that near words agree on, in bits.
        meant: of that what agrees by meaning alone.
        covered: what the query's words that have near ones would count if they were left out.
        rest: the same of the listed name.
        hope: what the query's words that have near ones might agree on with others.
        units: the places of the query's words that have near ones, a bit for each.
    """

    query: NDArray[np.int64]
    name: NDArray[np.int64]
    agreed: Floats
    meant: Floats
    covered: Floats
    rest: Floats
    hope: Floats
    units: NDArray[np.int64]


class Index:
    """Listed names by the words in them.

    Args:
        rows: one for each listed name, with its ways to be read.
    """

    def __init__(self, rows: Iterable[Ways]) -> None:
        self.listed = Listed(rows)
        self.near = NearWords(self.listed)

    def candidates(self, query: Profile, most: int, least_bits: float) -> Numbers:
        """The listed names that may reach a score with one query, likeliest first."""
        return self.candidates_of([Query(query, least_bits)], most)[0]

    def candidates_of(self, queries: Iterable[Query], most: int) -> list[Numbers]:
        """The listed names that may reach a score with each query, likeliest first.

        Args:
            queries: the names to look up.
            most: at most so many for each.
        """
        found: list[Numbers] = []
        stream = iter(queries)
        while block := list(islice(stream, BLOCK)):
            found += self._block(block, most)
        return found

    def _block(self, queries: list[Query], most: int) -> list[Numbers]:
        slots = self._slots(queries)
        met = self._met(slots)
        if met is None:
            return [np.empty(0, dtype=np.int32)] * len(queries)
        own = _known(queries, self.listed.scripts)
        sums = self._sums(own, met)
        bound, least = upper_bits(sums), np.array([q.least for q in queries])[met.query]
        # Equal names are lifted to the line however common they are.
        whole = (sums.left <= TINY) & (sums.right <= TINY)
        kept = (bound >= least) | whole
        unsure = np.flatnonzero(~kept & (upper_bits(_hopeful(sums, own.hope[met.query] - met.hope)) >= least))
        if len(unsure):
            columns: list[Any] = [column[unsure] for column in met]
            more = self._looked_at(slots, Met(*columns))
            again = upper_bits(self._sums(own, more))
            bound[unsure] = again
            kept[unsure] = again >= least[unsure]
        kept_ = np.flatnonzero(kept)
        kept_ = kept_[np.lexsort((met.name[kept_], -bound[kept_], met.query[kept_]))]
        ends = np.searchsorted(met.query[kept_], np.arange(len(queries) + 1))
        return [met.name[kept_[a : min(a + most, b)]].astype(np.int32) for a, b in pairwise(ends.tolist())]

    def _slots(self, queries: list[Query]) -> _Slots:
        asked: list[Asked] = []
        rows: list[tuple[int, int, int, float, float, float, float, float]] = []
        for number, (profile, _) in enumerate(queries):
            systems = tuple(sorted(profile.cultures))
            for place, unit in singles(profile):
                rows.append((number, place, len(asked), unit.bits, unit.spare, 0.0, 1.0, _hope(unit)))
                asked.append(Asked(unit.lexeme, systems, False))
            for run in runs(profile):
                bits = sum([u.bits for u in run.units])
                highest, share = max([u.bits for u in run.units]), float(len(run.units))
                rows += [
                    (number, i, len(asked), bits, u.spare, highest, share, _hope(u))
                    for i, u in zip(run.places, run.units, strict=True)
                ]
                asked.append(Asked(joined(*[u.lexeme for u in run.units]), systems, True))
        answers = np.array(self.near.numbers(asked), dtype=np.int32)
        columns = list(zip(*rows, strict=True)) or [()] * 8
        query, place_, at = (np.array(c, dtype=np.int32) for c in columns[:3])
        bits_, spare, highest_, share_, hope = (np.array(c, dtype=np.float64) for c in columns[3:])
        return _Slots(query, place_, answers[at] if len(at) else at, bits_, spare, highest_, share_, hope, at, asked)

    def _met(self, slots: _Slots) -> Met | None:
        """The pairs of query and listed name that have near words, with what these agree on at most."""
        found, starts = self.near.found, np.array(self.near.starts)
        postings, count = self.listed.postings, len(self.listed.names.total)
        counts = starts[slots.answer + 1] - starts[slots.answer]
        near = spread(starts[slots.answer], counts)
        slot = np.repeat(np.arange(len(slots.query)), counts)
        words = found.words[near]
        counts = postings.starts[words + 1] - postings.starts[words]
        if not counts.sum():
            return None
        post = spread(postings.starts[words], counts)
        slot, near = np.repeat(slot, counts), np.repeat(near, counts)
        # What two words agree on, spread over the query's units, of which each counts once.
        listed = postings.bits[post]
        gain = np.minimum(
            np.maximum(slots.bits[slot], postings.highest[post]), np.maximum(listed, slots.highest[slot])
        ) * found.quality[near] / slots.share[slot]  # fmt: skip
        code = (slots.query[slot].astype(np.int64) * count + postings.names[post]) * 64 + slots.unit[slot]
        order = np.argsort(code)
        code, slot = code[order], slot[order]
        unit_at = _changes(code)
        pair_at = _changes(code[unit_at] // 64)
        query, name = np.divmod(code[unit_at[pair_at]] // 64, count)
        return Met(
            query=query,
            name=name,
            agreed=np.add.reduceat(np.maximum.reduceat(gain[order], unit_at), pair_at),
            meant=np.add.reduceat(np.maximum.reduceat((gain * found.meant[near])[order], unit_at), pair_at),
            covered=np.add.reduceat(slots.spare[slot[unit_at]], pair_at),
            rest=np.add.reduceat(listed[order] / slots.share[slot], unit_at[pair_at]),
            hope=np.add.reduceat(slots.hope[slot[unit_at]], pair_at),
            units=np.bitwise_or.reduceat(np.int64(1) << (code[unit_at] % 64), pair_at),
        )

    def _looked_at(self, slots: _Slots, met: Met) -> Met:
        """The pairs again, after a look at the words that are left over: what shares no key may yet be alike."""
        bearers, count = self.listed.bearers, len(self.listed.words)
        single = np.flatnonzero(slots.highest == 0.0)
        first = np.searchsorted(slots.query[single], met.query)
        last = np.searchsorted(slots.query[single], met.query, side="right")
        pair = np.repeat(np.arange(len(met.query)), last - first)
        slot = single[spread(first, last - first)]
        free = (met.units[pair] >> slots.unit[slot]) & 1 == 0
        pair, slot = pair[free], slot[free]
        name = met.name[pair]
        counts = bearers.starts[name + 1] - bearers.starts[name]
        at = spread(bearers.starts[name], counts)
        pair, slot, word = np.repeat(pair, counts), np.repeat(slot, counts), bearers.words[at]
        long = np.array([len(a.word.latin) for a in slots.asked])[slots.at[slot]]
        other = self.listed.lengths[word]
        fits = np.abs(long - other) <= np.maximum(long, other) // 2
        pair, slot, word, at = pair[fits], slot[fits], word[fits], at[fits]
        codes, back = np.unique(slots.answer[slot].astype(np.int64) * count + word, return_inverse=True)
        example = np.zeros(len(codes), dtype=np.int64)
        example[back] = slot
        quality = self.near.alike([slots.asked[i] for i in slots.at[example].tolist()], codes % count)[back]
        hits = np.flatnonzero(quality)
        if not len(hits):
            return met
        pair, slot, at, quality = pair[hits], slot[hits], at[hits], quality[hits]
        gain = np.minimum(slots.bits[slot], bearers.bits[at]) * quality
        order = np.lexsort((slot, pair))
        pair, slot, at, gain = pair[order], slot[order], at[order], gain[order]
        unit_at = _changes(pair * len(slots.query) + slot)
        size = len(met.query)
        return met._replace(
            agreed=met.agreed + np.bincount(pair[unit_at], np.maximum.reduceat(gain, unit_at), size),
            covered=met.covered + np.bincount(pair[unit_at], slots.spare[slot[unit_at]], size),
            rest=met.rest + np.bincount(pair, bearers.bits[at], size),
        )

    def _sums(self, own: _Known, met: Met) -> Sums:
        """What is known of each pair before it is aligned."""
        names, query, name = self.listed.names, met.query, met.name
        # A letter that stands alone may be any word that begins with it.
        alone = (own.initials[query] & names.letters[name]) != 0
        other = (own.letters[query] & names.initials[name]) != 0
        agreed = met.agreed + np.minimum(own.light[query], names.light[name])
        agreed += (own.alone[query] * alone + other) * INITIAL_BITS * WAYS["initial"]
        left = own.spare[query] - met.covered - other * own.highest[query] - alone * own.spare_alone[query]
        right = names.spare[name] - met.rest - alone * own.alone[query] * names.highest[name] - other * INITIAL_BITS
        return Sums(
            agreed=np.minimum(agreed, np.minimum(names.total[name], own.total[query])),
            left=np.maximum(0.0, left),
            right=np.maximum(0.0, right),
            translated=met.meant,
            cross_script=(names.script[name] != own.script[query]).astype(float),
            legal=names.legal[name] * own.legal[query],
        )


def _hopeful(sums: Sums, hope: Floats) -> Sums:
    """The sums if what is left over on both sides were as alike as words can be that share no key."""
    hidden = np.minimum(sums.left, sums.right)
    agreed = sums.agreed + np.minimum(np.maximum(hope, 0.0), MOST_HIDDEN * sums.right)
    return sums._replace(agreed=agreed, left=sums.left - hidden, right=sums.right - hidden)


def _hope(unit: Unit) -> float:
    """The most that a word may agree on with a word that shares no key, in bits."""
    word = unit.lexeme
    if word.script != "latin" or len(word.readings) > 1:
        return HIDDEN * unit.bits
    length = len(word.latin)
    edits = HIDING_SHORT if length <= SHORT else HIDING
    return min(MOST_HIDDEN, closeness(edits, length, REACH_SLIP)) * unit.bits


def _changes(codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where a new code begins in a row of equal ones."""
    return np.flatnonzero(np.concatenate([[True], codes[1:] != codes[:-1]]))


class _Known(NamedTuple):
    """What is known of each query of a block, as `Names` of the listed names."""

    total: Floats
    spare: Floats
    light: Floats
    script: Floats
    legal: Floats
    letters: Numbers
    initials: Numbers
    alone: Floats
    spare_alone: Floats
    highest: Floats
    hope: Floats


def _known(queries: Sequence[Query], scripts: list[str]) -> _Known:
    rows = []
    for profile, _ in queries:
        letters = initials = alone = 0
        spare_alone = light = highest = hope = 0.0
        for unit in profile.units:
            word = unit.lexeme
            first = 0
            for reading in word.readings:
                first |= letter(reading)
            letters |= first
            highest = max(highest, unit.spare)
            if unit.light:
                light += unit.bits
            if not unit.light or len(profile.units) == 1:
                hope += _hope(unit)
            if word.initial:
                initials, alone, spare_alone = initials | first, alone + 1, spare_alone + unit.spare
        script = scripts.index(profile.script) if profile.script in scripts else -2
        rows.append((
            profile.total, profile.spare, light, script, float(bool(profile.legal)),
            letters, initials, alone, spare_alone, highest, hope,
        ))  # fmt: skip
    columns = zip(*rows, strict=True)
    whole = ("letters", "initials")
    typed: list[Any] = [
        np.array(c, dtype=np.int32 if n in whole else np.float64) for n, c in zip(_Known._fields, columns, strict=True)
    ]
    return _Known(*typed)
