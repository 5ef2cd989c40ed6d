"""The tables behind Chinese characters: folded keys, plain readings, surnames in every form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.text.translit import han_tables
from matcher.text.translit.han_tables import (
    full_forms,
    hangul_of,
    japanese_given,
    japanese_surnames,
    korean_surname,
    pinyin_of,
    places,
    rare_pinyin_of,
    simplify,
    surnames,
    variants,
)


@pytest.mark.parametrize("table", [surnames, places, japanese_surnames, japanese_given])
def test_keys_are_simplified(table: Callable[[], dict[str, object]]) -> None:
    assert [key for key in table() if simplify(key) != key] == []


@pytest.mark.parametrize("table", [places, japanese_surnames, japanese_given])
def test_readings_are_plain_and_do_not_repeat(table: Callable[[], dict[str, tuple[str, ...]]]) -> None:
    for word, readings in table().items():
        assert readings, word
        assert len(set(readings)) == len(readings), word
        assert all(reading.isascii() and reading.isalpha() and reading.islower() for reading in readings), word


def test_no_form_of_a_variant_is_itself_simplified_further() -> None:
    assert all(simplify(simple) == simple for simple in variants().values())
    assert all(simplify(forms) == simple * len(forms) for simple, forms in full_forms().items())


def test_surnames_have_pinyin_and_a_known_tier() -> None:
    assert {surname.tier for surname in surnames().values()} == {"1", "2", "3"}
    assert all(surname.pinyin.isascii() and surname.pinyin.isalpha() for surname in surnames().values())


@pytest.mark.parametrize(
    ("char", "hangul"),
    [("金", "김"), ("沈", "심"), ("车", "차"), ("車", "차"), ("全", "전"), ("朴", "박"), ("a", ""), ("", "")],
)
def test_korean_surnames_in_any_form(char: str, hangul: str) -> None:
    assert korean_surname(char) == hangul


def test_a_surname_may_sound_unlike_the_word() -> None:
    assert hangul_of()["金"] == "금"
    assert korean_surname("金") == "김"


def test_forms_that_fall_together_keep_all_readings() -> None:
    assert han_tables._joined("japanese_surnames", "surname") == japanese_surnames()
    assert {"suzuki"} <= set(japanese_surnames()[simplify("鈴木")])


def test_characters_have_one_commonest_pinyin() -> None:
    assert (pinyin_of()["王"], pinyin_of()["银"]) == ("wang", "yin")
    assert all(len(char) == 1 and pinyin.isalpha() for char, pinyin in pinyin_of().items())


def test_rare_characters_stand_in_a_table_of_their_own() -> None:
    assert rare_pinyin_of()["䶮"] == "yan"
    assert not rare_pinyin_of().keys() & pinyin_of().keys()
    assert all(len(char) == 1 and pinyin.isalpha() for char, pinyin in rare_pinyin_of().items())
