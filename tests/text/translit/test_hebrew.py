"""Hebrew letters: the readings of fixtures/cases/readings_hebrew.csv, and what holds of any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text.translit import hebrew
from tests.conftest import case_rows

CASES = [(row["word"], row["reading"], row["expected"]) for row in case_rows("readings_hebrew")]
LETTERS = st.text(st.characters(min_codepoint=0x0590, max_codepoint=0x05FF), max_size=16)


@pytest.mark.parametrize(("word", "reading", "expected"), CASES)
def test_reads_as_people_write(word: str, reading: str, expected: str) -> None:
    readings = hebrew.read(word)
    place = "absent" if reading not in readings else "first" if readings[0] == reading else "among"
    assert place == expected, readings


@given(st.one_of(LETTERS, st.text(max_size=16)))
def test_any_text_gives_a_few_plain_words_or_none(text: str) -> None:
    readings = hebrew.read(text)
    assert len(readings) == len(set(readings)) <= 8
    assert all(reading.isascii() and reading.isalpha() and reading.islower() for reading in readings)


def test_points_and_typographic_marks_change_nothing() -> None:
    assert hebrew.read("שָׁלוֹם") == hebrew.read("שלום")
    assert hebrew.read("ג’ון") == hebrew.read("ג׳ון") == hebrew.read("ג'ון")
