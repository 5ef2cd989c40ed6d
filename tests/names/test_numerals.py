"""Numbers in names, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.names.numerals import compound_number, number_value


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("12", 12),
        ("2nd", 2),
        ("3-й", None),
        ("3й", 3),
        ("xxxix", 39),
        ("iv", 4),
        ("i", None),
        ("xi", None),
        ("kim", None),
    ],
)
def test_numbers(word: str, value: int | None) -> None:
    assert number_value(word) == value


@pytest.mark.parametrize(("numeral", "value"), [("i", 1), ("v", 5), ("x", 10), ("xi", 11), ("xxiv", 24), ("", None)])
def test_roman_numerals_that_are_also_names_only_when_asked(numeral: str, value: int | None) -> None:
    assert number_value(numeral, roman=True) == value


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        ("forty", "four", 44), ("twenty", "first", 21), ("сорок", "четыре", 44), ("четыре", "сорок", None),
        ("forty", "kim", None), ("four", "four", None), ("40", "4", None), ("twenty", "ten", None),
    ],
)  # fmt: skip
def test_numbers_in_two_words(first: str, second: str, value: int | None) -> None:
    assert compound_number(first, second) == value


@given(st.text(max_size=12))
def test_no_text_raises(text: str) -> None:
    number_value(text)
    compound_number(text, text)
