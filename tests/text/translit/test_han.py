"""Chinese characters: the rows of readings_han.csv and splits_eastern.csv, and what holds of any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text.translit import han, latin
from tests.conftest import case_rows

READINGS = [(row["word"], row["reading"], row["expected"]) for row in case_rows("readings_han")]
SPLITS = [(row["word"], row["cut"]) for row in case_rows("splits_eastern") if row["script"] == "han"]
OWN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=10)
ANY = st.one_of(OWN, st.text(max_size=10))


@pytest.mark.parametrize(("word", "reading", "expected"), READINGS)
def test_reads_as_people_write(word: str, reading: str, expected: str) -> None:
    readings = han.read(word)
    place = "absent" if reading not in readings else "first" if readings[0] == reading else "among"
    assert place == expected, readings


@pytest.mark.parametrize(("word", "cut"), SPLITS)
def test_cuts_where_people_would(word: str, cut: str) -> None:
    cuts = han.splits(word)
    assert "|".join(cuts[0] if cuts else ()) == cut, cuts


@given(ANY)
def test_any_text_gives_a_few_plain_words_or_none(text: str) -> None:
    readings = han.read(text)
    assert len(readings) == len(set(readings)) <= 8
    assert all(reading.isascii() and reading.isalpha() and reading.islower() for reading in readings)


@given(OWN)
def test_reading_a_reading_changes_nothing(text: str) -> None:
    assert all(latin.read(reading) == (reading,) for reading in han.read(text))


@given(ANY)
def test_the_pieces_of_a_cut_are_the_word(text: str) -> None:
    cuts = han.splits(text)
    assert len(cuts) <= 3
    assert all("".join(cut) == text and all(cut) and len(cut) > 1 for cut in cuts)


@pytest.mark.parametrize(("a", "b"), [("銀星", "银星"), ("延辺", "延邊"), ("網絡", "网络"), ("髙橋", "高桥")])
def test_forms_of_one_character_are_one(a: str, b: str) -> None:
    assert han.simplify(a) == han.simplify(b)


@given(OWN)
def test_simplifying_twice_is_once(text: str) -> None:
    assert han.simplify(han.simplify(text)) == han.simplify(text)


@pytest.mark.parametrize(
    ("word", "spelt"),
    [
        ("潤發", "yunfat"),
        ("小明", "siuming"),
        ("志明", "cheebeng"),
        ("家衛", "karwai"),
        ("文庆", "boonkeng"),
        ("近平", "jinping"),
    ],
)
def test_given_names_as_they_are_spelled_abroad(word: str, spelt: str) -> None:
    assert spelt in han.read_as(word, "chinese")


def test_a_name_is_read_in_one_culture() -> None:
    assert "kim" in han.read_as("金", "korean")
    assert "kim" not in han.read_as("金", "chinese")
    assert han.read_as("岸田", "japanese") == ("kishida",)


def test_only_characters_that_stand_for_sounds_may_be_foreign() -> None:
    assert han.may_be_foreign("奧巴馬")
    assert not han.may_be_foreign("天使笑颜")
    assert not han.may_be_foreign("马丁")
