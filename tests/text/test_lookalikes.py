"""Letters that look foreign, and digits in place of letters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.text.lookalikes import disguised, undigit, unmix
from matcher.text.scripts import scripts_of


@pytest.mark.parametrize(
    ("mixed", "meant"),
    [
        ("Gаzprоm", "Gazprom"),
        ("Юлiя", "Юлія"),
        ("Cергій", "Сергій"),
        ("Кoзлов", "Козлов"),
        ("Μaria", "Maria"),
        ("Παπαδόπoυλος", "Παπαδόπουλος"),
        ("Интеллeкт", "Интеллект"),
        ("Chloё", "Chloë"),
        ("Gazпром", "Gazпром"),
        ("Kozlov", "Kozlov"),
        ("Козлов", "Козлов"),
        ("公司Co", "公司Co"),
        ("", ""),
    ],
)
def test_unmix(mixed: str, meant: str) -> None:
    assert unmix(mixed) == meant


@settings(deadline=None)  # tables load on the way
@given(st.text(st.sampled_from("аеорсухabcdeopxyzжщйΩαο'1"), max_size=12))
def test_unmixing_keeps_the_length_or_leaves_the_word(word: str) -> None:
    found = unmix(word)
    assert len(found) == len(word)
    assert found == word or len(scripts_of(found)) == 1
    assert unmix(found) == found


@pytest.mark.parametrize(
    ("word", "latin"), [("СОСА", "COCA"), ("ХОРЕ", "XOPE"), ("Сова", ""), ("АВ1", ""), ("Рева", "")]
)
def test_disguised(word: str, latin: str) -> None:
    assert disguised(word) == latin


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        ("s1lver", ("silver", "sllver")),
        ("kozl0v", ("kozlov",)),
        ("a320", ()),
        ("711", ()),
        ("jin2", ()),
        ("bong6", ()),
        ("silver", ()),
    ],
)
def test_undigit(word: str, readings: tuple[str, ...]) -> None:
    assert undigit(word) == readings


@settings(deadline=None)  # tables load on the way
@given(st.text(st.sampled_from("ab01345826"), max_size=14))
def test_undigit_gives_words_without_its_digits(word: str) -> None:
    found = undigit(word)
    assert len(found) <= 4
    assert all(reading.isalpha() and len(reading) == len(word) for reading in found)
