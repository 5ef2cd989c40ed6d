import re

import pytest

from matcher.records import Identifier, ListedName
from matcher.watchlists import Watchlist
from matcher.watchlists.readers.ofac_csv import role


@pytest.fixture(scope="module")
def entries(fixtures):
    return {entry.id: entry for entry in Watchlist.load(fixtures / "lists" / "ofac")}


def test_a_person(entries):
    person = entries["101"]
    assert (person.kind, person.source, person.sex) == ("person", "us-ofac-sdn", "female")
    assert person.names == (
        ListedName("SAMPLE, Anna Maria", "primary"),
        ListedName("MUSTER, Anna", "strong"),
        ListedName("LA JEFA", "weak"),
        ListedName("O'HARA", "weak"),
    )
    assert person.birth_dates == ("1981-03-05", "1980~")
    assert person.birth_places == ("Lima, Peru",)
    assert "KP" in person.countries
    assert person.identifiers[0].value == "A1234567"
    assert person.links == ("EXAMPLE TRADING CO., LTD.",)
    assert person.addresses == ("12 Calle Uno, Lima, Peru",)
    assert person.remarks.endswith("Title: Director.")


def test_a_company(entries):
    company = entries["102"]
    assert (company.kind, company.programs) == ("organization", ("TEST3", "TEST4"))
    assert [(n.text, n.type) for n in company.names[1:]] == [
        ("OLD EXAMPLE TRADING CO.", "former"),
        ("NEW EXAMPLE TRADING CO.", "strong"),
    ]
    assert [i.type for i in company.identifiers] == ["uscc", "tax-id", "swift-bic"]
    assert company.addresses == ("Yanji, China", "Russia")


def test_a_ship(entries):
    ship = entries["103"]
    assert ship.kind == "vessel"
    assert ship.identifiers == (
        Identifier("call-sign", "D5AB1"),
        Identifier("imo", "9187629"),
        Identifier("mmsi", "374811000"),
    )
    assert len(ship.countries) == 1
    assert ship.links == ("Example Shipping S.A.",)
    assert "Vessel type: Bulk Carrier. Tonnage: 30,000. Gross registered tonnage: 18,500." in ship.remarks


def test_an_aircraft(entries):
    assert [(i.type, i.value) for i in entries["104"].identifiers] == [
        ("aircraft-serial", "401"),
        ("aircraft-tail", "EP-XYZ"),
    ]


def test_remarks_that_go_on_in_the_comments(entries):
    continued = entries["105"]
    assert continued.names[1] == ListedName("NORTHERN LIGHT LINES", "weak")
    assert continued.identifiers[-1].value == "55512"
    assert len(continued.remarks) > 1000


def test_nothing_is_null(entries):
    plain = entries["106"]
    assert (plain.remarks, plain.addresses, plain.countries) == ("", (), ())


def test_rows_without_an_entry_are_skipped_with_file_and_line(fixtures):
    skipped = Watchlist.load(fixtures / "lists" / "ofac").skipped
    assert [s.place for s in skipped] == ["alt.csv line 4", "add.csv line 5", "sdn_comments.csv line 2"]
    assert "999" in skipped[0].reason


@pytest.mark.parametrize(
    ("name", "loaded", "lines"),
    [
        ("ofac_cut_short/sdn.csv", ["201"], [2]),
        ("ofac_open_quote.csv", ["202", "203"], [1]),
        ("ofac_short_row.csv", ["201", "203"], [2]),
        ("ofac_line_break.csv", ["201", "202", "203"], []),
        ("ofac_cp1252.csv", ["201", "202", "203"], []),
    ],
)
def test_a_damaged_file_gives_its_whole_rows(fixtures, name, loaded, lines):
    watchlist = Watchlist.load(fixtures / "lists" / name)
    assert [entry.id for entry in watchlist] == loaded
    assert [s.row for s in watchlist.skipped if s.row] == lines


