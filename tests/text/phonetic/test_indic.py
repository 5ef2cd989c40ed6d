"""The indic sound key: pairs of spellings, and what holds of any word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from matcher.text.phonetic import indic

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=16)
CASES = [
    ("lakshmi", "laxmee", "equal"),
    ("vivek", "bibek", "equal"),
    ("kamala", "kamla", "equal"),
    ("narendra", "narender", "equal"),
    ("narendra", "narinder", "near"),
    ("choudhary", "chaudhry", "equal"),
    ("mukherjee", "mukerji", "equal"),
    ("rahman", "rehman", "equal"),
    ("zakir", "jakir", "equal"),
    ("singh", "sing", "equal"),
    ("yadav", "jadab", "near"),
    ("kumar", "kumari", "near"),
    ("modi", "gandhi", "different"),
]


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_spellings_of_one_name_are_equal_or_near(a: str, b: str, expected: str) -> None:
    keys = indic.key(a), indic.key(b)
    assert {0: "equal", 1: "near"}.get(OSA.distance(*keys), "different") == expected, keys


@given(WORDS)
def test_a_key_is_plain_letters_and_never_empty(word: str) -> None:
    key = indic.key(word)
    assert key.isascii()
    assert key.isalpha()
    assert key.islower()


@given(st.text(max_size=12))
def test_any_string_has_a_key(text: str) -> None:
    assert isinstance(indic.key(text), str)


@given(st.lists(st.sampled_from("bdgklmnprst"), min_size=1, max_size=6))
def test_the_key_of_a_key_is_itself(letters: list[str]) -> None:
    key = indic.key("a".join(letters))
    assert indic.key(key) == key
