"""Chinese names in Hangul, read the Korean way and as they sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text.translit import hangul_chinese

HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=8)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("자오", "zhao"), ("진핑", "jinping"), ("샤오핑", "xiaoping"), ("위안", "yuan")],
)
def test_reads_the_sounds_of_mandarin_back(word: str, expected: str) -> None:
    found = hangul_chinese.as_heard(word)
    assert found == (expected,), found


@pytest.mark.parametrize(("word", "expected"), [("조", "zhao"), ("유", "liu"), ("손", "sun"), ("동탁", "dongzhuo")])
def test_reads_korean_readings_back(word: str, expected: str) -> None:
    assert expected in hangul_chinese.as_read(word)


@pytest.mark.parametrize("word", ["오바마", "마리아", "하나코", "세르게이", "김", ""])
def test_other_words_stay_whole(word: str) -> None:
    assert hangul_chinese.split(word) == ()


@given(st.one_of(HANGUL, st.text(max_size=8)))
def test_any_text_gives_plain_words_or_none(text: str) -> None:
    found = (*hangul_chinese.as_heard(text), *hangul_chinese.as_read(text))
    assert all(word.isascii() and word.isalpha() and word.islower() for word in found)
    assert "".join(hangul_chinese.split(text)) in {text, ""}
