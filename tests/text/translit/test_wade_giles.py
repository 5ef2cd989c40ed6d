"""Pinyin into Wade-Giles without marks, syllable by syllable."""

from __future__ import annotations

import pytest

from matcher.text.translit.wade_giles import wade_giles

SYLLABLES = [
    ("xi", "hsi"), ("jin", "chin"), ("ping", "ping"), ("ze", "tse"), ("dong", "tung"), ("zhou", "chou"), ("en", "en"),
    ("jiang", "chiang"), ("qing", "ching"), ("guo", "kuo"), ("jian", "chien"), ("xue", "hsueh"), ("shi", "shih"),
    ("si", "ssu"), ("zi", "tzu"), ("ren", "jen"), ("he", "ho"), ("luo", "lo"), ("yan", "yen"), ("ye", "yeh"),
    ("rong", "jung"), ("lv", "lu"), ("cai", "tsai"),
]  # fmt: skip


@pytest.mark.parametrize(("pinyin", "expected"), SYLLABLES)
def test_spells_as_the_table_of_the_library_of_congress(pinyin: str, expected: str) -> None:
    assert wade_giles(pinyin) == expected
