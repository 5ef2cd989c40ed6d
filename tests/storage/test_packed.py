"""Entries come back from their bytes as they were, by themselves, as sequences and through pickle."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.records import Entry, Identifier, ListedName
from matcher.storage.packed import Entries, Packer, entries_of, packed

TEXT = st.text(st.characters(), max_size=8)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
NAMES = st.lists(st.builds(ListedName, TEXT, st.sampled_from(("primary", "strong", "weak", "former"))), max_size=4)
ENTRIES = st.lists(
    st.builds(
        Entry,
        TEXT,
        TEXT,
        st.sampled_from(("person", "organization", "vessel", "aircraft", "unknown")),
        NAMES.map(tuple),
        st.lists(st.builds(Identifier, TEXT, TEXT, TEXT), max_size=3).map(tuple),
        *[TEXTS] * 4,
        TEXT,
        *[TEXTS] * 2,
        TEXT,
    ),
    max_size=5,
)


@given(ENTRIES, ENTRIES)
def test_entries_come_back_as_they_were(some: list[Entry], more: list[Entry]) -> None:
    entries, whole = Entries([packed(some), packed(more)]), some + more
    assert list(entries) == whole == entries[:] == [entries[i] for i in range(len(whole))]
    assert entries == whole == pickle.loads(pickle.dumps(entries))
    names = [(name, number) for number, entry in enumerate(whole) for name in entry.names]
    assert entries.name_count == len(names)
    for place, (name, number) in enumerate(names):
        assert (entries.name(place), entries.text(place), entries.bearer(place)) == (name, name.text, number)


@given(ENTRIES)
def test_what_was_added_can_be_seen_while_more_is_added(some: list[Entry]) -> None:
    packer = Packer()
    for entry in some:
        packer.add(entry)
        assert packer.entry(len(packer) - 1) == entry
    assert packer.packed()[:] == some


def test_ends_of_a_sequence() -> None:
    entries = entries_of([Entry(str(n), "x", "person", (ListedName("A"),)) for n in range(3)])
    assert (entries[-1].id, entries[-3].id) == ("2", "0")
    for number in (3, -4):
        with pytest.raises(IndexError):
            entries[number]
        with pytest.raises(IndexError):
            entries.parts[0][number]
    assert (entries == "abc", entries == 7, entries_of(entries) is entries, repr(entries)) == (
        False,
        False,
        True,
        "<3 entries>",
    )
    assert (len(entries_of([])), list(entries_of([])), entries_of([]).name_count) == (0, [], 0)


def test_the_digest_is_of_kinds_and_names_in_their_order() -> None:
    one, two = (Entry(n, "x", "person", (ListedName(n),)) for n in "ab")
    other = Entry("a", "x", "vessel", (ListedName("a"),))
    beside = Entry("c", "y", "person", (ListedName("a"),), programs=("P",))
    digests = [entries_of(entries).digest for entries in ([one, two], [two, one], [other, two], [one], [beside])]
    assert len(set(digests)) == 4
    assert digests[3] == digests[4]
