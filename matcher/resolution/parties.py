"""Mentions and entries in, parties out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Literal

import numpy as np

from matcher.compare.score import bits_of, probability
from matcher.compare.verdict import evidence_of, sentence
from matcher.index.unswept import unswept
from matcher.records import Cluster, Entry, Evidence, Link
from matcher.resolution.canonical import canonical, cluster_id
from matcher.resolution.clusters import Joined
from matcher.resolution.edges import Edge
from matcher.resolution.joining import joined_records
from matcher.resolution.pairs import Pairing
from matcher.resolution.records import Item, Record, records_of
from matcher.resolution.spellings import Spellings
from matcher.resolution.weighing import lines_of

LINK_AT = 0.8
"""Score from which two records are linked."""
REVIEW_AT = 0.5
Among = Literal["all", "files", "one-file"]


def resolve(
    items: Iterable[Item],
    *,
    ignore: Iterable[str] = (),
    link_at: float = LINK_AT,
    among: Among = "all",
    workers: int = 1,
) -> list[Cluster]:
    """Find out which mentions and entries are one party.

    The result does not depend on the order of the items; an item that is linked to none changes nothing for the others.

    Args:
        items: mentions, and entries of one or several lists.
        ignore: types of identifiers that are left out, as evidence and as contradiction: `un-reference`, ...
        link_at: score from which two of them are linked.
        among: `all`; `files` links items of different files or lists only, `one-file` only those of one.
        workers: processes that compare names.

    Returns:
        All parties, by name, each with its members (the very objects given) and the evidence of its links; an item that
        is linked to none is a party by itself.

    >>> from matcher.records import Mention
    >>> found = resolve([Mention("Jon Jin Yong"), Mention("JON, Jin Yong"), Mention("Ri Sol Ju")])
    >>> [(c.canonical, len(c.members)) for c in found]
    [('Jon Jin Yong', 2), ('Ri Sol Ju', 1)]
    """
    lines, given = lines_of(link_at, REVIEW_AT), list(items)
    with unswept():
        records = records_of(given, ignore, by_origin=among != "all")
        found = Spellings(records, workers)
        pairing = Pairing(records, found, lines, within=among != "files", across=among != "one-file", workers=workers)
    edges = pairing.edges()
    with unswept():
        joined = joined_records(pairing.contradictions, edges, pairing.names, bits_of(lines.review_at))
        return _told(pairing, joined, together=among != "files")


def _told(pairing: Pairing, joined: Sequence[Joined], *, together: bool) -> list[Cluster]:
    """All parties, by name."""
    told = _Telling(pairing)
    alone = np.ones(len(pairing.records), dtype=np.bool_)
    alone[[n for j in joined for n in j.records]] = False
    clusters = [told.party(j) for j in joined]
    clusters += [c for n in np.flatnonzero(alone).tolist() for c in told.alone(n, together=together)]
    return sorted(clusters, key=lambda c: (c.canonical.casefold(), c.id))


class _Telling:
    """Tells of clusters of records as of clusters of items."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._records: Sequence[Record] = pairing.records
        self._repeated = pairing.repeats()

    def party(self, joined: Joined) -> Cluster:
        """Several records as one party."""
        records = [self._records[n] for n in joined.records]
        links = [self._link(edge) for edge in joined.edges]
        links += [link for n in joined.records for link in self._repeats(n)]
        members = tuple(item for record in records for item in _ordered(record.items))
        return Cluster(
            cluster_id(records),
            members,
            canonical(records, self._pairing.spellings.words_told),
            tuple(sorted(links, key=lambda k: -k.score)),
        )

    def alone(self, number: int, *, together: bool) -> Iterator[Cluster]:
        """A record that is linked to none: its items are one party if their names can be compared at all."""
        record = self._records[number]
        links = tuple(self._repeats(number))
        items = _ordered(record.items)
        shown = record.names[0].text
        if len(items) == 1 or (links and together):
            yield Cluster(cluster_id([record]), items, shown, links)
            return
        for ordinal, item in enumerate(items):
            yield Cluster(cluster_id([record], ordinal), (item,), shown)

    def _link(self, edge: Edge) -> Link:
        one, two = self._records[edge.left], self._records[edge.right]
        left, right = (self._pairing.spellings.all[n].text for n in (edge.left_name, edge.right_name))
        link = Link(_ordered(one.items)[0], _ordered(two.items)[0], left, right, probability(edge.bits))
        return link.untold(partial(self._tell, edge))

    def _repeats(self, number: int) -> Iterator[Link]:
        """What links the items of one record: they say the same."""
        items = _ordered(self._records[number].items)
        if len(items) < 2:
            return
        edge = self._repeated.get(number)
        if edge is None:
            return
        text = self._pairing.spellings.all[edge.left_name].text
        for item in items[1:]:
            link = Link(items[0], item, text, text, probability(edge.bits))
            yield link.untold(partial(self._tell, edge))

    def _tell(self, edge: Edge) -> tuple[tuple[Evidence, ...], str]:
        """The evidence of a link and its sentence."""
        beyond, beside = self._pairing.findings(edge)
        scored = self._pairing.spellings.scored(edge.left_name, edge.right_name)
        if scored is None:
            return tuple(beside), "; ".join(e.text for e in beside)
        return (*evidence_of(scored), *beyond, *beside), sentence(scored, (*beyond, *beside))


def _ordered(items: Sequence[Item]) -> tuple[Item, ...]:
    """Items that say the same, in an order that does not depend on that of the input, as far as they can be told."""
    return tuple(sorted(items, key=_place)) if len(items) > 1 else tuple(items)


def _place(item: Item) -> tuple[str, int, int, str]:
    if isinstance(item, Entry):
        return item.source, 0, 0, item.id
    return item.source, item.row or 0, item.start or 0, item.id
