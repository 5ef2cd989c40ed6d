"""Two versions of a list: which entries were added, removed, changed, and in what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from matcher.records import Entry

FIELDS = ("kind", "names", "identifiers", "birth_dates", "programs", "countries", "sex")
"""What a match can depend on, or shows."""

ALL_FIELDS = (*FIELDS, "birth_places", "addresses", "links", "remarks")


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that differs.

    Attributes:
        what: `added`, `removed` or `changed`.
        before: as it was; None if it is new.
        after: as it is; None if it is gone.
        fields: what differs, of a changed one.
    """

    what: str
    before: Entry | None
    after: Entry | None
    fields: tuple[str, ...] = ()

    @property
    def entry(self) -> Entry:
        """As it is, or was."""
        found = self.after or self.before
        assert found is not None, "a change has a side"
        return found

    def details(self) -> Iterator[tuple[str, str, str]]:
        """Field, what was taken away and what was added, as text."""
        if self.before and self.after:
            for field in self.fields:
                old, new = values(self.before, field), values(self.after, field)
                yield field, "; ".join(v for v in old if v not in new), "; ".join(v for v in new if v not in old)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        fields = {name: {"removed": old, "added": new} for name, old, new in self.details()}
        return {"change": self.what, "entry_id": self.entry.id, "source": self.entry.source,
                "name": self.entry.name, "kind": self.entry.kind, "fields": fields}  # fmt: skip


def changes(old: Iterable[Entry], new: Iterable[Entry], *, fields: tuple[str, ...] = FIELDS) -> list[Change]:
    """What differs between two versions, added ones first, then removed, then changed, each by id.

    The order of names and other values does not count, except for which name is the primary one.

    Args:
        old: the entries of the version before.
        new: the entries now.
        fields: which fields are compared.

    >>> from matcher.records import ListedName
    >>> one, two = Entry("1", "own", "person", (ListedName("A"),)), Entry("1", "own", "person", (ListedName("B"),))
    >>> [(c.what, c.entry.id, c.fields) for c in changes([one], [two])]
    [('changed', '1', ('names',))]
    """
    before, after = {e.id: e for e in old}, {e.id: e for e in new}
    added = [Change("added", None, after[i]) for i in after.keys() - before.keys()]
    removed = [Change("removed", before[i], None) for i in before.keys() - after.keys()]
    changed = [
        Change("changed", before[i], after[i], differing)
        for i in after.keys() & before.keys()
        if before[i] != after[i] and (differing := _differing(before[i], after[i], fields))
    ]
    return [each for group in (added, removed, changed) for each in sorted(group, key=lambda c: _order(c.entry.id))]


def _differing(before: Entry, after: Entry, fields: tuple[str, ...]) -> tuple[str, ...]:
    """The fields in which two versions of an entry differ."""
    return tuple(f for f in fields if sorted(values(before, f)) != sorted(values(after, f)))


def values(entry: Entry, field: str) -> list[str]:
    """The values of a field as text."""
    found = getattr(entry, field)
    if isinstance(found, str):
        return [found] if found else []
    if field == "names":
        return [f"{name.text} ({name.type})" for name in found]
    if field == "identifiers":
        return [f"{i.type}: {i.value}" + (f" ({i.issuer})" if i.issuer else "") for i in found]
    return list(found)


def _order(name: str) -> tuple[int, str]:
    """Numbers by their value, others by their letters."""
    return (int(name), "") if name.isdecimal() and len(name) < 19 else (10**19, name)
