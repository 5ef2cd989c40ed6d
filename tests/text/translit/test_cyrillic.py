"""Cyrillic: the readings of fixtures/cases/readings_cyrillic.csv, and what holds of any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text.translit import cyrillic, latin
from tests.conftest import case_rows

CASES = [(row["word"], row["reading"], row["expected"]) for row in case_rows("readings_cyrillic")]


@pytest.mark.parametrize(("word", "reading", "expected"), CASES)
def test_reads_as_people_write(word: str, reading: str, expected: str) -> None:
    readings = cyrillic.read(word)
    place = "absent" if reading not in readings else "first" if readings[0] == reading else "among"
    assert place == expected, readings


@given(st.one_of(st.text(st.characters(min_codepoint=0x400, max_codepoint=0x52F), max_size=20), st.text(max_size=20)))
def test_any_text_gives_a_few_plain_words_or_none(text: str) -> None:
    readings = cyrillic.read(text)
    assert len(readings) == len(set(readings)) <= 8
    assert all(reading.isascii() and reading.isalnum() and reading == reading.lower() for reading in readings)


@given(st.text(st.characters(min_codepoint=0x400, max_codepoint=0x52F), max_size=20))
def test_reading_a_reading_changes_nothing(text: str) -> None:
    assert all(latin.read(reading) == (reading,) for reading in cyrillic.read(text))


@pytest.mark.parametrize(
    ("word", "expected"),
    [("сергій", "uk"), ("ўладзіслаў", "be"), ("ђорђевић", "sr"), ("ќосев", "mk"), ("әлия", "kk"), ("ҷамшед", "tg")],
)
def test_telling_letters_give_the_language(word: str, expected: str) -> None:
    assert cyrillic.languages(word)[0] == expected


def test_letters_of_no_single_language_are_read_all_the_same() -> None:
    assert cyrillic.languages("ђқї") == ("ru",)
    assert cyrillic.read("ђқї")
