"""Misspelt words of companies' names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.names.lexicon import concepts
from matcher.names.misspelt import is_slip_of_form, trade_meant


@pytest.mark.parametrize(
    ("word", "canonical"),
    [
        ("lta", "sl"), ("1td", "ltd"), ("tld", "ltd"), ("ltid", "ltd"), ("jfsc", "jsc"), ("oa", "ao"), ("lc", "llc"),
        ("5tock", "jsc"), ("joint", "jsc"), ("liabilitq", "llc"), ("federtal", "fsue"), ("tsate", "fsue"),
    ],
)  # fmt: skip
def test_a_slip_in_a_legal_form_is_known_beside_the_form(word: str, canonical: str) -> None:
    assert is_slip_of_form(word, canonical)


@pytest.mark.parametrize(("word", "canonical"), [("alfa", "ltd"), ("ab", "ao"), ("lux", "llc"), ("kim", "ltd")])
def test_other_words_are_none(word: str, canonical: str) -> None:
    assert not is_slip_of_form(word, canonical)


@pytest.mark.parametrize("word", ["poduction", "produqtion", "shippping", "constrution", "enginering"])
def test_a_word_of_trade_is_known_with_a_slip(word: str) -> None:
    assert trade_meant(word)


@pytest.mark.parametrize("word", ["kalashnikov", "mohammed", "bank", "ban", "12345678"])
def test_names_mean_nothing(word: str) -> None:
    assert not trade_meant(word)


@given(st.text(max_size=14))
def test_any_text_is_asked(text: str) -> None:
    assert isinstance(trade_meant(text), frozenset)
    assert isinstance(is_slip_of_form(text, "ltd"), bool)


@given(st.integers(1, 9), st.sampled_from("qxzw"))
def test_every_single_slip_in_a_long_word_is_forgiven(place: int, letter: str) -> None:
    word = "production"
    typed = word[:place] + letter + word[place + 1 :]
    assert concepts(word) & (trade_meant(typed) | concepts(typed))
