from __future__ import annotations

from matcher.resolution.clusters import Clustering
from matcher.resolution.edges import Edge
from matcher.resolution.facts import Facts

NOBODY = Facts()


def clusters(facts: list[Facts], edges: list[Edge], unlike: set[tuple[int, int]] = frozenset()) -> list[list[int]]:
    """Clusters of records whose names have the records' own numbers."""
    ordered = sorted(edges, key=lambda e: (-e.bits, e.left, e.right))
    found = Clustering(facts, ordered, lambda a, b: (min(a, b), max(a, b)) not in unlike).joined()
    return sorted(joined.records for joined in found)


def edge(bits: float, left: int, right: int, names: tuple[int, int] | None = None) -> Edge:
    return Edge(bits, left, right, *(names or (left, right)))


def test_pairs_are_joined() -> None:
    assert clusters([NOBODY] * 4, [edge(5, 0, 1), edge(4, 1, 2)]) == [[0, 1, 2]]


def test_what_stands_between_does_not_join_what_contradicts() -> None:
    facts = [Facts(years=frozenset((1942,))), NOBODY, Facts(years=frozenset((1984,)))]
    assert clusters(facts, [edge(9, 0, 1), edge(5, 1, 2)]) == [[0, 1]]


def test_who_may_be_either_is_neither() -> None:
    facts = [Facts(years=frozenset((1942,))), NOBODY, Facts(years=frozenset((1984,)))]
    assert clusters(facts, [edge(5.5, 0, 1), edge(5, 1, 2)]) == []


def test_entries_of_one_list_are_joined_by_a_pair_of_their_own_only() -> None:
    facts = [Facts(list="un"), Facts(), Facts(list="un")]
    assert clusters(facts, [edge(9, 0, 1), edge(5, 1, 2)]) == [[0, 1]]
    assert clusters(facts, [edge(9, 0, 1), edge(5, 1, 2), edge(3, 0, 2)]) == [[0, 1, 2]]


def test_spellings_of_one_name_must_be_like_each_other() -> None:
    edges = [edge(5, 0, 1), edge(4, 1, 2)]
    assert clusters([NOBODY] * 3, edges, {(0, 2)}) == [[0, 1]]


def test_names_of_one_party_need_not_be_like_each_other() -> None:
    # The record in the middle has two names, 1 and 7; each of the others has one of them.
    edges = [edge(5, 0, 1, (0, 1)), edge(4, 1, 2, (7, 2))]
    assert clusters([NOBODY] * 3, edges, {(0, 2), (0, 7), (1, 2)}) == [[0, 1, 2]]
