"""Words with one slip of the keyboard in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from matcher.names.slips import Slips

WORDS = st.text("abc", min_size=1, max_size=7)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("compnay", "company"),
        ("compny", "company"),
        ("compaany", "company"),
        ("companu", "company"),
        ("company", "company"),
        ("ocmpany", None),
        ("ompany", None),
        ("compnau", None),
        ("", None),
    ],
)
def test_one_slip_is_forgiven_behind_the_first_letter(slip: str, meant: str | None) -> None:
    assert Slips(["company", "corporation"]).meant(slip) == meant


@given(st.sets(WORDS, max_size=6), WORDS)
def test_nothing_is_lost_against_measuring_every_word(table: set[str], word: str) -> None:
    near = [other for other in sorted(table) if other[0] == word[0] and OSA.distance(word, other) <= 1]
    assert Slips(table).meant(word) == (near[0] if near else None)


@given(st.sets(st.text("ab", min_size=6, max_size=8), max_size=4), st.text("ab", min_size=5, max_size=9))
def test_nothing_is_lost_among_long_words(table: set[str], word: str) -> None:
    near = [other for other in sorted(table) if other[0] == word[0] and OSA.distance(word, other) <= 1]
    assert Slips(table).meant(word) == (near[0] if near else None)


@given(st.sets(st.text("abc", min_size=7, max_size=9), max_size=4), st.text("abc", min_size=1, max_size=14))
def test_no_beginning_is_lost(table: set[str], word: str) -> None:
    slips = Slips(table)
    found = [meant for end in range(6, len(word) + 1) if (meant := slips.meant(word[:end]))]
    assert slips.meant_by_beginning(word, 6) == (found[0] if found else None)
