"""The key of romanised Korean: the rows of fixtures/cases/sound_eastern.csv, and what holds of any word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from matcher.data import rows
from matcher.text.phonetic import korean
from matcher.text.translit import hangul
from tests.conftest import case_rows

CASES = [(row["a"], row["b"], row["expected"]) for row in case_rows("sound_eastern") if row["system"] == "korean"]
WORDS = st.text("abcdefghijklmnopqrstuvwxyz", max_size=16)


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_spellings_of_one_name_are_equal_or_near(a: str, b: str, expected: str) -> None:
    keys = korean.key(a), korean.key(b)
    apart = OSA.distance(*keys)
    assert {0: "equal", 1: "near"}.get(apart, "different") == expected, keys


@given(WORDS)
def test_a_key_is_plain_letters(word: str) -> None:
    key = korean.key(word)
    assert not key or (key.isascii() and key.isalpha() and key.islower())


@given(st.text(max_size=12))
def test_any_string_has_a_key(text: str) -> None:
    assert isinstance(korean.key(text), str)


@given(WORDS)
def test_syllables_make_up_the_word(word: str) -> None:
    assert "".join(korean.syllables(word)) in {word, ""}


# Rare syllables may share their spelling with a usual one (품 and 범 are both pum somewhere).
SYLLABLES = [row["hangul"] for row in rows("korean_syllables") if row["tier"] != "3"]


@given(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=1))
def test_the_systems_of_one_syllable_share_their_key(word: list[str]) -> None:
    hangul_word = "".join(word)
    assert korean.key(hangul.romanise(hangul_word, "rr")) == korean.key(hangul.romanise(hangul_word, "dprk"))


@given(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=1))
def test_the_key_of_a_key_is_itself(word: list[str]) -> None:
    key = korean.key(hangul.romanise("".join(word), "rr"))
    assert korean.key(key) == key
