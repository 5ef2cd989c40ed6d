"""Countries on both sides."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.secondary.countries import code_of, countries
from matcher.records import Evidence, Kind
from tests.compare.secondary.parties import entry, mention
from tests.conftest import case_rows

_CODES = st.lists(st.sampled_from(["RU", "YE", "DE", "HK", "CN", "SU", "UA", "Atlantis"]), min_size=1, max_size=3)


def found(left: list[str], right: list[str], kind: str = "person") -> list[Evidence]:
    return countries(mention(countries=tuple(left)), entry(cast(Kind, kind), countries=tuple(right)))


@pytest.mark.parametrize("row", case_rows("countries_evidence"), ids=lambda row: f"{row['a']}|{row['b']}|{row['kind']}")
def test_cases(row: dict[str, str]) -> None:
    left, right = ([word for word in row[side].split(";") if word] for side in "ab")
    assert [one.feature for one in found(left, right, row["kind"])] == [row["expected"]][: bool(row["expected"])]


@given(_CODES, _CODES)
def test_the_bits_are_the_same_whichever_side_comes_first_and_never_strong(left: list[str], right: list[str]) -> None:
    there, back = (sum(one.bits for one in rows) for rows in (found(left, right), found(right, left)))
    assert there == back
    assert -2 <= there <= 2


@given(_CODES)
def test_equal_countries_never_lower(left: list[str]) -> None:
    assert sum(one.bits for one in found(left, left)) > 0


@given(st.lists(st.text(max_size=12), max_size=3), st.lists(st.text(max_size=12), max_size=3))
def test_no_text_raises(left: list[str], right: list[str]) -> None:
    found(left, right)


@pytest.mark.parametrize("words", ["Россия", "ru", "RU"])
def test_a_country_is_known_however_it_is_written(words: str) -> None:
    assert code_of(words) == "RU"
