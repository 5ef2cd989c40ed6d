"""Which writing system a letter belongs to."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.text import translit
from matcher.text.scripts import _RANGES, script_of, scripts_of

# The first word of a letter's Unicode name names its script.
NAMED = {
    "LATIN": "latin", "CYRILLIC": "cyrillic", "GREEK": "greek", "ARMENIAN": "armenian", "HEBREW": "hebrew",
    "ARABIC": "arabic", "DEVANAGARI": "devanagari", "BENGALI": "bengali", "TAMIL": "tamil", "THAI": "thai",
    "GEORGIAN": "georgian", "HANGUL": "hangul", "ETHIOPIC": "ethiopic", "KHMER": "khmer", "HIRAGANA": "kana",
    "KATAKANA": "kana", "MYANMAR": "myanmar", "LAO": "lao", "TELUGU": "telugu", "MALAYALAM": "malayalam",
}  # fmt: skip

# Blocks of phonetic and letter-like signs, which mix scripts.
_PHONETIC = {0x1D, 0x21}


def test_ranges_are_in_order_and_apart() -> None:
    for (_, end, _), (start, _, _) in pairwise(_RANGES):
        assert end < start


@pytest.mark.parametrize("block", sorted({*range(0x31)} - _PHONETIC))
def test_letters_are_where_unicode_says(block: int) -> None:
    for char in map(chr, range(block << 8, (block + 1) << 8)):
        named = NAMED.get(unicodedata.name(char, "").partition(" ")[0])
        if named and char.isalpha() and unicodedata.normalize("NFKC", char) == char:
            assert (char, script_of(char)) == (char, named)


@pytest.mark.parametrize(
    ("char", "script"),
    [("7", "common"), (" ", "common"), ("-", "common"), ("\u0301", "common"), ("々", "han"), ("ー", "kana"),
     ("한", "hangul"),
     ("漢", "han"), ("𠀀", "han"), ("ı", "latin"), ("ʻ", "other"), ("𓀀", "other"), ("\ud800", "common")],
)  # fmt: skip
def test_single_characters(char: str, script: str) -> None:
    assert script_of(char) == script


@pytest.mark.parametrize(
    ("text", "found"),
    [("Intellekt公司", ("latin", "han")), ("", ()), ("42 -", ()), ("Иван Ivan Петров", ("cyrillic", "latin"))],
)
def test_scripts_of(text: str, found: tuple[str, ...]) -> None:
    assert scripts_of(text) == found


@settings(deadline=None)  # tables load on the way
@given(st.text(st.characters()))
def test_no_text_raises(text: str) -> None:
    assert "common" not in scripts_of(text)


def test_every_room_is_a_script() -> None:
    assert translit.ROOMS.keys() <= {script for _, _, script in _RANGES}
