"""Pairs of records that may be one party, with what they score: by their names, and by official numbers they share.

Names are compared once however many records bear them. A pair of records scores what its best pair of names does, and
what is known beside the names; a pair that contradicts itself is none. All of it is worked out on arrays, so many pairs
at a time that memory is bounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np

from matcher.compare.secondary import identifier_keys
from matcher.index.hashing import Places
from matcher.index.table import spread
from matcher.records import Evidence
from matcher.resolution.contradictions import Contradictions
from matcher.resolution.edges import Edge, Edges, best_of, surest_first, together
from matcher.resolution.gathered import Codes
from matcher.resolution.name_pairs import NamePairs
from matcher.resolution.records import Record
from matcher.resolution.same_day import same_day
from matcher.resolution.spellings import Flags, Floats, Numbers, Spellings
from matcher.resolution.weighing import Lines, Weighing

# Names may be lifted over the line by what stands beside them: by countries, sex and a year of birth so much, in bits.
# What a day of birth lifts is found by the day.
MOST_LIFTED = 3.5
# Records that share a number are all compared with each other up to so many; of more each with the next.
MOST_NUMBERED = 30
# Pairs of records weighed at once.
AT_ONCE = 500_000


class Paired(NamedTuple):
    """Pairs of records with a name of each; an element for each.

    Attributes:
        left: number of the one record.
        right: number of the other.
        one: place of the one's name among all names of records.
        two: place of the other's.
    """

    left: Numbers
    right: Numbers
    one: Places
    two: Places


class Pairing:
    """Finds the pairs of some records.

    Args:
        records: in their order.
        spellings: their names.
        lines: where links begin.
        within: whether records of one origin may be linked.
        across: whether records of different origins may be.
        workers: processes that compare names.
    """

    def __init__(
        self,
        records: Sequence[Record],
        spellings: Spellings,
        lines: Lines,
        *,
        within: bool = True,
        across: bool = True,
        workers: int = 1,
    ) -> None:
        self.records = records
        self.spellings = spellings
        self.names = NamePairs(spellings, workers)
        self.weighing = Weighing(records, lines)
        self.contradictions = Contradictions([record.facts for record in records])
        self._lines = lines
        self._within, self._across = within, across
        self._owner = np.repeat(np.arange(len(records), dtype=np.int32), np.diff(spellings.starts))
        self._weak = np.array([name.type == "weak" for record in records for name in record.names], dtype=np.bool_)
        # The names of records ordered by spelling.
        self._places = np.argsort(spellings.of_records, kind="stable")
        counts = np.bincount(spellings.of_records, minlength=len(spellings.all))
        self._starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(counts)])
        origins: dict[str, int] = {}
        self._origins = np.array([origins.setdefault(r.origin, len(origins)) for r in records], dtype=np.int32)

    def edges(self) -> Edges:
        """The pairs that score enough, surest first."""
        least = self._least()
        self.names.find(least)
        self.names.add(self._repeated())
        by_name = [self._weighed(some) for some in self._paired(least)]
        beside = [np.concatenate(c) for c in zip(self._numbered(), same_day(self.records, self.spellings), strict=True)]
        return surest_first(best_of(together([*by_name, *(self._weighed(some) for some in self._compared(*beside))])))

    def _least(self) -> Floats:
        """For each spelling what a pair must score: less where something beside the names of both may lift it."""
        told = np.zeros(len(self.spellings.all), dtype=np.bool_)
        told[self.spellings.of_records[self.weighing.told_of[self._owner] > 0]] = True
        return np.where(told, self._lines.link - MOST_LIFTED, self._lines.link)

    def _repeated(self) -> Codes:
        """The spellings that several records or items bear, beside themselves."""
        several = np.array([len(record.items) > 1 for record in self.records], dtype=np.bool_)
        borne = np.diff(self._starts) > 1
        borne[self.spellings.of_records[several[self._owner]]] = True
        own = np.flatnonzero(borne).astype(np.int32)
        return self.names.code(own, own)

    def _paired(self, least: Floats) -> Iterator[Paired]:
        """The records that bear names which may be one, some pairs at a time."""
        names = self.names
        line = np.maximum(least[names.left], least[names.right])
        at = np.flatnonzero((names.bits >= line) | names.equal)
        borne = np.diff(self._starts)
        block = np.cumsum(borne[names.left[at]] * borne[names.right[at]]) // AT_ONCE
        for first, last in pairwise(np.searchsorted(block, np.arange(block[-1] + 2 if len(block) else 1)).tolist()):
            if last > first:
                yield self._side_by_side(names.left[at[first:last]], names.right[at[first:last]])

    def _side_by_side(self, left: Numbers, right: Numbers) -> Paired:
        """Every record that bears the one name beside every one that bears the other."""
        borne = np.diff(self._starts)
        high, wide = borne[left], borne[right]
        row = np.repeat(np.arange(len(left)), high)
        one = np.repeat(self._places[spread(self._starts[left], high)], wide[row])
        two = self._places[spread(self._starts[right][row], wide[row])]
        # Beside itself a spelling brings each pair of records twice.
        once = np.repeat((left != right)[row], wide[row]) | (one < two)
        return self._ordered(one[once], two[once])

    def _ordered(self, one: Places, two: Places) -> Paired:
        """Names of records as pairs of these, the lower on the left, without those that are not linked."""
        turned = self._owner[one] > self._owner[two]
        one, two = np.where(turned, two, one), np.where(turned, one, two)
        left, right = self._owner[one], self._owner[two]
        kept = left != right
        if not (self._within and self._across):
            kept &= (self._origins[left] == self._origins[right]) == self._within
        at = np.flatnonzero(kept)
        at = at[~self.contradictions.between(left[at], right[at])]
        return Paired(left[at], right[at], one[at], two[at])

    def _weighed(self, some: Paired) -> Edges:
        """The pairs that score enough with all that is known."""
        one, two = self.spellings.of_records[some.one], self.spellings.of_records[some.two]
        bits, equal = self._scores(one, two)
        weak = self._weak[some.one] | self._weak[some.two]
        bits = self.weighing.bits(some.left, some.right, bits, equal, weak)
        return Edges(bits, some.left, some.right, one, two).picked(np.flatnonzero(bits >= self._lines.link))

    def _scores(self, one: Numbers, two: Numbers) -> tuple[Floats, Flags]:
        """What pairs of spellings score that were compared; nothing where one cannot be read."""
        place = self.names.places(self.names.code(one, two))
        known = np.flatnonzero(place >= 0)
        bits, equal = np.zeros(len(place)), np.zeros(len(place), dtype=np.bool_)
        bits[known], equal[known] = self.names.bits[place[known]], self.names.equal[place[known]]
        return bits, equal

    def linked(self, left: Places, right: Places) -> Edges:
        """Those of some pairs of records that score enough, their names compared each with each.

        Args:
            left: the one record of each pair.
            right: the other.
        """
        return surest_first(best_of(together([self._weighed(some) for some in self._compared(left, right)])))

    def _numbered(self) -> tuple[Places, Places]:
        """The pairs of records that share an official number, whatever they are called."""
        by_number: dict[str, list[int]] = {}
        for number, record in enumerate(self.records):
            for key in identifier_keys(record.beside.identifiers) if record.beside.identifiers else ():
                by_number.setdefault(key, []).append(number)
        several = (row for row in by_number.values() if len(row) > 1)
        found = [p for row in several for p in (combinations(row, 2) if len(row) <= MOST_NUMBERED else pairwise(row))]
        left, right = np.array(found, dtype=np.int64).reshape(len(found), 2).T
        return left, right

    def _compared(self, left: Places, right: Places) -> Iterator[Paired]:
        """Pairs of records whose names are compared each with each, some at a time."""
        starts = self.spellings.starts
        high, wide = np.diff(starts)[left], np.diff(starts)[right]
        block = np.cumsum(high * wide) // AT_ONCE
        for number in np.unique(block).tolist():
            at = np.flatnonzero(block == number)
            row = np.repeat(at, high[at])
            one = np.repeat(spread(starts[left[at]], high[at]), wide[row])
            found = self._ordered(one, spread(starts[right[row]], wide[row]))
            self.names.add(self.names.code(*(self.spellings.of_records[p] for p in (found.one, found.two))))
            yield found

    def findings(self, edge: Edge) -> tuple[list[Evidence], list[Evidence]]:
        """What speaks for or against a pair beyond the words of its names, and beside the names."""
        bits, equal = self.names.score(edge.left_name, edge.right_name) or (0.0, False)
        grades = [
            self.records[record].names[self.spellings.of(record).index(name)]
            for record, name in ((edge.left, edge.left_name), (edge.right, edge.right_name))
        ]
        return self.weighing.named(bits, equal, grades), self.weighing.told(edge.left, edge.right, bits)

    def repeats(self) -> dict[int, Edge]:
        """What items score beside each other that say the same, by their record; only where names can be compared."""
        several = [number for number, record in enumerate(self.records) if len(record.items) > 1]
        record = np.array(several, dtype=np.int64)
        place = spread(self.spellings.starts[record], np.diff(self.spellings.starts)[record])
        owner, name = self._owner[place], self.spellings.of_records[place]
        read = (self.names.places(self.names.code(name, name)) >= 0) & ~self.contradictions.between(owner, owner)
        found = self._weighed(Paired(owner[read], owner[read], place[read], place[read]))
        return {edge.left: edge for edge in best_of(found).each()}
