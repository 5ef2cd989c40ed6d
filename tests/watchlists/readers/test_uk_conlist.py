import contextlib
import csv

import pytest

from matcher.watchlists import Watchlist

LATER = """Name 6|Name 1|Name 2|Name 3|Name 4|Name 5|Title|Name Non-Latin Script|Non-Latin Script Type
Non-Latin Script Language|DOB|Town of Birth|Country of Birth|Nationality|Passport Number|Passport Details
National Identification Number|National Identification Details|Position|Address 1|Address 2|Address 3|Address 4
Address 5|Address 6|Post/Zip Code|Country|Other Information|Group Type|Alias Type|Alias Quality|Regime|Listed On
UK Sanctions List Date Designated|Last Updated|Group ID"""


@pytest.fixture(scope="module")
def conlist(fixtures):
    return Watchlist.load(fixtures / "lists" / "uk_conlist.csv")


def names(entry):
    return [(name.text, name.type) for name in entry.names]


def test_the_list_is_recognised_and_states_its_day(conlist):
    (source,) = conlist.sources
    assert (source.id, source.format, source.published) == ("uk-ofsi", "uk-conlist", "2018-04-13")


def test_the_rows_of_a_subject_are_one_entry(conlist):
    person, company = conlist
    assert (person.id, person.kind, person.countries) == ("99001", "person", ("AF", "PK"))
    assert names(person) == [("Orwin MARAK", "primary"), ("Orven Tassilo MARRAK", "strong")]
    assert person.birth_dates == ("1961", "1962-05-17")
    assert [(i.type, i.value, i.issuer) for i in person.identifiers] == [
        ("passport", "OR000111", "AF"),
        ("passport", "OR000222", ""),
        ("national-id", "2132370", "AF"),
        ("un-reference", "TAi.901", ""),
    ]
    assert person.addresses == ("12 Well Street, Quetta, Pakistan (since 2009)",)
    assert names(company) == [("DREY LÉON TRADING, SA", "primary"), ("DREY BROTHERS", "former")]
    assert company.programs == ("DRC",)


def test_the_publishers_words_stay(conlist):
    for words in ("Title: Mullah.", "Position: Keeper", "Listed on: 02/04/2001.", "UN Ref TAi.901. Made up."):
        assert words in conlist.entries[0].remarks


def test_a_row_without_a_name_is_skipped(conlist):
    assert [s.row for s in conlist.skipped if s.row] == [7]


def test_the_later_layout_as_a_workbook(tmp_path):
    from openpyxl import Workbook

    header = LATER.replace("\n", "|").split("|")
    row = dict.fromkeys(header) | {
        "Name 6": "VARGIN",
        "Name 1": "Oleg",
        "Name Non-Latin Script": "Олег ВАРГИН",
        "DOB": "08/1961",
        "Passport Number": "(1) 720611111 (2) AB 123",
        "Passport Details": "(1) Russia passport number (2) Cyprus number. Expires 1 Jan. 2030",
        "Other Information": "(UK Sanctions List Ref):RUS9001. (Gender):Male",
        "Group Type": "Individual",
        "Alias Type": "Primary name",
        "Regime": "Russia",
        "Group ID": 99010,
    }
    ship = dict.fromkeys(header) | {
        "Name 6": "BOAT ONE",
        "Other Information": "(IMO number):9187629 (Flag of ship):Togo",
        "Group Type": "Ship",
        "Alias Type": "AKA",
        "Alias Quality": "Low quality",
        "Group ID": "99011",
    }
    book = Workbook()
    for cells in (["Last Updated", "10/04/2025"], header, [*row.values()], [*ship.values()]):
        book.active.append(cells)
    book.save(tmp_path / "ConList.xlsx")
    watchlist = Watchlist.load(tmp_path / "ConList.xlsx")
    person, boat = watchlist
    assert (watchlist.sources[0].published, watchlist.skipped) == ("2025-04-10", ())
    assert (person.id, person.sex, person.birth_dates) == ("99010", "male", ("1961-08",))
    assert names(person) == [("Oleg VARGIN", "primary"), ("Олег ВАРГИН", "strong")]
    assert [(i.type, i.value, i.issuer) for i in person.identifiers] == [
        ("passport", "720611111", "RU"),
        ("passport", "AB 123", "CY"),
        ("uk-sl", "RUS9001", ""),
    ]
    assert (boat.kind, boat.countries, boat.identifiers[0].type) == ("vessel", ("TG",), "imo")


def independent(path):
    """Group ids, and pairs of group id and name, each cell's blanks made single: counted with the csv module or
    openpyxl alone."""
    if path.suffix == ".xlsx":
        from openpyxl import load_workbook

        with contextlib.closing(load_workbook(path, read_only=True)) as book:
            rows = [[str(c or "") for c in row] for row in book.active.values]
    else:
        with path.open(encoding="cp1252", newline="") as file:
            rows = list(csv.reader(file))
    header, rows = rows[1], rows[2:]
    native = header.index("Name Non-Latin Script") if "Name Non-Latin Script" in header else None
    found = set()
    for row in rows:
        found.add((row[-1], " ".join(" ".join([*row[1:6], row[0]]).split()).strip(" ,;")))
        if native and row[native].strip():
            found.add((row[-1], " ".join(row[native].split()).strip(" ,;")))
    return {row[-1] for row in rows}, found


@pytest.mark.parametrize(
    ("name", "entries", "listed", "identifiers"),
    [("ConList_2018-04-13.csv", 2106, 5548, 1203), ("ConList_2025-04-10.xlsx", 4686, 15964, 6966)],
)
def test_the_real_lists_are_whole(shared_dir, name, entries, listed, identifiers):
    path = shared_dir / "lists" / "uk" / name
    watchlist = Watchlist.load(path)
    groups, pairs = independent(path)
    assert {entry.id for entry in watchlist} == groups
    assert {(entry.id, n.text) for entry in watchlist for n in entry.names} == pairs
    assert (len(watchlist), sum(len(e.names) for e in watchlist)) == (entries, listed)
    assert sum(len(e.identifiers) for e in watchlist) == identifiers
    assert not [s for s in watchlist.skipped if s.row]
