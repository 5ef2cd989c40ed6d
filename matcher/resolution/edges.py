"""Pairs of records that may be one party, as arrays: of each pair of records the names that agree best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from matcher.resolution.spellings import Floats, Numbers


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


class Edges(NamedTuple):
    """Many of them; an element for each."""

    bits: Floats
    left: Numbers
    right: Numbers
    left_name: Numbers
    right_name: Numbers

    def picked(self, which: NDArray[Any] | slice) -> Edges:
        """Some of them."""
        columns: list[Any] = [column[which] for column in self]
        return Edges(*columns)

    def each(self) -> Iterator[Edge]:
        """One after the other."""
        return map(Edge, *(column.tolist() for column in self))


NO_EDGES = Edges(np.empty(0), *(np.empty(0, dtype=np.int32) for _ in range(4)))


def together(parts: Sequence[Edges]) -> Edges:
    """Several rows of edges as one."""
    return Edges(*(np.concatenate(columns) for columns in zip(NO_EDGES, *parts, strict=True)))


def best_of(edges: Edges) -> Edges:
    """Of each pair of records the best edge; equal ones by their names."""
    order = np.lexsort((edges.right_name, edges.left_name, -edges.bits, edges.right, edges.left))
    left, right = edges.left[order], edges.right[order]
    first = np.ones(len(order), dtype=np.bool_)
    first[1:] = (left[1:] != left[:-1]) | (right[1:] != right[:-1])
    return edges.picked(order[first])


def surest_first(edges: Edges) -> Edges:
    """The edges in the order in which they join: the surest first, equally sure ones by their records.

    >>> two = Edges(np.array([3.0, 5.0]), *(np.array([n, n + 1]) for n in range(4)))
    >>> [edge.bits for edge in surest_first(two).each()]
    [5.0, 3.0]
    """
    return edges.picked(np.lexsort((edges.right, edges.left, -np.round(edges.bits, 6))))
