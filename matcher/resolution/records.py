"""Distinct records: items that say the same are one record, so that effort is spent per record, not per item.

A record is known by a digest of what its items say of their party, never by where they stand. Records are ordered by
it; nothing that follows depends on the order of the items.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from matcher.compare.secondary.classes import class_of
from matcher.records import Entry, Identifier, ListedName, Mention
from matcher.resolution.facts import Facts, facts_of

Item = Mention | Entry


class Beside(NamedTuple):
    """What is known of a party beside its names."""

    births: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    sex: str = ""
    identifiers: tuple[Identifier, ...] = ()


class Record(NamedTuple):
    """What one or several items say of their party.

    Attributes:
        digest: of all that follows but `items`.
        names: each with its grade, no text twice.
        kind: as given; None if nobody says.
        beside: what else is known.
        facts: what can be contradicted.
        origin: list of an entry; of a mention its file where files are told apart, else empty.
        items: the objects given.
    """

    digest: str
    names: tuple[ListedName, ...]
    kind: Any
    beside: Beside
    facts: Facts
    origin: str
    items: list[Item]

    @property
    def is_entry(self) -> bool:
        """Whether it is of a list."""
        return isinstance(self.items[0], Entry)


def records_of(items: Iterable[Item], ignore: Iterable[str], *, by_origin: bool) -> list[Record]:
    """The distinct records of some items, in an order of their own.

    Args:
        items: mentions and entries.
        ignore: types of identifiers that are left out, by class or by the publisher's own word.
        by_origin: whether equal mentions of two files are two records.

    >>> [len(r.items) for r in records_of([Mention("Jon", row=1), Mention("Jon", row=2)], (), by_origin=False)]
    [2]
    """
    left_out = _left_out(ignore)
    found: dict[str, Record] = {}
    shared: dict[Hashable, Any] = {}
    for item in items:
        told = item if not left_out else replace(item, identifiers=tuple(filter(_kept(left_out), item.identifiers)))
        names, births, identity = _told(told)
        origin = told.source if by_origin or isinstance(told, Entry) else ""
        digest = _digest(told, names, births, identity, origin)
        known = found.get(digest)
        if known is not None:
            known.items.append(item)
            continue
        said = Beside(births, told.countries, told.sex, told.identifiers), facts_of(told)
        beside, facts = (shared.setdefault(value, value) for value in said)
        found[digest] = Record(digest, names, told.kind, beside, facts, origin, [item])
    return [found[digest] for digest in sorted(found)]


def _digest(told: Item, names: Sequence[ListedName], births: Sequence[str], identity: str, origin: str) -> str:
    numbers = [[i.type, i.value, i.issuer] for i in told.identifiers]
    return digest_of([
        identity, [[n.text, n.type] for n in names], told.kind, births, told.countries, told.sex, numbers, origin,
    ])  # fmt: skip


def _told(item: Item) -> tuple[tuple[ListedName, ...], tuple[str, ...], str]:
    """The names and births of an item, and its id if it is an entry."""
    if isinstance(item, Entry):
        return _distinct(item.names), item.birth_dates, item.id
    births = (item.birth_date,) if item.birth_date else ()
    return _distinct(map(ListedName, (item.text, *item.aliases))), births, ""


def _distinct(names: Iterable[ListedName]) -> tuple[ListedName, ...]:
    """Each text once, as it is graded first."""
    found: dict[str, ListedName] = {}
    for name in names:
        found.setdefault(name.text, name)
    return tuple(found.values())


def digest_of(content: Sequence[Any]) -> str:
    """A digest of plain values: sixteen hexadecimal digits, the same on every machine.

    >>> digest_of(["Jon Jin Yong", 1])
    '0b8d67213b14c3f1'
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _left_out(ignore: Iterable[str]) -> frozenset[str]:
    words = [ignore] if isinstance(ignore, str) else list(ignore)
    return frozenset(word.casefold() for word in words)


def _kept(left_out: frozenset[str]) -> Callable[[Identifier], bool]:
    def is_kept(identifier: Identifier) -> bool:
        return identifier.type.casefold() not in left_out and class_of(identifier.type) not in left_out

    return is_kept
