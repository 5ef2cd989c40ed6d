"""The arabic sound key: the pairs of fixtures/cases/sound_arabic.csv, and what holds of any word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from matcher.text.phonetic import arabic
from tests.conftest import case_rows

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=16)
CASES = [(row["a"], row["b"], row["expected"]) for row in case_rows("sound_arabic")]


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_spellings_of_one_name_are_equal_or_near(a: str, b: str, expected: str) -> None:
    keys = arabic.key(a), arabic.key(b)
    assert {0: "equal", 1: "near"}.get(OSA.distance(*keys), "different") == expected, keys


@given(WORDS)
def test_a_key_is_plain_letters_and_never_empty(word: str) -> None:
    key = arabic.key(word)
    assert key.isascii()
    assert key.isalpha()
    assert key.islower()


@given(st.text(max_size=12))
def test_any_string_has_a_key(text: str) -> None:
    assert isinstance(arabic.key(text), str)


@given(WORDS, st.sampled_from(["q", "b", "m", "sh"]), st.sampled_from(["aa", "a"]))
def test_doubled_letters_change_nothing(word: str, letter: str, vowel: str) -> None:
    once = arabic.key(f"t{vowel}{letter}a{word}")
    assert arabic.key(f"t{vowel}{letter}{letter}a{word}") == once


def test_every_usual_spelling_of_a_name_shares_a_key() -> None:
    assert len({arabic.key(word) for word in ("yusuf", "youssef", "yousef", "yusif")}) == 1
