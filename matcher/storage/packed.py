"""Entries in a few blocks of bytes: an entry is made when it is asked for, and takes no more room than its words.

The texts of all names lie one behind the other, so that a single name can be had without its entry; what else an entry
has is a row of JSON.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate
from sys import intern
from typing import Any, NamedTuple, cast, get_args, overload

from matcher.records import Entry, Identifier, Kind, ListedName, NameType

_GRADES: tuple[NameType, ...] = get_args(NameType)
_AS_TEXT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_NUMBERS = ("ends", "names", "rows")
_BYTES = ("texts", "grades", "facts")


class Packed(Sequence[Entry]):
    """The entries of one list.

    Args:
        digest: of the kinds and names of all entries.
        blocks: `texts` of the names and where they end, `grades` of the names, `names` up to and with each entry,
            `facts` of the entries and where these `rows` end.
    """

    __slots__ = ("_ends", "_facts", "_grades", "_names", "_rows", "_texts", "digest")

    def __init__(self, digest: str, blocks: Mapping[str, memoryview]) -> None:
        self.digest = digest
        self._texts, self._grades, self._facts = (blocks[name] for name in _BYTES)
        self._ends, self._names, self._rows = (blocks[name].cast("B").cast("Q") for name in _NUMBERS)

    def __reduce__(self) -> tuple[Any, ...]:
        return _unpickled, (self.digest, {name: bytes(block) for name, block in self.blocks().items()})

    def blocks(self) -> dict[str, memoryview]:
        """What it is made of."""
        found = (self._texts, self._grades, self._facts, self._ends, self._names, self._rows)
        return dict(zip((*_BYTES, *_NUMBERS), found, strict=True))

    @property
    def name_count(self) -> int:
        """How many names its entries have together."""
        return len(self._grades)

    def text(self, place: int) -> str:
        """The text of a name, by its place among all names of the list."""
        return _decoded(self._texts[self._ends[place - 1] if place else 0 : self._ends[place]])

    def name(self, place: int) -> ListedName:
        """A name, by its place among all names of the list."""
        return ListedName(self.text(place), _GRADES[self._grades[place]])

    def bearer(self, place: int) -> int:
        """The number of the entry that bears a name."""
        return bisect_right(self._names, place)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, number: int) -> Entry: ...
    @overload
    def __getitem__(self, number: slice) -> list[Entry]: ...
    def __getitem__(self, number: int | slice) -> Entry | list[Entry]:
        if isinstance(number, slice):
            return [self[i] for i in range(*number.indices(len(self)))]
        if number < 0:
            number += len(self)
        if not 0 <= number < len(self):
            raise IndexError(number)
        start, first = (self._rows[number - 1], self._names[number - 1]) if number else (0, 0)
        names = [self.name(place) for place in range(first, self._names[number])]
        return _entry(self._facts[start : self._rows[number]], tuple(names))


def _unpickled(digest: str, blocks: Mapping[str, bytes]) -> Packed:
    return Packed(digest, {name: memoryview(block) for name, block in blocks.items()})


def _facts(e: Entry) -> list[Any]:
    """What an entry has beside its names, as plain values."""
    numbers = [(i.type, i.value, i.issuer) if i.issuer else (i.type, i.value) for i in e.identifiers]
    return [
        e.source, e.id, e.kind, numbers, e.programs, e.countries, e.birth_dates, e.birth_places, e.sex, e.addresses,
        e.links, e.remarks,
    ]  # fmt: skip


def _decoded(text: memoryview | bytearray) -> str:
    return str(text, "utf-8", "surrogatepass")


def _entry(facts: memoryview | bytearray, names: tuple[ListedName, ...]) -> Entry:
    row = json.loads(_decoded(facts))
    source, id_, kind, numbers, programs, countries, births, places, sex, addresses, links, remarks = row
    return Entry(
        id_, intern(source), cast(Kind, intern(kind)), names,
        tuple([Identifier(*number) for number in numbers]), tuple(programs),
        tuple(countries), tuple(births), tuple(places), sex, tuple(addresses), tuple(links), remarks,
    )  # fmt: skip


class Packer:
    """Packs entries as they come.

    >>> packer = Packer()
    >>> packer.add(Entry("1", "list", "person", (ListedName("Jon"), ListedName("Chon", "weak"))))
    >>> packed = packer.packed()
    >>> packed[0].names[1], packed.text(1), packed.bearer(1)
    (ListedName(text='Chon', type='weak'), 'Chon', 0)
    """

    def __init__(self) -> None:
        self._bytes = {name: bytearray() for name in _BYTES}
        self._numbers = {name: array("Q") for name in _NUMBERS}
        self._digest = sha256()

    def add(self, entry: Entry) -> None:
        """Add one behind the others."""
        texts, grades, facts = self._bytes.values()
        ends, names, rows = self._numbers.values()
        for name in entry.names:
            texts += name.text.encode("utf-8", "surrogatepass")
            grades.append(_GRADES.index(name.type))
            ends.append(len(texts))
        names.append(len(grades))
        facts += _AS_TEXT(_facts(entry)).encode("utf-8", "surrogatepass")
        rows.append(len(facts))
        row = "\0".join([entry.kind, *[name.text for name in entry.names]])
        self._digest.update(f"{row}\n".encode("utf-8", "surrogatepass"))

    def entry(self, number: int) -> Entry:
        """One that was added."""
        ends, names, rows = self._numbers.values()
        first, last = names[number - 1] if number else 0, names[number]
        texts, grades, facts = self._bytes.values()
        listed = [
            ListedName(_decoded(texts[ends[place - 1] if place else 0 : ends[place]]), _GRADES[grades[place]])
            for place in range(first, last)
        ]
        return _entry(facts[rows[number - 1] if number else 0 : rows[number]], tuple(listed))

    def __len__(self) -> int:
        return len(self._numbers["rows"])

    def packed(self) -> Packed:
        """All that were added; nothing may be added any more."""
        blocks = {name: memoryview(block) for name, block in (self._bytes | self._numbers).items()}
        return Packed(self._digest.hexdigest(), blocks)


def packed(entries: Iterable[Entry]) -> Packed:
    """Entries, packed."""
    packer = Packer()
    for entry in entries:
        packer.add(entry)
    return packer.packed()


class _At(NamedTuple):
    """A place in one of several lists."""

    part: Packed
    number: int


class Entries(Sequence[Entry]):
    """The entries of several lists, one behind the other; they are made anew each time they are asked for.

    Args:
        parts: the lists.

    >>> one = Entry("1", "list", "person", (ListedName("Jon"),))
    >>> entries = Entries([packed([one]), packed([one])])
    >>> len(entries), entries[1] == one, entries == (one, one), entries.text(1), entries.bearer(1)
    (2, True, True, 'Jon', 1)
    """

    __slots__ = ("_entries", "_names", "parts")
    __hash__ = None  # type: ignore[assignment]  # as a list has none

    def __init__(self, parts: Iterable[Packed] = ()) -> None:
        self.parts = tuple([part for part in parts if len(part)])
        self._entries = [0, *accumulate([len(part) for part in self.parts])]
        self._names = [0, *accumulate([part.name_count for part in self.parts])]

    def __reduce__(self) -> tuple[Any, ...]:
        return Entries, (self.parts,)

    def __len__(self) -> int:
        return self._entries[-1]

    def __iter__(self) -> Iterator[Entry]:
        for part in self.parts:
            yield from part

    @overload
    def __getitem__(self, number: int) -> Entry: ...
    @overload
    def __getitem__(self, number: slice) -> list[Entry]: ...
    def __getitem__(self, number: int | slice) -> Entry | list[Entry]:
        if isinstance(number, slice):
            return [self[i] for i in range(*number.indices(len(self)))]
        if not -len(self) <= number < len(self):
            raise IndexError(number)
        at = self._at(self._entries, number % len(self))
        return at.part[at.number]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str | bytes):
            return NotImplemented
        return len(self) == len(other) and all(one == two for one, two in zip(self, other, strict=True))

    def __repr__(self) -> str:
        return f"<{len(self)} entries>"

    @property
    def name_count(self) -> int:
        """How many names the entries have together."""
        return self._names[-1]

    @property
    def digest(self) -> str:
        """A digest of the kinds and names of all entries in their order."""
        digests = [part.digest for part in self.parts]
        return digests[0] if len(digests) == 1 else sha256("\n".join(digests).encode()).hexdigest()

    def text(self, place: int) -> str:
        """The text of a name, by its place among all names."""
        at = self._at(self._names, place)
        return at.part.text(at.number)

    def name(self, place: int) -> ListedName:
        """A name, by its place among all names."""
        at = self._at(self._names, place)
        return at.part.name(at.number)

    def bearer(self, place: int) -> int:
        """The number of the entry that bears a name."""
        part = bisect_right(self._names, place) - 1
        return self._entries[part] + self.parts[part].bearer(place - self._names[part])

    def _at(self, starts: list[int], place: int) -> _At:
        """A place within the list that it is in."""
        part = bisect_right(starts, place) - 1 if len(starts) > 2 else 0
        return _At(self.parts[part], place - starts[part])


def entries_of(entries: Iterable[Entry]) -> Entries:
    """Entries, packed if they are not yet."""
    return entries if isinstance(entries, Entries) else Entries([packed(entries)])
