"""The table of countries."""

from __future__ import annotations

import unicodedata
from collections import defaultdict

import pytest

from matcher.data import rows
from matcher.names.lexicon import countries_in, country_code
from matcher.watchlists.countries import country_code as published_code

TABLE = tuple(rows("countries"))
_KINDS = {"name", "official", "adjective", "historic"}
_FORMER = {"SU", "YU", "CS", "DD", "AN"}


def _codes_by_form() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in TABLE:
        found[row["form"].casefold()].append(row["code"])
    return found


def test_every_row_is_whole() -> None:
    for row in TABLE:
        assert len(row["code"]) == 2
        assert row["code"].isupper()
        assert row["kind"] in _KINDS
        assert row["language"]
        assert row["form"] == " ".join(row["form"].split()) != ""
        assert row["form"] == unicodedata.normalize("NFC", row["form"])


def test_all_countries_of_the_standard_and_kosovo_are_there() -> None:
    codes = {row["code"] for row in TABLE if row["language"] == "en" and row["kind"] == "name"}
    assert len(codes - _FORMER) == 250
    assert codes | _FORMER == {row["code"] for row in TABLE}


def test_stems_are_long_enough_to_tell() -> None:
    stems = [row["form"] for row in TABLE if "*" in row["form"]]
    assert stems
    assert all(stem.endswith("*") and stem.count("*") == 1 and len(stem) > 5 for stem in stems)


def test_no_row_stands_twice() -> None:
    keys = [(row["code"], row["form"].casefold()) for row in TABLE]
    assert len(keys) == len(set(keys))


def test_only_known_names_belong_to_two_countries() -> None:
    shared = {form: codes for form, codes in _codes_by_form().items() if len(codes) > 1}
    assert {frozenset(codes) for codes in shared.values()} == {
        frozenset(pair) for pair in (("KR", "KP"), ("CG", "CD"), ("DO", "DM"), ("VI", "VG"))
    }


def test_both_readers_of_the_table_agree() -> None:
    for form, codes in _codes_by_form().items():
        if "*" not in form and len(codes) == 1:
            assert country_code(form) in (codes[0], form.upper()), form
    assert published_code("Korea") == country_code("Korea") == "KR"
    assert published_code("Congo") == country_code("Congo") == "CG"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("российского", "RU"), ("rossiyskaya", "RU"), ("російський", "RU"), ("俄羅斯", "RU"), ("러시아", "RU"),
        ("조선", "KP"), ("choson", "KP"), ("朝鮮", "KP"), ("hanguk", "KR"), ("대한민국", "KR"),
        ("северокорейская", "KP"),
        ("السورية", "SY"), ("سوریه", "SY"), ("suriye", "SY"), ("ایران", "IR"), ("iranische", "IR"),
        ("mexicana", "MX"),
        ("emirati", "AE"), ("turkiye", "TR"), ("zhongguo", "CN"), ("中國", "CN"), ("nippon", "JP"),
        ("украинской", "UA"),
    ],
)  # fmt: skip
def test_words_of_organisations(words: str, code: str) -> None:
    assert countries_in((words,)) == (1, code)
