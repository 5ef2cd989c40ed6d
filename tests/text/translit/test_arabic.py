"""Arabic letters: the readings of fixtures/cases/readings_arabic.csv, and what holds of any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text.translit import arabic
from tests.conftest import case_rows

CASES = [(row["word"], row["reading"], row["expected"]) for row in case_rows("readings_arabic")]
LETTERS = st.text(st.characters(min_codepoint=0x0600, max_codepoint=0x06FF), max_size=16)


@pytest.mark.parametrize(("word", "reading", "expected"), CASES)
def test_reads_as_people_write(word: str, reading: str, expected: str) -> None:
    readings = arabic.read(word)
    place = "absent" if reading not in readings else "first" if readings[0] == reading else "among"
    assert place == expected, readings


@given(st.one_of(LETTERS, st.text(max_size=16)))
def test_any_text_gives_a_few_plain_words_or_none(text: str) -> None:
    readings = arabic.read(text)
    assert len(readings) == len(set(readings)) <= 8
    assert all(reading.isascii() and reading.isalpha() and reading.islower() for reading in readings)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("عبدالرحمن", ("عبد", "الرحمن")),
        ("نورالدین", ("نور", "الدين")),
        ("محمدعلی", ("محمد", "علي")),
        ("محمدپور", ("محمد", "پور")),
        ("حسین", None),
        ("عبدالله", ("عبد", "الله")),
    ],
)
def test_compounds_come_apart(word: str, parts: tuple[str, ...] | None) -> None:
    assert arabic.splits(word) == ((parts,) if parts else ())


@given(LETTERS)
def test_parts_have_the_letters_of_the_whole(text: str) -> None:
    assert all(len("".join(parts)) <= len(text) and all(parts) for parts in arabic.splits(text))


def test_letter_variants_of_the_languages_are_one() -> None:
    assert arabic.read("علی") == arabic.read("علي") == arabic.read("على")
    assert arabic.read("کریم") == arabic.read("كريم")
    assert arabic.read("فاطمة") == arabic.read("فاطمه")
