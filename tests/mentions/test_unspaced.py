"""Names in scripts without blanks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matcher.mentions.running_text import running
from matcher.mentions.unspaced import guesses, is_plain_guess, named


def guessed(text: str) -> set[str]:
    return {text[g.start : g.end] for g in guesses(running(text))}


def test_a_full_name_is_guessed_wherever_a_surname_stands() -> None:
    assert {"金正恩", "李方伟"} <= guessed("昨天金正恩会见了李方伟一行")


def test_a_company_is_guessed_back_from_its_last_word() -> None:
    assert "延边银星网络科技有限公司" in guessed("据悉延边银星网络科技有限公司被制裁")


def test_katakana_words_tied_by_dots_are_one_name() -> None:
    assert "ウラジーミル・プーチン" in guessed("ロシアのウラジーミル・プーチン大統領は")


def test_thai_names_begin_within_a_word_and_end_within_the_next() -> None:
    assert "วลาดิเมียร์ ปูติน" in guessed("ประธานาธิบดีวลาดิเมียร์ ปูติน กล่าว")


def test_hangul_is_cut_without_its_particles() -> None:
    assert "전진영" in guessed("전진영이 이끌었다")


def test_a_title_beside_a_name_or_a_dot_within_shows_it_without_a_list() -> None:
    text = "他说王小明先生和弗拉基米尔·普京来了"
    assert [text[a:b] for a, b in named(running(text))] == ["王小明", "弗拉基米尔·普京"]


def test_small_words_and_places_are_no_names() -> None:
    assert is_plain_guess([("北京", "han")])
    assert not is_plain_guess([("金", "han"), ("正恩", "han")])


@given(st.text(alphabet="金正恩王的和公司·ウラジーミル・กขเ김정은이 ", max_size=60))
def test_guesses_lie_in_the_text(text: str) -> None:
    for guess in guesses(running(text)):
        assert 0 <= guess.start < guess.end <= len(text)
        assert guess.words
