"""Words cut short by a field's length or abbreviated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.lexeme import lexeme
from matcher.compare.shortening import is_short_for
from matcher.text.tokenise import words


def short(a: str, b: str) -> bool:
    x, y = words(a)[0], words(b)[0]
    return is_short_for(lexeme(x.form, x.script), lexeme(y.form, y.script))


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("COMM", "Communications"),
        ("Insti", "Institute"),
        ("Intell", "Intellekt"),
        ("prdctn", "production"),
        ("Kalashn", "Kalashnikov"),
        ("произв", "производство"),
    ],
)
def test_a_word_cut_short_is_known_from_either_side(cut: str, whole: str) -> None:
    assert short(cut, whole)
    assert short(whole, cut)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ivan", "Ivanov"),
        ("Aleksandr", "Aleksandrovich"),
        ("Ali", "Alimov"),
        ("Communications", "Communication"),
        ("Kala", "Kalashnikov"),
        ("banan", "bank"),
        ("произв", "production"),
    ],
)
def test_names_that_begin_alike_are_not_cut_short(a: str, b: str) -> None:
    assert not short(a, b)


@given(st.text("abcdeiou", min_size=1, max_size=9), st.text("abcdeiou", min_size=1, max_size=9))
def test_a_short_word_begins_like_the_whole_one(a: str, b: str) -> None:
    if short(a, b):
        assert a[0] == b[0]
        assert len(a) != len(b)
