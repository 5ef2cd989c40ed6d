"""What one word can be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.names.facts import facts, sure
from matcher.text.tokenise import words


@pytest.mark.parametrize("form", ["bank", "банк", "institute", "holding", "университет", "foundation"])
def test_words_that_make_an_organization(form: str) -> None:
    assert facts(form).telling


@pytest.mark.parametrize(
    "form", ["marina", "gun", "acero", "salami", "mahad", "matar", "강철", "صنایعی", "smith", "kim"]
)
def test_words_that_are_names_as_well(form: str) -> None:
    assert not facts(form).telling


@pytest.mark.parametrize("form", ["ltd", "gmbh", "ооо", "limted", "société", "societe", "obshchestvo"])
def test_legal_forms_may_begin_here(form: str) -> None:
    assert facts(form).legal


@pytest.mark.parametrize(("form", "is_sure"), [
    ("ltd", True), ("gmbh", True), ("sad", False), ("soe", False), ("ii", False), ("limited", True), ("有限", True),
    ("شمس", False),
])  # fmt: skip
def test_sure(form: str, is_sure: bool) -> None:
    assert sure(form) == is_sure


@pytest.mark.parametrize(
    ("form", "title"), [("dr", True), ("sheikh", True), ("ma", False), ("ku", False), ("jon", False)]
)
def test_titles(form: str, title: bool) -> None:
    assert facts(form).title == title


@pytest.mark.parametrize(
    ("form", "suffix"), [("jr", True), ("phd", True), ("ma", False), ("jun", False), ("kim", False)]
)
def test_suffixes(form: str, suffix: bool) -> None:
    assert facts(form).suffix == suffix


@pytest.mark.parametrize(
    ("form", "plain"),
    [
        ("kozlov", True), ("муромов", True), ("김철수", True), ("nguyễn", True), ("north", True), ("bin", False),
        ("dr", False), ("phd", False), ("bank", False), ("ltd", False), ("compnay", False), ("ivanovich", False),
        ("oglu", False), ("ii", False), ("and", False), ("of", False), ("a", False), ("7", False),
    ],
)  # fmt: skip
def test_plain_words_are_names_whatever_the_name_is_of(form: str, plain: bool) -> None:
    assert facts(form).plain == plain


@pytest.mark.parametrize(
    ("form", "place", "phrase"), [("north", True, False), ("design", False, True), ("kim", False, False)]
)
def test_what_may_begin_here(form: str, place: bool, phrase: bool) -> None:
    assert (facts(form).place, facts(form).phrase) == (place, phrase)


@settings(deadline=None)  # tables load on the way
@given(st.text(st.characters(), max_size=12))
def test_no_word_raises(text: str) -> None:
    for word in words(text):
        facts(word.form)


@pytest.mark.parametrize(
    ("form", "torn"), [("corpo", True), ("obshchestvoalfa", True), ("corporation", False), ("kozlov", False)]
)
def test_pieces_of_legal_forms(form: str, torn: bool) -> None:
    assert facts(form).torn == torn
    assert not (torn and facts(form).plain)
