"""Pairs of records that may be one party, with what they score: by their names, and by official numbers they share.

Names are compared once however many records bear them. A pair of records scores what its best pair of names does, and
what is known beside the names; a pair that contradicts itself is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.compare.equality import equality, lift
from matcher.compare.score import bits_of
from matcher.compare.secondary import grade, identifier_keys, secondary, stands_alone
from matcher.compare.secondary.births import births_in
from matcher.index.table import spread
from matcher.records import Entry, Evidence, ListedName, Mention
from matcher.resolution.facts import contradiction
from matcher.resolution.records import Beside, Record
from matcher.resolution.spellings import Floats, Numbers, Pairs, Spellings

# What a publisher says who lists two entries: that they are two. In bits.
ONE_LIST = -8.0
# Names may be lifted over the line by what stands beside them: by countries, sex and a year of birth so much, in bits.
# What a day of birth lifts is found by the day.
MOST_LIFTED = 3.5
# An equal official number stands by itself: names take no more from it than this.
WORST_NAME = -12.0
# Records that share a number are all compared with each other up to so many; of more each with the next.
MOST_NUMBERED = 30
# Pairs of records weighed at once.
AT_ONCE = 500_000
_SEVERAL, _UNKNOWN = -1, 0
_DAY = 3


class Edge(NamedTuple):
    """Two records that may be one party.

    Attributes:
        bits: what they score.
        left: number of the one record.
        right: number of the other, higher one.
        left_name: number of the one's spelling that agrees best.
        right_name: number of the other's.
    """

    bits: float
    left: int
    right: int
    left_name: int
    right_name: int


class Lines(NamedTuple):
    """Scores as bits: from which two records are linked, to which equal names are lifted, and equal weak aliases.

    Attributes:
        link: of a link.
        match_at: a score.
        review_at: a score.
    """

    link: float
    match_at: float
    review_at: float


def lines_of(link_at: float, review_at: float) -> Lines:
    """The lines for a score from which two records are linked."""
    return Lines(bits_of(link_at), link_at, min(review_at, link_at))


class Paired(NamedTuple):
    """Pairs of records with their best names; an element for each."""

    left: Numbers
    right: Numbers
    left_name: Numbers
    right_name: Numbers
    bits: Floats
    equal: NDArray[np.bool_]


class Pairing:
    """Finds the pairs of some records.

    Args:
        records: in their order.
        spellings: their names.
        lines: where links begin.
        within: whether records of one origin may be linked.
        across: whether records of different origins may be.
    """

    def __init__(
        self, records: Sequence[Record], spellings: Spellings, lines: Lines, *, within: bool = True, across: bool = True
    ) -> None:
        self.records = records
        self.spellings = spellings
        self._lines = lines
        self._within, self._across = within, across
        counts = np.bincount(np.fromiter((n for row in spellings.of for n in row), dtype=np.int64),
                             minlength=len(spellings.all))  # fmt: skip
        self._starts = np.concatenate([[0], np.cumsum(counts)])
        owners = np.repeat(np.arange(len(records)), [len(row) for row in spellings.of])
        names = np.fromiter((n for row in spellings.of for n in row), dtype=np.int64)
        self._owners = owners[np.argsort(names, kind="stable")].astype(np.int32)
        self._years = np.array([_year(record) for record in records], dtype=np.int32)
        origins = {record.origin: number for number, record in enumerate(records)}
        self._origins = np.array([origins[record.origin] for record in records], dtype=np.int32)
        self._bare = np.array([record.beside == Beside() for record in records], dtype=np.bool_)
        self.beside = lru_cache(maxsize=200_000)(_beside)

    def edges(self) -> list[Edge]:
        """The pairs that score enough, surest first."""
        found: dict[tuple[int, int], Edge] = {}
        for some in self._paired():
            for edge in self._weighed(some):
                known = found.get((edge.left, edge.right))
                if known is None or (-edge.bits, edge.left_name, edge.right_name) < (
                    -known.bits, known.left_name, known.right_name,
                ):  # fmt: skip
                    found[edge.left, edge.right] = edge
        for edge in (*self._numbered(), *self._same_day()):
            known = found.get((edge.left, edge.right))
            if known is None or edge.bits > known.bits:
                found[edge.left, edge.right] = edge
        return sorted(found.values(), key=lambda e: (-round(e.bits, 6), e.left, e.right))

    def _least(self) -> Floats:
        """For each spelling what another one must score: less where something beside the names may lift them."""
        told = np.zeros(len(self.spellings.all), dtype=np.bool_)
        for row, bare in zip(self.spellings.of, self._bare.tolist(), strict=True):
            if not bare:
                told[list(row)] = True
        return np.where(told, self._lines.link - MOST_LIFTED, self._lines.link)

    def _paired(self) -> Iterator[Paired]:
        """The records that bear names which may be one, some pairs at a time."""
        for pairs in self.spellings.pairs(self._least()):
            wide = np.diff(self._starts)[pairs.left] * np.diff(self._starts)[pairs.right]
            block = np.cumsum(wide) // AT_ONCE
            for number in np.unique(block).tolist():
                yield self._side_by_side(Pairs(*(column[block == number] for column in pairs)))

    def _side_by_side(self, pairs: Pairs) -> Paired:
        """Every record that bears the one name beside every one that bears the other, but for what cannot be one."""
        high, wide = np.diff(self._starts)[pairs.left], np.diff(self._starts)[pairs.right]
        row = np.repeat(np.arange(len(pairs.left)), high)
        one = self._owners[spread(self._starts[pairs.left], high)]
        pair = np.repeat(row, wide[row])
        left = np.repeat(one, wide[row])
        right = self._owners[spread(self._starts[pairs.right][row], wide[row])]
        turned = left > right
        names = pairs.left[pair], pairs.right[pair]
        low, top = np.where(turned, right, left), np.where(turned, left, right)
        kept = np.flatnonzero(self._may_be_one(low, top) & ((pairs.left[pair] != pairs.right[pair]) | ~turned))
        at = pair[kept]
        return Paired(
            low[kept], top[kept], np.where(turned, names[1], names[0])[kept],
            np.where(turned, names[0], names[1])[kept], pairs.bits[at], pairs.equal[at],
        )  # fmt: skip

    def _may_be_one(self, left: Numbers, right: Numbers) -> NDArray[np.bool_]:
        """Which pairs are worth weighing: two records, of origins that are linked, not of two known years of birth."""
        one, two = self._years[left], self._years[right]
        found: NDArray[np.bool_] = (left != right) & ((one == two) | (one <= _UNKNOWN) | (two <= _UNKNOWN))
        if not (self._within and self._across):
            found &= (self._origins[left] == self._origins[right]) == self._within
        return found

    def _weighed(self, p: Paired) -> Iterator[Edge]:
        """The pairs that score enough with all that is known."""
        for left, right, left_name, right_name, bits, equal in zip(*(c.tolist() for c in p), strict=True):
            edge = self._edge(left, right, (left_name, right_name), bits, equal)
            if edge is not None:
                yield edge

    def _edge(
        self,
        left: int,
        right: int,
        names: tuple[int, int],
        bits: float,
        equal: bool,
    ) -> Edge | None:
        one, two = self.records[left], self.records[right]
        if contradiction(one.facts, two.facts):
            return None
        found = self.named(bits, equal, self.grades(left, right, names))
        bits += sum([e.bits for e in (*found, *self.told(left, right, bits))])
        return Edge(bits, left, right, *names) if bits >= self._lines.link else None

    def grades(self, left: int, right: int, names: tuple[int, int]) -> tuple[ListedName, ...]:
        """Two names of two records as they are graded."""
        return tuple(
            self.records[record].names[self.spellings.of[record].index(name)]
            for record, name in zip((left, right), names, strict=True)
        )

    def named(self, bits: float, equal: bool, names: Sequence[ListedName]) -> list[Evidence]:
        """What the names say beyond their words: that they are the same, that an alias is weak."""
        weak = next((name for name in names if name.type == "weak"), None)
        if equal:
            return [equality(lift(bits, self._lines.review_at if weak else self._lines.match_at))]
        return grade(weak) if weak else []

    def told(self, left: int, right: int, bits: float) -> list[Evidence]:
        """What is known beside the names of two records that score so much by them."""
        one, two = self.records[left], self.records[right]
        found = list(self.beside(one.beside, two.beside, one.kind or two.kind or "unknown"))
        if bits < WORST_NAME and any(map(stands_alone, found)):
            found.append(
                Evidence("number_decides", "", "", WORST_NAME - bits, "an equal official number outweighs the names")
            )
        if left != right and one.is_entry and two.is_entry and one.origin == two.origin:
            found.append(Evidence("one_list", "", "", ONE_LIST, f"{one.origin} lists them as two"))
        return found

    def findings(self, edge: Edge) -> tuple[list[Evidence], list[Evidence]]:
        """What speaks for or against a pair beyond the words of its names, and beside the names."""
        scored = self.spellings.score(edge.left_name, edge.right_name)
        bits, equal = scored or (0.0, False)
        names = self.grades(edge.left, edge.right, (edge.left_name, edge.right_name))
        return self.named(bits, equal, names), self.told(edge.left, edge.right, bits)

    def repeated(self, number: int) -> Edge | None:
        """What items score beside each other that say the same; None if their names cannot be compared."""
        found = [self._edge(number, number, (name, name), *scored)
                 for name in self.spellings.of[number] if (scored := self.spellings.score(name, name))]  # fmt: skip
        return max((edge for edge in found if edge), key=lambda e: (e.bits, -e.left_name), default=None)

    def _numbered(self) -> Iterator[Edge]:
        """The pairs of records that share an official number, whatever they are called."""
        by_number: dict[str, list[int]] = {}
        for number, record in enumerate(self.records):
            for key in identifier_keys(record.beside.identifiers):
                by_number.setdefault(key, []).append(number)
        for numbers in by_number.values():
            yield from self._compared(combinations(numbers, 2) if len(numbers) <= MOST_NUMBERED else pairwise(numbers))

    def _same_day(self) -> Iterator[Edge]:
        """The pairs of records born on one day that have a word which sounds alike: the day lifts names far."""
        by_day: dict[tuple[str, str], list[int]] = {}
        for number, record in enumerate(self.records):
            for day in days_of(record.beside.births):
                for sound in {s for name in self.spellings.of[number] for s in self.spellings.sounds(name)}:
                    by_day.setdefault((day, sound), []).append(number)
        yield from self._compared({pair for numbers in by_day.values() for pair in combinations(numbers, 2)})

    def _compared(self, pairs: Iterable[tuple[int, int]]) -> Iterator[Edge]:
        """Pairs of records whose names are compared each with each."""
        for left, right in pairs:
            if bool(self._may_be_one(*(np.array([n], dtype=np.int32) for n in (left, right)))[0]):
                for one in self.spellings.of[left]:
                    for two in self.spellings.of[right]:
                        scored = self.spellings.score(one, two)
                        edge = self._edge(left, right, (one, two), *(scored or (0.0, False)))
                        if edge is not None:
                            yield edge


def days_of(births: Iterable[str]) -> set[str]:
    """The days of birth that are told; 1 January stands for an unknown day.

    >>> days_of(["1981-03-05", "1970-01-01", "1954"])
    {'1981-03-05'}
    """
    found = (birth for text in births for birth in births_in(text))
    return {b.text for b in found if b.exact == _DAY and (b.low.month, b.low.day) != (1, 1)}


def _year(record: Record) -> int:
    """The one year of birth that is known; 0 if none is, -1 if several may be."""
    years = record.facts.years
    return next(iter(years)) if len(years) == 1 else _SEVERAL if years else _UNKNOWN


def _beside(one: Beside, two: Beside, kind: str) -> tuple[Evidence, ...]:
    """What two parties say beside their names, as evidence."""
    mention = Mention("", birth_date="; ".join(one.births), countries=one.countries, sex=one.sex,
                      identifiers=one.identifiers)  # fmt: skip
    entry = Entry("", "", kind, (), two.identifiers, (), two.countries, two.births, sex=two.sex)  # type: ignore[arg-type]
    return tuple(_reworded(each) for each in secondary(mention, entry))


def _reworded(found: Evidence) -> Evidence:
    """Evidence as it is said of two records of which neither need be listed."""
    text = found.text.replace(", listed as ", " against ").replace(", listed ", " against ")
    return replace(found, text=text)
