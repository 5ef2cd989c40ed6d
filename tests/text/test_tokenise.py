"""Words of a text: cases as rows, and what holds for every text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.text.normalise import clean, fold
from matcher.text.tokenise import Word, cut, words
from tests.conftest import case_rows

ANY = st.text(st.characters(), max_size=30) | st.text(
    st.sampled_from("aBо.П' -,&'1٣々ー가公\u0301\u064b🙂"), max_size=14
)


@pytest.mark.parametrize("row", case_rows("tokenise"), ids=lambda row: row["text"])
def test_cases(row: dict[str, str]) -> None:
    found = words(row["text"])
    assert " ".join(word.form for word in found) == row["forms"]
    assert " ".join(word.script for word in found) == row["scripts"]
    assert "".join(".x"[word.dotted] for word in found) == (row["dotted"] or "." * len(found))


@settings(deadline=None)  # tables load on the way
@given(ANY)
def test_every_word_has_a_letter_or_digit(text: str) -> None:
    assert all(any(map(str.isalnum, word.form)) for word in words(text))


@settings(deadline=None)  # tables load on the way
@given(ANY)
def test_forms_are_folded(text: str) -> None:
    assert all(
        word.form == fold(word.form) and ("'" not in word.form or word.script == "hebrew") for word in words(text)
    )


@settings(deadline=None)  # tables load on the way
@given(ANY)
def test_words_of_the_cleaned_text_are_those_of_the_text(text: str) -> None:
    assert cut(clean(text)) == words(text)


@settings(deadline=None)  # tables load on the way
@given(st.lists(st.sampled_from(["Jon", "Jin", "김", "公司", "Иван", "محمد", "42"]), min_size=1, max_size=6))
def test_words_between_blanks_are_found(parts: list[str]) -> None:
    assert [word.text for word in words(" ".join(parts))] == parts


def test_apostrophes_stay_in_the_text_of_a_word() -> None:
    assert words("O’Neil Sa'd") == (Word("O'Neil", "oneil", "latin"), Word("Sa'd", "sad", "latin"))
    assert words("l'Oréal")[0] == Word("l'Oréal", "loréal", "latin")


def test_a_long_text_is_cut_whole() -> None:
    assert len(words("Jon " * 5000)) == 5000
