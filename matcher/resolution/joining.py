"""Edges joined into clusters: what hangs together is looked at by itself, and most of it needs no second look.

Where no two records can contradict each other and all names are like each other, everything that hangs together is one
party. Only the rest is joined edge by edge (`clusters`), each part by itself, so the work grows with the records.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from matcher.index.hashing import Places
from matcher.index.table import spread
from matcher.resolution.clusters import Clustering, Joined
from matcher.resolution.components import components
from matcher.resolution.contradictions import Contradictions
from matcher.resolution.edges import Edge, Edges
from matcher.resolution.name_pairs import NamePairs
from matcher.resolution.spellings import Flags

# Parts with more names than this are joined edge by edge: comparing each with each would cost more.
MOST_NAMES = 12


def joined_records(found: Contradictions, edges: Edges, names: NamePairs, alike_from: float) -> list[Joined]:
    """The clusters of two records and more.

    Args:
        found: what the records contradict each other in.
        edges: surest first.
        names: the spellings by pairs, with what they score.
        alike_from: from so many bits on two names may be spellings of one.
    """

    def alike(one: int, two: int) -> bool:
        scored = one == two or names.score(one, two)
        return scored is True or bool(scored and (scored[1] or scored[0] >= alike_from))

    joined: list[Joined] = []
    for whole, part in _parts(found, edges, names, alike_from):
        joined += [_spanned(part)] if whole else Clustering(found.facts, part, alike).joined()
    return joined


def _parts(
    found: Contradictions, edges: Edges, names: NamePairs, alike_from: float
) -> Iterator[tuple[bool, list[Edge]]]:
    """The edges of what hangs together, surest first, and whether all of it is one party."""
    if not len(edges.bits):
        return
    count = len(found.facts)
    root = components(count, edges.left, edges.right)[edges.left]
    order = np.argsort(root, kind="stable")
    _, starts = np.unique(root[order], return_index=True)
    edges = edges.picked(order)
    of = np.repeat(np.arange(len(starts)), np.diff([*starts, len(order)]))
    codes = np.unique(np.concatenate([of * count + edges.left, of * count + edges.right]))
    whole = found.agree(*np.divmod(codes, count), len(starts)) & _of_one_name(of, edges, names, alike_from, len(starts))
    bounds = pairwise([*starts.tolist(), len(order)])
    for one, (first, last) in zip(whole.tolist(), bounds, strict=True):
        yield one, list(edges.picked(slice(first, last)).each())


def _of_one_name(of: Places, edges: Edges, names: NamePairs, alike_from: float, count: int) -> Flags:
    """In which parts each name that joins records is like each other one.

    Args:
        of: for each edge the number of its part.
        edges: of all parts.
        names: the spellings by pairs, with what they score.
        alike_from: from so many bits on two names may be spellings of one.
        count: of the parts.
    """
    all_ = names.count
    codes = np.unique(np.concatenate([of * all_ + edges.left_name, of * all_ + edges.right_name]))
    part, name = np.divmod(codes, all_)
    sizes = np.bincount(part, minlength=count)
    found: Flags = sizes <= MOST_NAMES
    some = found[part]
    part, name = part[some], name[some]
    behind = np.searchsorted(part, part, side="right") - np.arange(len(part)) - 1
    one, two = np.repeat(name, behind), name[spread(np.arange(len(part)) + 1, behind)]
    names.add(names.code(one, two))
    place = names.places(names.code(one, two))
    like = (place >= 0) & ((names.bits[place] >= alike_from) | names.equal[place]) if len(names.bits) else place >= 0
    found[np.repeat(part, behind)[~like]] = False
    return found


def _spanned(edges: list[Edge]) -> Joined:
    """All records of some edges, with those edges that join them, surest first."""
    lead: dict[int, int] = {}

    def root(record: int) -> int:
        while (up := lead.setdefault(record, record)) != record:
            lead[record] = lead[up]
            record = up
        return record

    kept = []
    for edge in edges:
        one, two = root(edge.left), root(edge.right)
        if one != two:
            lead[two] = one
            kept.append(edge)
    return Joined(sorted(lead), kept)
