import pytest

from matcher.records import Identifier
from matcher.watchlists.draft import Draft


@pytest.fixture
def draft():
    return Draft("1", "own", "person")


def test_the_primary_name_comes_first_and_each_name_once(draft):
    for text, grade in (
        ("B  b", "weak"),
        ("A", "primary"),
        ("B b", "strong"),
        ("C", "former"),
        ("A", "weak"),
        ("", "weak"),
    ):
        draft.name(text, grade)
    assert [(n.text, n.type) for n in draft.entry().names] == [("A", "primary"), ("B b", "strong"), ("C", "former")]


def test_where_nothing_is_primary_the_first_name_is(draft):
    draft.name("B", "weak")
    draft.name("A", "strong")
    assert [(n.text, n.type) for n in draft.entry().names] == [("B", "primary"), ("A", "strong")]


def test_a_second_primary_name_is_a_strong_one(draft):
    draft.name("B", "primary")
    draft.name("A", "primary")
    assert [n.type for n in draft.entry().names] == ["primary", "strong"]


def test_each_thing_once_and_in_order(draft):
    for country in ("Korea, North", "Iraq", "KP", ""):
        draft.country(country)
    draft.identifier("passport", " A  1 ", "Iraq")
    draft.identifier("passport", "A 1", "IQ")
    draft.identifier("passport", " ")
    draft.address("12 Street, ", "Baghdad", "Baghdad", "")
    entry = draft.entry()
    assert entry.countries == ("KP", "IQ")
    assert entry.identifiers == (Identifier("passport", "A 1", "IQ"),)
    assert entry.addresses == ("12 Street, Baghdad",)


def test_a_date_that_cannot_be_read_is_noted(draft):
    draft.birth_date("31/12/1960", dayfirst=True)
    draft.birth_date("in the spring")
    draft.note("Title", "Dr.")
    entry = draft.entry()
    assert entry.birth_dates == ("1960-12-31",)
    assert entry.remarks == "Born: in the spring. Title: Dr."
