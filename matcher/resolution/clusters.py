"""Records joined into parties: surest pairs first, and never what contradicts itself.

Two clusters are joined by a pair of their records unless

- a record of the one contradicts one of the other (`facts`);
- both hold entries of one list that are no pair by themselves: a publisher holds them apart, and what stands between
  them does not join them;
- names would count as spellings of one name that are not like each other: `J. Smith` may be John or Jane, but joins
  not both. Names of a party that are no spellings of each other (`Carlos`, `the Jackal`) stand beside each other as
  long as one record has both;
- a record would have to choose: as sure a pair leads to a party that cannot be this one. Nothing is guessed.

Each step depends on the records that are connected by pairs and on nothing else, neither their order nor others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from matcher.resolution.edges import Edge
from matcher.resolution.facts import Facts, contradiction

# Pairs that differ by no more, in bits, are equally sure.
AS_SURE = 1.0


class Joined(NamedTuple):
    """Records that are one party.

    Attributes:
        records: their numbers, ascending.
        edges: what joined them, surest first.
    """

    records: list[int]
    edges: list[Edge]


class _Group:
    """A cluster as it grows."""

    __slots__ = ("edges", "entries", "facts", "records")

    def __init__(self, record: int, facts: Facts) -> None:
        self.records = [record]
        self.edges: list[Edge] = []
        self.facts = [facts]
        self.entries = {facts.list: [record]} if facts.list else {}

    def take(self, other: _Group, edge: Edge) -> None:
        """Take another one in."""
        self.records += other.records
        self.edges += [*other.edges, edge]
        self.facts += [facts for facts in other.facts if facts not in self.facts]
        for name, entries in other.entries.items():
            self.entries.setdefault(name, []).extend(entries)


class Clustering:
    """Joins records.

    Args:
        facts: what can be contradicted of each record.
        edges: pairs, surest first.
        alike: whether two names may be spellings of one.
    """

    def __init__(self, facts: Sequence[Facts], edges: Sequence[Edge], alike: Callable[[int, int], bool]) -> None:
        self._edges = edges
        self._alike = alike
        self._groups = {n: _Group(n, facts[n]) for edge in edges for n in (edge.left, edge.right)}
        of_lists = ((e.left, e.right) for e in edges if facts[e.left].list)
        self._pairs = {(a, b) for a, b in of_lists if facts[a].list == facts[b].list}
        self._beside: dict[int, list[Edge]] = {}
        for edge in edges:
            self._beside.setdefault(edge.left, []).append(edge)
            self._beside.setdefault(edge.right, []).append(edge)

    def joined(self) -> list[Joined]:
        """The clusters of two records and more."""
        for edge in self._edges:
            one, two = self._groups[edge.left], self._groups[edge.right]
            if one is two or self._apart(one, two) or self._open(edge, one, two) or not self._one_name(edge, one, two):
                continue
            if len(one.records) < len(two.records):
                one, two = two, one
            one.take(two, edge)
            for record in two.records:
                self._groups[record] = one
        groups = {id(group): group for group in self._groups.values() if len(group.records) > 1}
        return [
            Joined(sorted(g.records), sorted(g.edges, key=lambda e: (-round(e.bits, 6), e.left, e.right)))
            for g in groups.values()
        ]

    def _apart(self, one: _Group, two: _Group) -> bool:
        """Whether two clusters cannot be one party."""
        if any(contradiction(a, b) for a in one.facts for b in two.facts):
            return True
        shared = one.entries.keys() & two.entries.keys()
        pairs = ((a, b) for name in shared for a in one.entries[name] for b in two.entries[name])
        return any((min(pair), max(pair)) not in self._pairs for pair in pairs)

    def _open(self, edge: Edge, one: _Group, two: _Group) -> bool:
        """Whether a record of the pair may as well belong to a party that cannot be the other's."""
        return self._torn(edge, edge.left, one, two) or self._torn(edge, edge.right, two, one)

    def _torn(self, edge: Edge, record: int, own: _Group, other: _Group) -> bool:
        for rival in self._beside[record]:
            if rival.bits < edge.bits - AS_SURE:
                return False
            third = self._groups[rival.right if rival.left == record else rival.left]
            if third is not own and third is not other and not self._apart(own, third) and self._apart(other, third):
                return True
        return False

    def _one_name(self, edge: Edge, one: _Group, two: _Group) -> bool:
        """Whether what would count as spellings of one name are like each other."""
        if not self._alike(edge.left_name, edge.right_name):
            return True  # a number or a day of birth joins them, whatever they are called
        if self._groups[edge.left] is not one:
            one, two = two, one
        here, there = self._spellings(edge.left_name, one), self._spellings(edge.right_name, two)
        return all(self._alike(a, b) for a in here for b in there)

    def _spellings(self, name: int, group: _Group) -> set[int]:
        """The names that count as spellings of one, by the pairs that joined a cluster."""
        beside: dict[int, set[int]] = {}
        for edge in group.edges:
            if self._alike(edge.left_name, edge.right_name):
                beside.setdefault(edge.left_name, set()).add(edge.right_name)
                beside.setdefault(edge.right_name, set()).add(edge.left_name)
        return set(_reached(name, beside))


def _reached(name: int, beside: dict[int, set[int]]) -> Iterator[int]:
    """The names that hang together with one."""
    seen, waiting = {name}, [name]
    while waiting:
        one = waiting.pop()
        yield one
        new = beside.get(one, set()) - seen
        seen |= new
        waiting += new
