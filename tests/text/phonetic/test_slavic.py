"""The slavic sound key: the pairs of fixtures/cases/sound_slavic.csv, and what holds of any word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from matcher.text.phonetic import slavic
from tests.conftest import case_rows

CASES = [(row["a"], row["b"], row["expected"]) for row in case_rows("sound_slavic")]
WORDS = st.text("abcdefghijklmnopqrstuvwxyz", max_size=16)
# Letters that stand in digraphs, where one rule may make what another takes up.
TANGLES = st.text("aceghijkostuxyz", max_size=12)


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_spellings_of_one_name_are_equal_or_near(a: str, b: str, expected: str) -> None:
    keys = slavic.key(a), slavic.key(b)
    apart = OSA.distance(*keys)
    assert {0: "equal", 1: "near"}.get(apart, "different") == expected, keys


@given(st.one_of(WORDS, TANGLES))
def test_the_key_of_a_key_is_itself(word: str) -> None:
    key = slavic.key(word)
    assert slavic.key(key) == key


@given(WORDS)
def test_a_key_is_plain_letters(word: str) -> None:
    key = slavic.key(word)
    assert not key or (key.isascii() and key.isalpha() and key.islower())


@given(st.text(max_size=12))
def test_any_string_has_a_key(text: str) -> None:
    assert isinstance(slavic.key(text), str)
