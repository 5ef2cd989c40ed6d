import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.watchlists.ofac_remarks import CUT_AT, joined, parse_remarks
from tests.conftest import case_rows


def shown(value):
    return value if isinstance(value, str) else f"{value.type}|{value.value}|{value.issuer}"


@pytest.mark.parametrize("row", case_rows("ofac_remarks"), ids=lambda row: row["part"][:50])
def test_a_part_is_understood(row):
    value = getattr(parse_remarks(row["part"]), row["field"])
    found = [value] if isinstance(value, str) else [shown(v) for v in value]
    assert [v for v in found if v] == ([row["expected"]] if row["expected"] else [])


def test_parts_stand_between_semicolons():
    found = parse_remarks("DOB 1954; alt. DOB 1955;nationality Iran; Gender Male; a.k.a. 'A'; a.k.a. 'B'.")
    assert (found.birth_dates, found.countries, found.sex, found.weak) == (["1954", "1955"], ["IR"], "male", ["A", "B"])


def test_half_a_part_at_a_cut_is_left_alone():
    assert parse_remarks("DOB 1954; Passport 12345", cut=True).identifiers == []
    assert parse_remarks("DOB 1954; Passport 12345", cut=False).identifiers != []


def test_a_cut_goes_on_in_the_next_character():
    assert joined("x" * (CUT_AT - 3) + "a.k", ".a. 'B'").endswith("xa.k.a. 'B'")
    assert joined("x" * (CUT_AT - 1) + ";", " a.k.a. 'B'").endswith("x; a.k.a. 'B'")


def test_comments_of_another_day_repeat_or_add():
    assert joined("Tax ID No. 55 (Russia).", "55 (Russia).") == "Tax ID No. 55 (Russia)."
    assert joined("DOB 1954.", "POB Moscow.") == "DOB 1954.; POB Moscow."
    assert joined("", "POB Moscow.") == "POB Moscow."


@given(st.text(max_size=200))
def test_no_remarks_raise(text):
    parse_remarks(text)
    parse_remarks(text.replace(" ", "; a.k.a. '"))
