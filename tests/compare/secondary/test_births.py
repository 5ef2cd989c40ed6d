"""Dates of birth: the rules row by row, and what holds for all of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.secondary.births import births, shown
from tests.compare.secondary.parties import entry, mention
from tests.conftest import case_rows

_days = st.dates(date(1900, 1, 1), date(2020, 12, 31)).map(date.isoformat)
_dates = st.one_of(
    _days,
    _days.map(lambda d: d[:7]),
    _days.map(lambda d: d[:4]),
    _days.map(lambda d: d[:4] + "~"),
    st.tuples(st.integers(1900, 1960), st.integers(1961, 2000)).map(lambda ends: f"{ends[0]}/{ends[1]}"),
)


def bits(a: str, *listed: str) -> float:
    return sum(row.bits for row in births(mention(birth_date=a), entry(birth_dates=listed)))


@pytest.mark.parametrize("row", case_rows("births"), ids=lambda row: f"{row['a']}|{row['b']}")
def test_cases(row: dict[str, str]) -> None:
    listed = tuple(text for text in row["b"].split("; ") if text)
    found = births(mention(birth_date=row["a"]), entry(birth_dates=listed))
    assert [one.feature for one in found] == ([row["expected"]] if row["expected"] else []), row["note"]
    assert sum(one.bits for one in found) == pytest.approx(float(row["bits"]))


@given(_dates, _dates)
def test_the_bits_are_the_same_whichever_side_comes_first(a: str, b: str) -> None:
    assert bits(a, b) == bits(b, a)


@given(_dates, _dates)
def test_nothing_says_more_than_the_date_itself(a: str, b: str) -> None:
    assert bits(a, a) > 0
    if "~" not in a + b and "/" not in a + b:
        assert bits(a, b) <= max(bits(a, a), bits(b, b))


@given(_days, _days, st.integers(1900, 1999))
def test_a_listed_date_that_is_equal_is_never_outvoted(a: str, other: str, year: int) -> None:
    assert bits(a, other, a, str(year)) > 2


@given(st.text(max_size=20), st.lists(st.text(max_size=20), max_size=3))
def test_no_text_raises(a: str, listed: list[str]) -> None:
    births(mention(birth_date=a), entry(birth_dates=tuple(listed)))


def test_years_further_apart_never_say_less() -> None:
    found = [bits("1950", str(1950 + years)) for years in range(40)]
    assert found == sorted(found, reverse=True)
    around = [bits("1950~", str(1950 + years)) for years in range(40)]
    assert around == sorted(around, reverse=True)
    assert min(around) > min(found), "an estimate contradicts less"


def test_the_sentence_names_both_dates() -> None:
    [row] = births(mention(birth_date="1954"), entry(birth_dates=("1981",)))
    assert row.text == "born 1954, listed 1981: 27 years apart"
    assert shown("1978-02~/1980~") == "between about February 1978 and about 1980"
