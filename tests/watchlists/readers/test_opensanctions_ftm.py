import json

import pytest

from matcher.watchlists import Watchlist

PERSON = {
    "id": "Q1",
    "schema": "Person",
    "caption": "Orven Marrak",
    "target": True,
    "referents": ["ofac-1"],
    "properties": {
        "name": ["Orven Marrak", "Орвен Марак"],
        "weakAlias": ["Orwin"],
        "previousName": ["Tassilo"],
        "birthDate": ["1961"],
        "gender": ["male"],
        "nationality": ["af", "ua-cri"],
        "passportNumber": ["OR000111"],
        "topics": ["sanction"],
    },
}
ADDRESS = {"id": "A1", "schema": "Address", "properties": {"city": ["Quetta"], "country": ["pk"]}}
SANCTION = {
    "id": "S1",
    "schema": "Sanction",
    "properties": {"entity": ["Q1"], "program": ["DEMO"], "unscId": ["TAi.901"]},
}
RELATIVE = {"id": "Q2", "schema": "Person", "caption": "Nidal", "target": False, "properties": {"name": ["Nidal"]}}
POSITION = {"id": "P1", "schema": "Position", "caption": "Keeper", "properties": {"name": ["Keeper"]}}


@pytest.fixture
def load(tmp_path):
    def loaded(*lines):
        path = tmp_path / "list.json"
        path.write_text("".join(f"{x if isinstance(x, str) else json.dumps(x)}\n" for x in lines), encoding="utf-8")
        return Watchlist.load(path)

    return loaded


def with_properties(**more):
    return PERSON | {"properties": PERSON["properties"] | more}


def test_parts_by_their_ids_and_parts_inside_give_the_same_entry(load):
    flat = load(SANCTION, with_properties(addressEntity=["A1"]), ADDRESS)
    nested = load(with_properties(addressEntity=[ADDRESS], sanctions=[SANCTION]))
    assert flat.entries == nested.entries
    (entry,) = flat
    assert (entry.id, entry.kind, entry.sex, entry.birth_dates) == ("Q1", "person", "male", ("1961",))
    assert [(n.text, n.type) for n in entry.names] == [
        ("Orven Marrak", "primary"),
        ("Орвен Марак", "strong"),
        ("Tassilo", "former"),
        ("Orwin", "weak"),
    ]
    assert (entry.countries, entry.addresses, entry.programs) == (("AF", "UA", "PK"), ("Quetta",), ("DEMO",))
    assert [(i.type, i.value) for i in entry.identifiers] == [("passport", "OR000111"), ("un-reference", "TAi.901")]
    assert "Also: ofac-1." in entry.remarks


def test_what_is_no_listed_party_is_counted(load):
    watchlist = load(PERSON, RELATIVE, POSITION, POSITION | {"id": "P2"})
    assert len(watchlist) == 1
    assert [s.reason for s in watchlist.skipped] == [
        "1 parties that are no target (Person) are not loaded: they are not listed parties.",
        "2 Position objects are not loaded: they are not listed parties.",
    ]


def test_a_damaged_line_costs_itself_alone(load):
    watchlist = load(PERSON, '{"id": "Q9", "schema', "[1]", {"schema": "Person", "properties": {}})
    assert [(s.row, s.place) for s in watchlist.skipped] == [(n, f"list.json line {n}") for n in (2, 3, 4)]


@pytest.mark.parametrize(
    ("name", "counts"),
    [("us_ofac_sdn_fixture.ftm.json", (3, 7, 3)), ("tiny_export_2024_targets.nested.json", (5, 11, 5))],
)
def test_the_real_lists_are_whole(shared_dir, name, counts):
    """Counted independently: lines whose schema is a party's, with the json module."""
    path = shared_dir / "lists" / "opensanctions" / name
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    parties = [x for x in lines if x["schema"] in ("Person", "Company", "Vessel", "Organization")]
    watchlist = Watchlist.load(path)
    assert [entry.id for entry in watchlist] == [x["id"] for x in parties]
    for entry, party in zip(watchlist, parties, strict=True):
        said = {party["caption"], *party["properties"]["name"], *party["properties"].get("alias", [])}
        assert {n.text for n in entry.names} >= said
    identifiers = sum(len(e.identifiers) for e in watchlist)
    assert (len(watchlist), sum(len(e.names) for e in watchlist), identifiers) == counts
    assert watchlist.skipped == ()
