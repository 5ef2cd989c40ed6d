"""Korean and Chinese names as Russian writes them: what is read so, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text import cyrillic_syllables


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("цзян", "jiang"),
        ("цзэминь", "zemin"),
        ("чжоу", "zhou"),
        ("эньлай", "enlai"),
        ("сяопин", "xiaoping"),
        ("юань", "yuan"),
        ("люй", "lu"),
        ("ши", "shi"),
        ("хуавэй", "huawei"),
        ("хён", "hyon"),
        ("ир", "il"),
    ],
)
def test_syllables_are_read_back(word: str, expected: str) -> None:
    assert expected in cyrillic_syllables.read(word)


@pytest.mark.parametrize("word", ["иван", "марина", "антонина", "владимир", "", "щ"])
def test_other_words_are_left_alone(word: str) -> None:
    assert cyrillic_syllables.read(word) == []


@given(st.text("абвгдежзийклмнопрстуфхцчшыьэюя", max_size=14))
def test_few_readings_of_plain_letters(word: str) -> None:
    readings = cyrillic_syllables.read(word)
    assert len(readings) <= cyrillic_syllables.MOST
    assert all(reading.isascii() and reading.isalpha() for reading in readings)
