"""The door to all scripts: every room is there, and what comes out is plain Latin."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.text import translit
from matcher.text.tokenise import words

WORDS = ["Müller", "Козлов", "Παύλος", "Արամ", "გია", "전진용", "习近平", "たろう", "محمد", "דוד", "राम", "রাম",
         "முருகன்",
         "สมชาย", "សុខ", "အောင်", "አበበ", "ລາວ", "སྟོབས"]  # fmt: skip


@pytest.mark.parametrize("name", sorted(set(translit.ROOMS.values())))
def test_every_room_is_there(name: str) -> None:
    room = import_module(f"matcher.text.translit.{name}")
    assert callable(room.read)
    assert room.read.__doc__


@pytest.mark.parametrize("text", WORDS)
def test_words_of_every_script_are_read(text: str) -> None:
    (word,) = words(text)
    found = translit.readings(word.form, word.script)
    assert found
    assert len(found) == len(set(found)) <= 8
    assert all(re.fullmatch("[a-z0-9]+", reading) for reading in found)


def test_a_script_without_a_room_is_read_too() -> None:
    assert "tibetan" not in translit.ROOMS
    assert translit.readings("བོད", "tibetan")


def test_a_latin_word_reads_as_itself() -> None:
    assert translit.readings("kim", "latin") == ("kim",)


@pytest.mark.parametrize(
    ("word", "script"), [("전진용", "hangul"), ("习近平", "han"), ("kim", "latin"), ("козлов", "cyrillic")]
)
def test_splits_lose_no_letter(word: str, script: str) -> None:
    assert all("".join(cut) == word for cut in translit.splits(word, script))


def test_words_of_spaced_scripts_are_not_cut() -> None:
    assert translit.splits("козлов", "cyrillic") == ()


@settings(deadline=None)  # tables load on the way
@given(st.text(st.characters(), max_size=12))
def test_no_word_raises(text: str) -> None:
    for word in words(text):
        found = translit.readings(word.form, word.script)
        assert all(re.fullmatch("[a-z0-9]+", reading) for reading in found)
        translit.splits(word.form, word.script)
