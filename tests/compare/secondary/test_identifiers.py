"""Official numbers on both sides."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from matcher.compare.secondary.identifiers import identifiers, stands_alone
from matcher.records import Evidence, Identifier, Kind
from tests.compare.secondary.parties import entry, mention, numbers
from tests.conftest import case_rows

_VALUES = [
    "9187629",
    "9187643",
    "A5476394",
    "7707083893",
    "7736050003",
    "40817810",
    "40187810",
    "HAVIGB2L",
    "0000000",
    "77588",
]
_IDENTIFIERS = st.lists(
    st.builds(
        Identifier,
        st.sampled_from(["passport", "tax-id", "imo", "swift-bic", "registration", "national-id", "other"]),
        st.sampled_from(_VALUES),
        st.sampled_from(["", "RU", "CN"]),
    ),
    max_size=3,
).map(tuple)


def found(left: tuple[Identifier, ...], right: tuple[Identifier, ...], kind: str = "person") -> list[Evidence]:
    return identifiers(mention(identifiers=left), entry(cast(Kind, kind), identifiers=right))


def bits(left: tuple[Identifier, ...], right: tuple[Identifier, ...]) -> float:
    return sum(row.bits for row in found(left, right))


@pytest.mark.parametrize("row", case_rows("identifiers"), ids=lambda row: f"{row['a']}|{row['b']}")
def test_cases(row: dict[str, str]) -> None:
    rows = found(numbers(row["a"]), numbers(row["b"]), row["kind"])
    assert [one.feature for one in rows][:1] == [row["expected"]][: bool(row["expected"])], row["note"]


@given(_IDENTIFIERS, _IDENTIFIERS)
def test_the_bits_are_the_same_whichever_side_comes_first(
    left: tuple[Identifier, ...], right: tuple[Identifier, ...]
) -> None:
    assert bits(left, right) == pytest.approx(bits(right, left))


@given(_IDENTIFIERS)
@example((Identifier("other", "HAVIGB2L", "RU"), Identifier("other", "HAVIGB2L", "CN")))
def test_equal_numbers_never_lower(left: tuple[Identifier, ...]) -> None:
    assert bits(left, left) >= 0


@given(_IDENTIFIERS, _IDENTIFIERS)
def test_a_number_put_on_both_sides_never_lowers(left: tuple[Identifier, ...], right: tuple[Identifier, ...]) -> None:
    same = (Identifier("lei", "253400V1H6ART1UQ0N98"),)
    assert bits(left + same, right + same) > bits(left, right)
    assert any(map(stands_alone, found(left + same, right + same)))


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_no_text_raises(kind: str, value: str, issuer: str) -> None:
    rows = found((Identifier(kind, value, issuer),), (Identifier(kind, value, issuer),))
    assert all(row.bits > 0 for row in rows)


def test_an_equal_number_outweighs_all_that_may_speak_against_it() -> None:
    rows = found(
        numbers("imo:9187629|mmsi:572469210|passport:T321642"), numbers("imo:9187629|mmsi:256843000|passport:606715")
    )
    assert [row.feature for row in rows] == ["identifier_equal", "identifier_station", "identifier_passport"]
    assert sum(row.bits for row in rows) > 20


def test_further_equal_numbers_add_little() -> None:
    both = numbers("passport:A5476394|national-id:16215230")
    assert [row.bits for row in found(both, both)] == [25, 1]
