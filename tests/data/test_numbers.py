"""The table of number words, and what the look-up makes of it."""

from __future__ import annotations

import pytest

from matcher.data import rows
from matcher.names.numerals import number_value
from matcher.text.tokenise import words

ROWS = list(rows("numbers"))


def test_no_row_stands_twice() -> None:
    forms = [row["form"].casefold() for row in ROWS]
    assert len(forms) == len(set(forms))


def test_every_value_is_up_to_twenty_or_a_ten() -> None:
    values = {int(row["value"]) for row in ROWS}
    assert values == {*range(21), *range(30, 101, 10)}


def test_every_form_is_one_word_and_finds_its_value() -> None:
    """The look-up registers each word of a form, so a form of several words would make a number of each."""
    for row in ROWS:
        found = words(row["form"])
        assert len(found) == 1, row
        assert number_value(found[0].form) == int(row["value"]), row


def test_short_latin_words_are_left_out() -> None:
    short = {row["form"] for row in ROWS if row["form"].isascii() and len(row["form"]) <= 3}
    assert short == {"one", "two", "six"}


@pytest.mark.parametrize(
    ("word", "value"),
    [("first", 1), ("pervyy", 1), ("второго", 2), ("третья", 3), ("перший", 1), ("第三", 3), ("제일", 1), ("الرابع", 4),
     ("پانزده", 15), ("üçüncü", 3), ("ucuncu", 3), ("décimo", 10), ("douze", 12), ("zwanzig", 20), ("trzeci", 3)],
)  # fmt: skip
def test_number_words_of_many_languages(word: str, value: int) -> None:
    assert number_value(word) == value


@pytest.mark.parametrize("word", ["otto", "segundo", "premier", "once", "elli", "hana", "bin", "un", "on", "一", "이"])
def test_names_and_everyday_words_are_no_numbers(word: str) -> None:
    assert number_value(word) is None
