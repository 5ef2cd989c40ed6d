"""One text out of the many ways to write it: cases as rows, and what holds for every text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.text.normalise import clean, fold, normalise
from tests.conftest import case_rows

# Characters that have tripped normalisers: marks, jamo, ligatures, signs that decompose into a blank and a mark.
TRICKY = st.text(
    st.sampled_from("aAeiоаЕсИйѝ'´`·.,-&№½٣ǆᾳﬁßİıΣσς가각ㅤעﷺ \u05b0\u064b\u0301\u0300\u0306\u0345\u200d"), max_size=12
)
ANY = st.text(st.characters(), max_size=30) | TRICKY


@pytest.mark.parametrize("row", case_rows("normalise"), ids=lambda row: row["text"])
def test_cases(row: dict[str, str]) -> None:
    assert normalise(row["text"]) == row["expected"]


@settings(deadline=None)  # tables load on the way
@given(ANY)
def test_normalising_twice_is_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@settings(deadline=None)  # tables load on the way
@given(ANY)
def test_cleaning_twice_is_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@settings(deadline=None)  # tables load on the way
@given(ANY)
def test_nothing_invisible_is_left(text: str) -> None:
    assert not [c for c in clean(text) if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")]


@settings(deadline=None)  # tables load on the way
@given(ANY)
def test_case_and_form_of_unicode_make_no_difference(text: str) -> None:
    assert normalise(unicodedata.normalize("NFC", text)) == normalise(unicodedata.normalize("NFD", text))


@settings(deadline=None)  # tables load on the way
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30))
def test_the_short_way_for_ascii_is_the_long_way(text: str) -> None:
    assert clean(text) == clean(text + "\u200b")


@settings(deadline=None)  # tables load on the way
@given(ANY)
def test_folding_twice_is_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_clean_keeps_case_and_punctuation() -> None:
    assert clean("  JON,\tJin\nYong’s (2nd) ") == "JON, Jin Yong's (2nd)"


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\udfff\ud800", "\x00", "\u0301\u0302", "\U0010ffff", "\u200b"])
def test_texts_of_nothing(text: str) -> None:
    assert not any(map(str.isalnum, clean(text)))
