"""Armenian: the readings of fixtures/cases/readings_armenian.csv, and what holds of any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text.translit import armenian, latin
from tests.conftest import case_rows

CASES = [(row["word"], row["reading"], row["expected"]) for row in case_rows("readings_armenian")]


@pytest.mark.parametrize(("word", "reading", "expected"), CASES)
def test_reads_as_people_write(word: str, reading: str, expected: str) -> None:
    readings = armenian.read(word)
    place = "absent" if reading not in readings else "first" if readings[0] == reading else "among"
    assert place == expected, readings


@given(st.one_of(st.text(st.characters(min_codepoint=0x530, max_codepoint=0x58F), max_size=20), st.text(max_size=20)))
def test_any_text_gives_a_few_plain_words_or_none(text: str) -> None:
    readings = armenian.read(text)
    assert len(readings) == len(set(readings)) <= 8
    assert all(reading.isascii() and reading.isalnum() and reading == reading.lower() for reading in readings)


@given(st.text(st.characters(min_codepoint=0x530, max_codepoint=0x58F), max_size=20))
def test_reading_a_reading_changes_nothing(text: str) -> None:
    assert all(latin.read(reading) == (reading,) for reading in armenian.read(text))
