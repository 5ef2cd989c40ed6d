"""Plain words of languages without capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.data import rows
from matcher.names.plain_words import is_plain
from matcher.text.normalise import normalise
from matcher.text.scripts import script_of


@pytest.mark.parametrize(
    ("word", "script"),
    [
        ("자신의", "hangul"), ("사람들은", "hangul"), ("보호를", "hangul"), ("받을", "hangul"), ("인정하는", "hangul"),
        ("والعدل", "arabic"), ("للحكومة", "arabic"), ("مسؤولين", "arabic"),
        ("שבארגון", "hebrew"), ("הממשלה", "hebrew"), ("सरकार", "devanagari"), ("和平", "han"), ("ศาสนา", "thai"),
    ],
)  # fmt: skip
def test_plain(word: str, script: str) -> None:
    assert is_plain(normalise(word), script)


@pytest.mark.parametrize(
    ("word", "script"),
    [
        ("김정은은", "hangul"), ("전진영", "hangul"), ("하마스", "hangul"), ("푸틴에게", "hangul"), ("حماس", "arabic"),
        ("الله", "arabic"), ("طالبان", "arabic"), ("داعش", "arabic"), ("וחמאס", "hebrew"), ("普京", "han"),
        ("kozlov", "latin"),
    ],
)  # fmt: skip
def test_names_are_not_plain(word: str, script: str) -> None:
    assert not is_plain(normalise(word), script)


@given(st.text(max_size=30), st.sampled_from(["arabic", "hebrew", "hangul", "devanagari", "thai", "latin"]))
def test_no_word_raises(word: str, script: str) -> None:
    is_plain(word, script)


def test_the_table_has_no_word_of_a_script_with_capitals() -> None:
    for row in rows("common_words"):
        assert {script_of(char) for char in row["words"] if char.isalpha()}.isdisjoint({"latin", "cyrillic", "greek"})
