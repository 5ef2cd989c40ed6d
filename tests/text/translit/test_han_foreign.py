"""Chinese characters that stand for the sounds of foreign names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.data import rows
from matcher.text.translit import latin
from matcher.text.translit.han_foreign import LONGEST, MOST, read

WORDS = [
    ("伊万诺夫", "ivannov"), ("斯米尔诺夫", "smirnov"), ("德米特里", "dmitri"), ("布林肯", "blinken"),
    ("阿卜杜拉", "abdula"), ("季莫申科", "timoshenko"), ("泽连斯基", "zelenski"), ("馬杜羅", "maduro"),
    ("奥巴马", "obama"), ("普京", "putin"), ("特朗普", "tranp"),
]  # fmt: skip
SOUNDS = "".join(row["characters"] for row in rows("han_sounds"))


@pytest.mark.parametrize(("word", "expected"), WORDS)
def test_reads_what_was_meant(word: str, expected: str) -> None:
    assert expected in read(word)


@pytest.mark.parametrize("word", ["", "银星", "真主党", "kozlov", "科兹洛夫公司"])
def test_what_stands_for_no_sound_is_not_read(word: str) -> None:
    assert read(word) == []


@given(st.text(st.sampled_from(SOUNDS), min_size=1, max_size=12))
def test_a_few_plain_words(word: str) -> None:
    found = read(word)
    assert 1 <= len(found) == len(set(found)) <= MOST
    assert all(latin.read(reading) == (reading,) for reading in found)


def test_no_name_is_longer() -> None:
    assert len(read("普" * LONGEST)) == MOST
    assert read("普" * 100_000) == []


def test_no_character_stands_in_two_rows() -> None:
    assert len(SOUNDS) == len(set(SOUNDS))
