"""Arabic letters read one by one: where the unwritten vowels go, and the ways a letter may sound."""

from __future__ import annotations

import pytest

from matcher.text.translit.arabic_sounds import sounded


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("مصرف", "masraf"),
        ("كاتب", "katib"),
        ("شوكان", "shukan"),
        ("جولاني", "julani"),
        ("طاووس", "tawus"),
        ("اورفا", "urfa"),
        ("ايلات", "ilat"),
    ],
)
def test_every_syllable_begins_with_one_consonant(word: str, first: str) -> None:
    assert sounded(word)[0] == first


@pytest.mark.parametrize(
    ("word", "way"),
    [
        ("سيرف", "sayraf"),
        ("ثاقب", "saqeb"),
        ("سيفر", "sever"),
        ("شكوى", "shakwa"),
        ("شكوى", "shakwi"),
        ("بشر", "bishr"),
    ],
)
def test_later_ways_take_other_vowels_and_persian_or_foreign_letters(word: str, way: str) -> None:
    assert way in sounded(word)
