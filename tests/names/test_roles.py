"""What each word does; whole names stand in fixtures/cases/parse.csv."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.names.roles import roles
from matcher.records import Kind
from matcher.text.tokenise import words

WORDS = [
    "Dr",
    "Sheikh",
    "King",
    "al",
    "bin",
    "van",
    "der",
    "Ivanovich",
    "oglu",
    "Jr",
    "PhD",
    "II",
    "7",
    "A",
    "Jon",
    "김",
    "위원장",
    "of",
    "and",
    "MV",
]


KINDS = st.sampled_from(["person", "organization", "vessel", "unknown"])


@settings(deadline=None)  # tables load on the way
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), KINDS, st.integers(0, 3))
def test_every_word_has_one_role(parts: list[str], kind: Kind, family: int) -> None:
    row = words(" ".join(parts))
    assert len(roles(row, kind, min(family, len(row)))) == len(row)


@settings(deadline=None)  # tables load on the way
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_a_person_is_never_all_title_and_suffix(parts: list[str]) -> None:
    assert set(roles(words(" ".join(parts)), "person", 0)) - {"title", "suffix"}


@pytest.mark.parametrize("text", ["Dr", "Jr", "al", "bin", "King", "of"])
def test_a_word_alone_is_a_name(text: str) -> None:
    assert roles(words(text), "person", 0) == ["word"]


def test_syllables_of_eastern_names_are_no_particles() -> None:
    row = words("Il San Mun")
    assert roles(row, "person", 0, frozenset({"korean"}))[0] == "word"
    assert roles(row, "person", 0, frozenset({"arabic"}))[0] == "particle"


def test_family_names_stand_before_suffixes() -> None:
    assert roles(words("John de la Cruz Jr"), "person", 3) == ["given", "particle", "particle", "family", "suffix"]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Alfa II", "organization", "number"),
        ("Alfa 2", "organization", "number"),
        ("Alfa XL", "organization", "word"),
        ("Jon Jin 2", "vessel", "number"),
        ("Jon Jin 2", "unknown", "number"),
        ("Alfa B", "organization", "word"),
        ("Lady R", "vessel", "initial"),
        ("Malcolm X", "person", "initial"),
    ],
)
def test_last_word(text: str, kind: Kind, found: str) -> None:
    assert roles(words(text), kind, 0)[-1] == found
