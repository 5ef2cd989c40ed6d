import contextlib
import re

import pytest

from matcher.watchlists import Watchlist


@pytest.fixture(scope="module")
def au(fixtures):
    return Watchlist.load(fixtures / "lists" / "au.csv")


def test_the_rows_of_a_subject_are_one_entry(au):
    person, company = au
    assert (au.sources[0].id, person.id, person.kind) == ("au-dfat", "2", "person")
    assert [(n.text, n.type) for n in person.names] == [
        ("Orven Tassilo Marrak", "primary"),
        ("أورفن مراك", "strong"),
        ("Orwin Marak", "former"),
        ("Haji Orwin", "former"),
    ]
    assert person.birth_dates == ("1961~", "1962-05-17", "1963", "1964-11-19", "1961")
    assert person.countries == ("IR", "AF", "PK")
    assert person.addresses == ("12 Well Street, Quetta, Pakistan", "Kabul, Afghanistan (previous location)")
    assert [(i.type, i.value) for i in person.identifiers] == [("passport", "OR000111")]
    assert person.programs == ("1988 (Taliban)",)
    assert "Listing: Listed on 25 Jan. 2001." in person.remarks
    assert (company.id, company.kind, company.identifiers[0].type) == ("10", "organization", "imo")


def test_a_row_without_a_reference_is_skipped(au):
    assert [(s.reason, s.row) for s in au.skipped] == [("The row has no reference.", 7)]


def test_the_real_list_is_whole(shared_dir):
    """Counted independently with openpyxl alone: numbers without letters, and each plain name of each number."""
    from openpyxl import load_workbook

    path = shared_dir / "lists" / "au" / "regulation8_consolidated_2024-12.xlsx"
    with contextlib.closing(load_workbook(path, read_only=True)) as book:
        rows = [[str(c or "") for c in row[:2]] for row in list(book.active.values)[1:] if row[0]]
    watchlist = Watchlist.load(path)
    assert {entry.id for entry in watchlist} == {re.match(r"\d+", number)[0] for number, _ in rows}
    names = {(entry.id, n.text) for entry in watchlist for n in entry.names}
    plain = [(re.match(r"\d+", n)[0], " ".join(t.split()).strip(" ,;.")) for n, t in rows if not re.search(r"[();]", t)]
    assert [pair for pair in plain if pair not in names and (pair[0], f"{pair[1]}.") not in names] == []
    assert (len(watchlist), len(names), sum(len(e.identifiers) for e in watchlist)) == (3062, 9522, 689)
    assert watchlist.skipped == ()


def test_a_column_that_the_publisher_renamed_is_said(fixtures, tmp_path):
    text = (fixtures / "lists" / "au.csv").read_text(encoding="utf-8")
    path = tmp_path / "au.csv"
    path.write_text(text.replace("Date of Birth", "Born"), encoding="utf-8")
    watchlist = Watchlist.load(path)
    assert len(watchlist) == 2
    assert watchlist.skipped[0].reason == "The table has no column 'date_of_birth', so nothing of it is loaded."
