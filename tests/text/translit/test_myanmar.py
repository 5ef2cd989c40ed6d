"""Burmese letters: the readings of fixtures/cases/readings_other.csv, and what holds of any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text.translit import myanmar
from tests.conftest import case_rows

CASES = [
    (row["word"], row["reading"], row["expected"]) for row in case_rows("readings_other") if row["script"] == "myanmar"
]
LETTERS = st.text(st.characters(min_codepoint=0x1000, max_codepoint=0x109F), max_size=16)


@pytest.mark.parametrize(("word", "reading", "expected"), CASES)
def test_reads_as_people_write(word: str, reading: str, expected: str) -> None:
    readings = myanmar.read(word)
    place = "absent" if reading not in readings else "first" if readings[0] == reading else "among"
    assert place == expected, readings


@given(st.one_of(LETTERS, st.text(max_size=16)))
def test_any_text_gives_a_few_plain_words_or_none(text: str) -> None:
    readings = myanmar.read(text)
    assert len(readings) == len(set(readings)) <= 8
    assert all(reading.isascii() and reading.isalpha() and reading.islower() for reading in readings)


@given(LETTERS)
def test_cuts_are_several_words_of_the_text(text: str) -> None:
    assert all(len(parts) > 1 and all(part in text for part in parts) for parts in myanmar.splits(text))


def test_a_name_is_cut_into_its_syllables() -> None:
    assert myanmar.splits("အောင်ဆန်းစုကြည်") == (("အောင်", "ဆန်း", "စု", "ကြည်"),)
