"""What a judgement is bound to, and what of a change is said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.records import Identifier, ListedName
from matcher.review.facts import (
    binding,
    digest_of_facts,
    entry_changes,
    entry_facts,
    entry_of,
    folded,
    mention_changes,
    mention_facts,
    plain,
    refuse_malformed,
    written,
)
from tests.review.samples import PASSPORT, entry, mention

ENTRY, MENTION = entry(), mention()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"addresses": ("Pyongyang, North Korea",)}, []),
        ({"remarks": "Linked To: somebody", "links": ("2",), "birth_places": ("Sinuiju",), "sex": "male"}, []),
        ({"names": (ListedName("Chon Chin-yong", "strong"), ListedName(" jon,  JIN yong"))}, []),
        (
            {"names": (*ENTRY.names, ListedName("JON, Il"))},
            ["the entry's names: 'JON, Il primary' added"],
        ),
        ({"birth_dates": ("1981-03-05", "1983")}, ["the entry's birth dates: '1983' added"]),
        ({"birth_dates": ()}, ["the entry's birth dates: '1981-03-05' removed"]),
        (
            {"identifiers": (Identifier("passport", "1", "KP"),)},
            ["the entry's identifiers: 'passport 1 KP' added, 'passport 563410081 KP' removed"],
        ),
        ({"programs": ("DPRK2", "NPWMD")}, ["the entry's programs: 'NPWMD' added"]),
    ],
)
def test_what_counts_of_an_entry(changes: dict[str, object], said: list[str]) -> None:
    after = replace(ENTRY, **changes)  # type: ignore[arg-type]
    assert list(entry_changes(entry_facts(ENTRY), entry_facts(after))) == said
    same = binding(mention_facts(MENTION), entry_facts(ENTRY)) == binding(mention_facts(MENTION), entry_facts(after))
    assert same == (not said)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({}, {"text": "JON  jin yong"}, []),
        ({}, {"fields": {"ref": "C1", "city": "Seoul"}}, []),
        ({}, {"text": "Jon Jin"}, ["the name was 'Jon Jin Yong', is 'Jon Jin'"]),
        ({}, {"birth_date": "1981"}, ["the birth date was not given, is '1981'"]),
        ({}, {"countries": ("KP",)}, ["the countries was not given, is 'KP'"]),
        ({}, {"identifiers": (PASSPORT,)}, ["the official numbers was not given, is 'passport 563410081 KP'"]),
        ({}, {"id": ""}, ["the reference was 'C1', is not given"]),
        ({"id": ""}, {"id": "", "fields": {"ref": "C2", "name": "Jon Jin Yong"}}, ["the row's ref was 'C1', is 'C2'"]),
        ({"id": ""}, {"id": "", "fields": {"ref": "C1", "name": "Jon Jin Yong", "": "x"}},
         ["the row's column without a header was not given, is 'x'"]),
    ],
)  # fmt: skip
def test_what_counts_of_a_mention(before: dict[str, object], after: dict[str, object], said: list[str]) -> None:
    old, new = mention_facts(replace(MENTION, **before)), mention_facts(replace(MENTION, **after))  # type: ignore[arg-type]
    assert list(mention_changes(old, new)) == said
    same = binding(old, entry_facts(ENTRY)) == binding(new, entry_facts(ENTRY))
    assert same == (not said)


def test_what_a_white_list_did_not_tell_is_not_compared() -> None:
    listed = {"text": "Jon Jin Yong", "partial": True}
    assert list(mention_changes(listed, mention_facts(replace(MENTION, birth_date="1981")))) == []
    assert list(mention_changes(listed | {"birth_date": "1982"}, mention_facts(replace(MENTION, birth_date="1981"))))


def test_an_entry_comes_back_from_its_facts() -> None:
    assert entry_of(entry_facts(ENTRY)) == replace(ENTRY, addresses=())


def test_half_a_surrogate_pair_does_no_harm() -> None:
    text = written({"text": "a\udc80b"})
    assert text.encode()
    assert digest_of_facts({"text": "a\udc80b"}) != digest_of_facts({"text": "ab"})


@given(st.text())
def test_folding_twice_is_once(text: str) -> None:
    assert folded(folded(text)) == folded(text) or folded(text) != text.casefold()


@given(st.lists(st.lists(st.text(max_size=5), max_size=3), max_size=5), st.randoms())
def test_order_does_not_count(values: list[list[str]], random) -> None:
    shuffled = list(values)
    random.shuffle(shuffled)
    assert plain(values) == plain(shuffled)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"mention": []}, "text is missing"),
        ({"mention": {"id": "C1"}}, "text is missing"),
        ({"mention": {"text": "Jon", "fields": "x"}}, "damaged: fields"),
        ({"mention": {"text": "Jon", "fields": {"a": 1}}}, "damaged: fields"),
        ({"mention": {"text": "Jon", "more": "x"}}, "damaged: more"),
        ({"mention": {"text": 1}}, "damaged: text"),
        ({"mention": {"text": "Jon", "identifiers": [["a", "b"]]}}, "damaged: identifiers"),
        ({"entry": {}}, "is missing"),
        ({"entry": {"id": "1", "source": "own", "kind": "person", "names": ["JON"]}}, "damaged: names"),
    ],
)
def test_facts_from_outside_are_checked(changes: dict[str, object], said: str) -> None:
    whole = {"mention": mention_facts(MENTION), "entry": entry_facts(ENTRY)}
    refuse_malformed(**whole)
    with pytest.raises(ValueError, match=said):
        refuse_malformed(**whole | changes)