def test_packed_files_and_a_consolidated_set(fixtures):
    packed = Watchlist.load(fixtures / "lists" / "ofac_packed")
    assert packed.entries[0].names[1].text == "FIRST ALIAS"
    cons = Watchlist.load(fixtures / "lists" / "ofac_cons")
    assert (cons.sources[0].id, cons.entries[1].addresses) == ("us-ofac-cons", ("Tehran, Iran",))


def test_roles_of_files():
    assert [role(s) for s in ("sdn", "cons_prim", "alt", "cons_comments")] == ["", "", "alt", "comments"]


# The counts below are made from the raw bytes with patterns alone, without a CSV reader.

MAIN_ROW = re.compile(rb'^(\d+),"', re.M)
ALIAS_ROW = re.compile(rb'^(\d+),\d+,"(aka|fka|nka)","((?:[^"]|"")*)"', re.M)
ADDRESS_ROW = re.compile(rb"^(\d+),\d+,", re.M)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("folder", "main", "prefix", "entries"),
    [("2024-07", "sdn.csv", "", 15_443), ("consolidated-2025-12", "cons_prim.csv", "cons_", 442)],
)
def test_a_real_set_loads_whole(shared_dir, folder, main, prefix, entries):
    path = shared_dir / "lists" / "ofac" / folder
    ids = MAIN_ROW.findall((path / main).read_bytes())
    aliases = ALIAS_ROW.findall((path / f"{prefix}alt.csv").read_bytes())
    addresses = ADDRESS_ROW.findall((path / f"{prefix}add.csv").read_bytes())
    known = set(ids)
    watchlist = Watchlist.load(path)

    assert [entry.id.encode() for entry in watchlist] == ids
    assert len(watchlist) == entries
    orphans = sum(a[0] not in known for a in aliases) + sum(a not in known for a in addresses)
    comments = {s.place for s in watchlist.skipped if "comments" in s.place}
    assert len(watchlist.skipped) == orphans + len(comments)
    names = {(entry.id, name.text) for entry in watchlist for name in entry.names}
    assert {(i.decode(), text.decode().replace('""', '"').strip()) for i, _, text in aliases if i in known} <= names
    former = {(i, text) for i, grade, text in aliases if grade == b"fka" and i in known}
    found = sum(name.type == "former" for entry in watchlist for name in entry.names)
    assert abs(found - len(former)) <= 0.02 * len(former)  # a few repeat a name that stands there with another grade


@pytest.mark.shared
def test_counts_of_the_real_list(shared_dir):
    watchlist = Watchlist.load(shared_dir / "lists" / "ofac" / "2024-07")
    raw = (shared_dir / "lists" / "ofac" / "2024-07" / "sdn.csv").read_text(encoding="ascii")
    assert sum("alias" in s.reason for s in watchlist.skipped) == 1109
    kinds = {kind: sum(entry.kind == kind for entry in watchlist) for kind in ("person", "vessel", "aircraft")}
    assert kinds == {"person": 6927, "vessel": 872, "aircraft": 374}
    assert sum(len(entry.birth_dates) for entry in watchlist) >= 0.99 * len(re.findall(r"\bDOB ", raw))
    imo = {i.value for entry in watchlist for i in entry.identifiers if i.type == "imo"}
    assert set(re.findall(r"Vessel Registration Identification IMO\s+(\d{7})", raw)) <= imo
    weak = {(e.id, n.text) for e in watchlist for n in e.names if n.type == "weak"}
    quoted = re.findall(r"[afn]\.k\.a\. '([^;]+?)'(?:;|\.?\"\r|$)", raw)
    assert len(weak) >= 0.98 * len(quoted)
    entry = next(e for e in watchlist if e.id == "27743")
    assert (entry.name, entry.birth_dates, entry.sex) == ("JON, Jin Yong", ("1981-03-05",), "male")


@pytest.mark.shared
def test_the_two_snapshots_differ_by_three_entries(shared_dir):
    old, new = (
        {entry.id for entry in Watchlist.load(shared_dir / "lists" / "ofac" / day)}
        for day in ("2023-08-24", "2023-08-31")
    )
    assert new - old == {"27743", "36217", "37621"}
    assert old - new == set()
