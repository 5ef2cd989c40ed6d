"""Doubled letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text.phonetic.doubled import single


@pytest.mark.parametrize(
    ("word", "found"), [("", ""), ("a", "a"), ("abdullaah", "abdulah"), ("aaa", "a"), ("abab", "abab")]
)
def test_doubled_letters_are_single(word: str, found: str) -> None:
    assert single(word) == found


@given(st.text("ab \n", max_size=9))
def test_it_does_what_the_expression_says(word: str) -> None:
    assert single(word) == re.sub(r"(?s)(.)\1+", r"\1", word)
