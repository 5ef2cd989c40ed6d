"""The key of romanised Japanese: the rows of fixtures/cases/sound_eastern.csv, and what holds of any word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from matcher.text.phonetic import japanese
from tests.conftest import case_rows

CASES = [(row["a"], row["b"], row["expected"]) for row in case_rows("sound_eastern") if row["system"] == "japanese"]
WORDS = st.text("abcdefghijklmnopqrstuvwxyz", max_size=16)


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_spellings_of_one_name_are_equal_or_near(a: str, b: str, expected: str) -> None:
    keys = japanese.key(a), japanese.key(b)
    apart = OSA.distance(*keys)
    assert {0: "equal", 1: "near"}.get(apart, "different") == expected, keys


@given(WORDS)
def test_a_key_is_plain_letters(word: str) -> None:
    key = japanese.key(word)
    assert not key or (key.isascii() and key.isalpha() and key.islower())


@given(st.text(max_size=12))
def test_any_string_has_a_key(text: str) -> None:
    assert isinstance(japanese.key(text), str)


KANA = ("a", "i", "u", "o", "ka", "shi", "chi", "tsu", "fu", "ji", "sha", "cho", "ja", "nya", "ryo", "n", "gu", "zu")


@given(st.lists(st.sampled_from(KANA), max_size=6))
def test_the_key_of_a_key_is_itself(syllables: list[str]) -> None:
    key = japanese.key("".join(syllables))
    assert japanese.key(key) == key
