"""The hebrew sound key: the pairs of fixtures/cases/sound_hebrew.csv, and what holds of any word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from matcher.text.phonetic import hebrew
from tests.conftest import case_rows

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=16)
CASES = [(row["a"], row["b"], row["expected"]) for row in case_rows("sound_hebrew")]


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_spellings_of_one_name_are_equal_or_near(a: str, b: str, expected: str) -> None:
    keys = hebrew.key(a), hebrew.key(b)
    assert {0: "equal", 1: "near"}.get(OSA.distance(*keys), "different") == expected, keys


@given(WORDS)
def test_a_key_is_plain_letters_and_never_empty(word: str) -> None:
    key = hebrew.key(word)
    assert key.isascii()
    assert key.isalpha()
    assert key.islower()


@given(st.text(max_size=12))
def test_any_string_has_a_key(text: str) -> None:
    assert isinstance(hebrew.key(text), str)


@given(WORDS)
def test_an_added_silent_ending_changes_nothing(word: str) -> None:
    assert hebrew.key(f"le{word}na") == hebrew.key(f"le{word}nah")
