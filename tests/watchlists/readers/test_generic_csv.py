import pytest

from matcher.errors import WatchlistError
from matcher.records import Identifier, ListedName
from matcher.watchlists import Watchlist


@pytest.fixture
def load(fixtures):
    return lambda name, **options: Watchlist.load(fixtures / "lists" / name, **options)


def test_columns_in_any_order(load):
    person, company, ship, somebody = load("generic_any_order.csv")
    assert (person.id, person.kind, person.name) == ("P-1", "person", "Sample, Anna")
    assert person.names[1:] == (
        ListedName("Anna Muster", "strong"),
        ListedName("A. Sample", "strong"),
        ListedName("La Jefa", "weak"),
    )
    assert person.identifiers[1:] == (Identifier("tax-id", "55"), Identifier("other", "998877"))
    assert (person.birth_dates, person.programs) == (("1981-03-05",), ("TEST1", "TEST2"))
    assert "KP" in person.countries
    assert (company.kind, company.countries) == ("organization", ("RU",))
    assert (ship.kind, ship.identifiers) == ("vessel", (Identifier("imo", "9187629"),))
    assert (somebody.kind, somebody.birth_dates) == ("unknown", ("1960~",))
    assert {entry.source for entry in (person, company)} == {"generic_any_order"}


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("generic_semicolon_bom.csv", ["Алексей Примеров", "Müller & Söhne GmbH"]),
        ("generic_tab_utf16.csv", ["예시 회사", "例子有限公司"]),
        ("generic_cp1252.csv", ["José Muñoz Peña", "Société Générique"]),
        ("generic_packed.csv.gz", ["Example Holding"]),
        ("generic_line_break.csv", ["Example Holding", "Second Party"]),
        ("generic_open_quote.csv", ["Second Party", "Third, Party"]),
    ],
)
def test_every_way_to_write_a_table(load, name, names):
    assert [entry.name for entry in load(name)] == names


def test_aliases_over_a_line_break(load):
    assert [name.text for name in load("generic_line_break.csv").entries[0].names[1:]] == [
        "First Alias",
        "Second Alias",
    ]


def test_other_headers_by_a_mapping(load):
    watchlist = load("generic_own_headers.csv", columns={"id": "Ref", "name": "party", "kind": "Type"})
    assert [(e.id, e.kind, e.name) for e in watchlist] == [
        ("7", "organization", "Example Holding"),
        ("8", "person", "Sample, Anna"),
    ]


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"id": "Number"}, "no column 'Number'; its columns are Ref, Party, Type"),
        ({"ident": "Ref"}, "no column 'ident' to map"),
        ({"id": "Ref"}, "no column 'name'"),
    ],
)
def test_a_mapping_that_does_not_fit(load, columns, words):
    with pytest.raises(WatchlistError, match=words):
        load("generic_own_headers.csv", columns=columns)


def test_faulty_rows_are_skipped_with_their_line(load):
    watchlist = load("generic_faults.csv")
    assert [entry.id for entry in watchlist] == ["1", "6"]
    assert [skipped.row for skipped in watchlist.skipped] == [3, 4, 5, 6]
    assert all(skipped.place.startswith("generic_faults.csv line ") for skipped in watchlist.skipped)
