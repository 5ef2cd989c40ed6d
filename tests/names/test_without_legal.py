"""Legal forms set apart, and whether they are sure."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.names.without_legal import without_legal
from matcher.text.tokenise import words


@pytest.mark.parametrize(
    ("text", "rest", "sure"),
    [
        ("Alfa Ltd", "alfa", True),
        ("Alfa Limited Liability Company", "alfa", True),
        ("OOO Alfa", "alfa", True),
        ("Alfa S.A.", "alfa", True),
        ("Alfa a.s.", "alfa", True),
        ("Mujel A.S.", "mujel", False),
        ("ALFA SA", "alfa", False),
        ("ALFA BANK SA", "alfa bank", True),
        ("Day & Co", "day", True),
        ("Alfa Co., Ltd.", "alfa", True),
        ("Alfa Limted", "alfa", False),
        ("ANGSTREMjsc", "angstrem", True),
        ("ОООИнтеллект", "интеллект", True),
    ],
)
def test_forms_are_set_apart(text: str, rest: str, sure: bool) -> None:
    found = without_legal(words(text), company=False)
    assert (" ".join(word.form for word in found.words), found.sure) == (rest, sure)
    assert found.legal


@pytest.mark.parametrize(
    "text", ["Ltd", "Ahmed II", "Darwesh Sa'd", "As Alfa Beta As-Sadr", "J. P. 7", "Foo As Bar", "Berhan Sahir"]
)
def test_what_stays(text: str) -> None:
    if text == "As Alfa Beta As-Sadr":
        assert not without_legal(words(text), company=False).sure
        return
    assert not without_legal(words(text), company=False).legal


def test_a_known_company_is_sure() -> None:
    assert without_legal(words("ALFA SA"), company=True).sure


@settings(deadline=None)  # tables load on the way
@given(
    st.lists(
        st.sampled_from(["Alfa", "Ltd", "SA", "Co", "and", "OOO", "Company", "limited", "S.A.", "II", "As"]),
        min_size=1,
        max_size=6,
    ),
    st.booleans(),
)
def test_something_is_always_left(parts: list[str], company: bool) -> None:
    assert without_legal(words(" ".join(parts)), company=company).words
