"""The table of given names that stand for one another."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from matcher.data import rows
from matcher.names.lexicon import nickname_groups, nickname_kind
from matcher.text.tokenise import words

TABLE = tuple(rows("nicknames"))
_PARTICLES = {"al", "el", "bin", "ibn", "abu", "de", "la", "van", "von", "un", "kim", "min", "jin"}


def test_every_row_is_whole() -> None:
    for row in TABLE:
        assert row["group"].isascii()
        assert row["group"] == row["group"].lower() != ""
        assert row["kind"] in {"name", "variant", "nickname", "cognate"}
        assert row["language"].isalpha()
        assert row["form"] == unicodedata.normalize("NFC", row["form"])


def test_every_form_is_one_word_of_one_script() -> None:
    for row in TABLE:
        found = words(row["form"])
        assert len(found) == 1, row
        assert len(found[0].form) > 1, row


def test_a_form_stands_once_in_a_group() -> None:
    counted = Counter((row["group"], row["form"].casefold()) for row in TABLE)
    assert max(counted.values()) == 1


def test_groups_have_a_name_and_something_beside_it() -> None:
    kinds: dict[str, list[str]] = {}
    for row in TABLE:
        kinds.setdefault(row["group"], []).append(row["kind"])
    assert len(kinds) >= 350
    assert all("name" in found and len(found) > 1 for found in kinds.values())


def test_particles_are_no_given_names() -> None:
    strong = {row["form"].casefold() for row in TABLE if row["kind"] != "cognate"}
    assert strong.isdisjoint(_PARTICLES)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("bill", "william", "nickname"), ("bob", "robert", "nickname"), ("dick", "richard", "nickname"),
        ("sasha", "aleksandr", "nickname"), ("sasha", "aleksandra", "nickname"), ("misha", "mikhail", "nickname"),
        ("вова", "владимир", "nickname"), ("volodya", "vladimir", "nickname"), ("pepe", "josé", "nickname"),
        ("paco", "francisco", "nickname"), ("nacho", "ignacio", "nickname"), ("chuy", "jesus", "nickname"),
        ("beppe", "giuseppe", "nickname"), ("gigi", "luigi", "nickname"), ("fritz", "friedrich", "nickname"),
        ("mohd", "muhammad", "variant"), ("md", "mohammed", "variant"), ("mehdi", "mahdi", "variant"),
        ("oleksandr", "aleksandr", "variant"), ("serhiy", "sergei", "variant"), ("uladzimir", "volodymyr", "variant"),
        ("ivan", "john", "cognate"), ("иван", "john", "cognate"), ("yusuf", "joseph", "cognate"),
        ("ibrahim", "abraham", "cognate"), ("musa", "moshe", "cognate"), ("pedro", "pierre", "cognate"),
        ("ivan", "petr", None), ("bill", "robert", None), ("ali", "umar", None), ("hasan", "husayn", None),
        ("osama", "othman", None), ("mahmud", "muhammad", None), ("hamid", "ahmad", None),
    ],
)  # fmt: skip
def test_how_two_names_are_related(a: str, b: str, kind: str | None) -> None:
    assert nickname_kind(a, b) == nickname_kind(b, a) == kind


def test_a_short_form_may_serve_several_names() -> None:
    assert {"aleksandr", "aleksandra"} <= nickname_groups("sasha")
