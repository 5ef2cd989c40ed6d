"""Parsing: cases as rows, what holds for every text, and the contract of the result."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.names import Parsed, parse, parse_name
from matcher.names.parse import MOST_WAYS, MOST_WORDS
from matcher.records import Kind, Token
from tests.conftest import case_rows

KINDS = st.sampled_from([None, "person", "organization", "vessel", "aircraft", "unknown"])
PIECES = [
    "Jon",
    "Dr.",
    "al",
    "bin",
    "S.A.",
    "Ltd",
    "Co",
    "&",
    "(",
    ")",
    ",",
    ".",
    ";",
    "'",
    "-",
    "김정은",
    "公司",
    "Иванович",
    "oglu",
    "Jr.",
    "II",
    "M/V",
    "a.k.a.",
    "́",
    "�",
    "☃",
    "7",
    "V.V.",
    "AS",
]
ANY = st.text(st.characters(), max_size=40) | st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)


def shown(way: Parsed) -> str:
    return " ".join(f"{word.form}:{role}" for word, role in zip(way.words, way.roles, strict=True))


@pytest.mark.parametrize("row", case_rows("parse"), ids=lambda row: f"{row['name']}-{row['kind']}")
def test_cases(row: dict[str, str]) -> None:
    kind: Kind | None = row["kind"] or None  # type: ignore[assignment]
    expected = [way.strip() for way in row["expected"].split("|")] if row["expected"] else []
    found = [shown(way) for way in parse(row["name"], kind)]
    assert found[:1] == expected[:1]
    assert set(found) >= set(expected)
    assert len(expected) != 1 or len(found) == 1


@settings(deadline=None)  # tables load on the way
@given(ANY, KINDS)
def test_no_text_raises_and_every_way_is_whole(text: str, kind: Kind | None) -> None:
    ways = parse(text, kind)
    assert len(ways) <= MOST_WAYS
    for way in ways:
        assert way.words
        assert len(way.words) == len(way.roles)
        assert all(word.form for word in way.words)


@settings(deadline=None)  # tables load on the way
@given(ANY, KINDS)
def test_a_name_without_words_has_no_letter_or_digit(text: str, kind: Kind | None) -> None:
    name = parse_name(text, kind=kind)
    assert bool(name.tokens) == bool(parse(text, kind))
    for token in name.tokens:
        assert token.readings
        assert all(re.fullmatch("[a-z0-9]+", reading) for reading in token.readings if token.role != "legal_form")


@settings(deadline=None)  # tables load on the way
@given(ANY, KINDS)
def test_parsing_is_pure(text: str, kind: Kind | None) -> None:
    first = parse(text, kind)
    parse.cache_clear()
    assert parse(text, kind) == first


@settings(deadline=None)  # tables load on the way
@given(ANY)
def test_a_known_kind_is_kept(text: str) -> None:
    for kind in ("person", "organization", "vessel", "aircraft"):
        assert {way.kind for way in parse(text, kind)} <= {kind}
    assert parse(text, "unknown") == parse(text)


@settings(deadline=None)  # tables load on the way
@given(st.lists(st.from_regex(r"[A-Z][a-z]{4,8}", fullmatch=True), min_size=1, max_size=4))
def test_reading_what_was_read_changes_nothing(parts: list[str]) -> None:
    name = parse_name(" ".join(parts), kind="person")
    again = parse_name(" ".join(token.text for token in name.tokens), kind="person")
    assert again.tokens == name.tokens


@settings(deadline=None)  # tables load on the way
@given(st.lists(st.from_regex(r"[A-Z][a-z]{4,8}", fullmatch=True), min_size=2, max_size=4))
def test_no_word_is_lost(parts: list[str]) -> None:
    (first, *_) = parse(f"{parts[0]}, {' '.join(parts[1:])}", "person")
    assert sorted(word.text for word in first.words) == sorted(parts)


@pytest.mark.parametrize(
    "text",
    ["a" * 500, "Jon " * 200, "김" * 500, "(" * 500, "a.k.a. " * 80, "," * 500, "S.A. " * 100, "((Jon) (Jin) " * 50],
)
def test_very_long_texts(text: str) -> None:
    assert all(len(way.words) <= MOST_WORDS for way in parse(text))
    parse_name(text)


@pytest.mark.parametrize("text", ["", " ", "...", "☃❤️", "\u0301\u0302", "\ud800", "''", "()", "\x00", "👨‍👩‍👧"])
def test_nothing_to_read(text: str) -> None:
    assert parse(text) == ()
    assert parse_name(text).tokens == ()
    assert parse_name(text, kind="person").kind == "person"


@pytest.mark.parametrize(
    ("text", "culture"),
    [
        ("Jon Jin Yong", "korean"),
        ("전진영", "korean"),
        ("Sergei Kozlov", "slavic"),
        ("Сергей Козлов", "slavic"),
        ("Muhammad al-Rashid", "arabic"),
        ("محمد الراشد", "arabic"),
        ("Ali Ivanovich Ivanov", "slavic"),
        ("John Smith", ""),
        ("Bank of Alfa", ""),
    ],
)
def test_culture(text: str, culture: str) -> None:
    assert parse_name(text).culture == culture


def test_a_parsed_name_is_the_contract() -> None:
    name = parse_name("KOZLOV, Sergey Mikhaylovich")
    assert (name.text, name.kind, name.scripts) == ("KOZLOV, Sergey Mikhaylovich", "person", ("latin",))
    assert name.tokens[0] == Token("Sergey", "sergey", "given", "latin", ("sergey",))
    assert [token.role for token in name.tokens] == ["given", "patronymic", "family"]


def test_legal_forms_are_tokens_behind_the_name() -> None:
    tokens = parse_name("ООО Интеллект").tokens
    assert [(token.form, token.role) for token in tokens] == [("интеллект", "word"), ("ooo", "legal_form")]


WORDS = [
    "Jon",
    "Kozlov",
    "GENBANK",
    "Alfajsc",
    "V.V.",
    "Dr",
    "bin",
    "Jr.",
    "II",
    "and",
    "Ltd",
    "Bank",
    "김",
    "7",
    "jin",
]


@settings(deadline=None, max_examples=200)  # tables load on the way
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.sampled_from([None, "person", "organization"]))
def test_the_short_way_finds_what_the_long_one_does(row: list[str], kind: Kind | None) -> None:
    text = " ".join(row)
    short = parse.__wrapped__(text, kind)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(import_module("matcher.names.parse"), "_is_plain", lambda *_, **__: False)
        assert parse.__wrapped__(text, kind) == short
