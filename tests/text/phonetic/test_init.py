"""The door to all sound systems."""

from __future__ import annotations

from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.text import phonetic

LATIN = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), max_size=14)
BY_SYSTEM = pytest.mark.parametrize("system", phonetic.SYSTEMS)


@BY_SYSTEM
def test_every_room_is_there(system: str) -> None:
    room = import_module(f"matcher.text.phonetic.{system}")
    assert room.key("kim") == phonetic.key("kim", system)
    assert room.key.__doc__


def test_general_is_the_default() -> None:
    assert phonetic.key("khasan") == phonetic.key("khasan", "general")


@BY_SYSTEM
@settings(deadline=None)  # tables load on the way
@given(latin=LATIN)
def test_a_key_is_a_short_text_and_always_the_same(system: str, latin: str) -> None:
    found = phonetic.key(latin, system)
    assert isinstance(found, str)
    assert len(found) <= 2 * len(latin) + 2
    assert phonetic.key(latin, system) == found


@BY_SYSTEM
def test_nothing_has_the_empty_key(system: str) -> None:
    assert phonetic.key("", system) == ""


@pytest.mark.parametrize(
    ("a", "b", "system"),
    [
        ("jon", "jeon", "korean"),
        ("xi", "hsi", "chinese"),
        ("mohammed", "muhammad", "arabic"),
        ("sergei", "sergey", "slavic"),
    ],
)
def test_spellings_of_one_sound_share_a_key(a: str, b: str, system: str) -> None:
    assert phonetic.key(a, system) == phonetic.key(b, system)


@pytest.mark.parametrize(
    ("word", "language", "syllables"), [("jinyong", "korean", 2), ("jinping", "chinese", 2), ("smith", "korean", 0)]
)
def test_cut(word: str, language: str, syllables: int) -> None:
    assert len(phonetic.cut(word, language)) == syllables
