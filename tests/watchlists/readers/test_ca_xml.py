import xml.dom.minidom

import pytest

from matcher.watchlists import Watchlist


@pytest.fixture(scope="module")
def ca(fixtures):
    return Watchlist.load(fixtures / "lists" / "ca.xml")


def test_a_person(ca):
    person = ca.entries[0]
    assert (ca.sources[0].id, person.id, person.kind) == ("ca-sema", "Belarus, 1, Part 1, 1", "person")
    assert [n.text for n in person.names] == [
        "Orven Tassilovich MARRAK", "Orwin Marak", "Orven Marrakh", "Орвен Марак", "Арвен Марак",
    ]  # fmt: skip
    assert person.birth_dates == ("1963", "1964-05")
    assert (person.programs, person.countries) == (("Belarus / Bélarus",), ())
    assert "Aliases as published: Orwin Marak, Orven Marrakh, Russian: Орвен" in person.remarks
    assert "Listed on: 2020-09-28." in person.remarks


def test_an_organisation_with_its_two_names_and_a_ship(ca):
    company, ship = ca.entries[1:]
    assert (company.id, company.kind) == ("Iran, 2", "organization")
    assert [n.text for n in company.names] == ["Wells Research Institute", "Institut de recherche des puits"]
    assert (ship.kind, ship.birth_dates, ship.identifiers[0].type) == ("vessel", (), "imo")
    assert "Built: 1980. Type: Oil Tanker." in ship.remarks


def test_a_record_without_a_name_is_skipped(ca):
    assert [(s.reason, s.place) for s in ca.skipped] == [
        ("The record has no name.", "Russia, 1, Part 1, 2".replace("1, Part 1, ", ""))
    ]


def test_the_real_list_is_whole(shared_dir):
    """Counted independently: records, and the words of each name and alias, in a tree of the whole file."""
    path = shared_dir / "lists" / "ca" / "sema-lmes_2025-05.xml"
    watchlist = Watchlist.load(path)
    trees = xml.dom.minidom.parse(str(path)).getElementsByTagName("record")
    assert len(watchlist) == len(trees) == 4759
    assert watchlist.skipped == ()
    assert (sum(len(e.names) for e in watchlist), sum(len(e.identifiers) for e in watchlist)) == (8515, 109)
    for record, entry in zip(trees, watchlist, strict=True):
        said = {
            e.tagName: "".join(n.data for n in e.childNodes) for e in record.childNodes if e.nodeType == e.ELEMENT_NODE
        }
        listed = "".join(c for name in entry.names for c in name.text if c.isalnum())
        for tag in ("LastName", "GivenName"):
            assert "".join(c for c in said.get(tag, "") if c.isalnum()) in listed
        for word in said.get("Aliases", "").replace("/", " ").replace(";", " ").split():
            assert word.strip("(),.«»\"“”'’") in entry.remarks + " ".join(n.text for n in entry.names), (entry.id, word)
