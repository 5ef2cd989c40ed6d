"""Korean names in Hangul, and foreign ones in Hangul and in Chinese characters, written by their sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.names.native import is_foreign_in_han, is_korean
from matcher.text.tokenise import words


@pytest.mark.parametrize(
    "text", ["김 정은", "김 정 은", "박 봉주", "남궁 민", "성훈 김", "리 영호", "이 영호", "김 구"]
)
def test_a_surname_and_a_given_name_of_one_or_two_syllables_are_korean(text: str) -> None:
    assert is_korean(words(text))


@pytest.mark.parametrize(
    "text", ["버락 오바마", "블라디미르 푸틴", "김", "김 알렉산드르", "김 정은 은 정", "Kim 정은", "金 正恩", ""]
)
def test_other_shapes_and_scripts_are_not(text: str) -> None:
    assert not is_korean(words(text))


@given(st.text(max_size=30))
def test_any_text_has_an_answer(text: str) -> None:
    assert is_korean(words(text)) in (True, False)


@given(st.lists(st.text("가나다라마바사김이박최", min_size=1, max_size=3), min_size=1, max_size=4))
def test_the_answer_does_not_hang_on_the_order_of_two_words(forms: list[str]) -> None:
    row = [word for form in forms for word in words(form)]
    if len(row) == 2:
        assert is_korean(row) == is_korean(row[::-1])


@pytest.mark.parametrize("text", ["谢尔盖·伊万诺夫", "安东尼·布林肯", "弗拉基米尔 普京", "阿卜杜拉·本·拉希德"])
def test_parts_of_characters_that_stand_for_sounds_are_a_foreign_name(text: str) -> None:
    assert is_foreign_in_han(words(text))


@pytest.mark.parametrize(
    "text",
    ["毛 泽东", "乔·拜登", "长谷川 太郎", "大久保 利通", "普京", "延边 银星", "谢尔盖·Иванов", "Sergei 伊万诺夫", ""],
)
def test_other_characters_and_single_words_are_none(text: str) -> None:
    assert not is_foreign_in_han(words(text))
