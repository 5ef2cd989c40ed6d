"""A distinct word and everything a comparison asks of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.compare.lexeme import joined, lexeme
from matcher.text.tokenise import words


def test_a_word_is_worked_out_once() -> None:
    assert lexeme("kozlov", "latin") is lexeme("kozlov", "latin")
    assert lexeme("kozlov", "latin") is not lexeme("kozlov", "cyrillic")
    parts = lexeme("jin", "latin"), lexeme("yong", "latin")
    assert joined(*parts) is joined(*parts)


@pytest.mark.parametrize(
    ("form", "script", "reading"),
    [
        ("козлов", "cyrillic", "kozlov"),
        ("김", "hangul", "kim"),
        ("müller", "latin", "mueller"),
        ("r0bert", "latin", "robert"),
    ],
)
def test_readings(form: str, script: str, reading: str) -> None:
    assert reading in lexeme(form, script).readings


def test_the_preferred_reading_or_the_form_itself() -> None:
    assert lexeme("козлов", "cyrillic").latin == lexeme("козлов", "cyrillic").readings[0]
    assert lexeme("711", "common").latin == "711"


@pytest.mark.parametrize(("form", "script"), [("j", "latin"), ("в", "cyrillic"), ("σ", "greek")])
def test_a_single_letter_is_an_initial(form: str, script: str) -> None:
    assert lexeme(form, script).initial


@pytest.mark.parametrize(("form", "script"), [("7", "common"), ("jo", "latin"), ("김", "hangul")])
def test_a_digit_a_syllable_or_a_word_is_none(form: str, script: str) -> None:
    assert not lexeme(form, script).initial


def test_meanings_are_the_same_in_every_language() -> None:
    plants = [lexeme("завод", "cyrillic"), lexeme("plant", "latin"), lexeme("工厂", "han")]
    assert frozenset.intersection(*(word.meanings for word in plants))
    assert lexeme("russianfederation", "latin", "country:RU").meanings == {"country:RU"}


def test_forms_of_a_given_name_share_a_group() -> None:
    assert lexeme("bill", "latin").groups & lexeme("william", "latin").groups
    assert not lexeme("bill", "latin").groups & lexeme("robert", "latin").groups


def test_a_script_brings_its_sound_systems() -> None:
    assert lexeme("김", "hangul").systems[0] == "korean"
    assert lexeme("김", "hangul", culture="korean").systems == ("korean",)
    assert lexeme("kim", "latin").systems == ()


def test_joined_words_keep_every_rank_of_reading() -> None:
    both = joined(lexeme("정", "hangul"), lexeme("은", "hangul"))
    assert both.form == "정은"
    assert len(both.readings) > 1
    assert joined(lexeme("silver", "latin"), lexeme("star", "latin")).readings[0] == "silverstar"


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=20))
def test_every_word_has_a_lexeme_with_plain_readings(text: str) -> None:
    found = [lexeme(word.form, word.script) for word in words(text)]
    for one in found:
        assert all(re.fullmatch(r"[a-z0-9]+", reading) for reading in one.readings)
        assert one.latin
    if len(found) > 1:
        assert joined(*found).form == "".join(one.form for one in found)


def test_a_word_is_one_lexeme_however_it_is_asked_for() -> None:
    assert lexeme("kozlov", "latin") is lexeme("kozlov", script="latin", meaning="", culture="")
