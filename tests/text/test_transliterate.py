"""Whole texts in Latin letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.text.transliterate import MOST, transliterate


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Сергей Козлов", "Sergey Kozlov"),
        ("КОЗЛОВ, Сергей", "KOZLOV, Sergey"),
        ("Петров-Водкин", "Petrov-Vodkin"),
        ("ООО «Интеллект»", 'OOO "Intellekt"'),
        ("Jürgen Müller", "Jurgen Muller"),
        ("A.P. Møller", "A.P. Moller"),
        ("전진용", "Jeon Jinyong"),
        ("习近平", "Xi Jinping"),
        ("Intellekt公司", "Intellekt Gongsi"),
        ("Щ", "Shch"),
        ("Jon Jin 2", "Jon Jin 2"),
    ],
)
def test_preferred_reading(text: str, first: str) -> None:
    assert transliterate(text)[0] == first


def test_further_readings() -> None:
    found = transliterate("Сергей")
    assert "Sergei" in found
    assert len(found) == len(set(found)) <= MOST


@pytest.mark.parametrize("text", ["", " ", "...", "☃", "\u0301", "\ud800"])
def test_nothing_to_read(text: str) -> None:
    assert transliterate(text) == ()


@settings(deadline=None)  # tables load on the way
@given(st.text(st.characters(), max_size=30))
def test_what_comes_out_is_plain(text: str) -> None:
    found = transliterate(text)
    assert all(any(map(str.isalnum, way)) for way in found)
    assert not [way for way in found if re.search(r"[^\W\d_a-zA-Z]", way)]


@settings(deadline=None)  # tables load on the way
@given(st.from_regex(r"[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", fullmatch=True))
def test_latin_stays_as_it_is(text: str) -> None:
    assert transliterate(text)[0] == text
