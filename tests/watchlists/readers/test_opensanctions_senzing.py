import json

from matcher.watchlists import Watchlist

PERSON = {
    "DATA_SOURCE": "OS_DEMO",
    "RECORD_ID": "Q1",
    "RECORD_TYPE": "PERSON",
    "NAMES": [{"NAME_TYPE": "PRIMARY", "NAME_FULL": "Orven Marrak"}, {"NAME_TYPE": "ALIAS", "NAME_FULL": "Orwin"}],
    "GENDER": "M",
    "DATES": [{"DATE_OF_BIRTH": "1961-05-17"}, {"DATE_OF_DEATH": "2001"}],
    "ADDRESSES": [{"PLACE_OF_BIRTH": "Zurmat"}, {"ADDR_FULL": "12 Well Street", "ADDR_COUNTRY": "pk"}],
    "COUNTRIES": [{"NATIONALITY": "af"}],
    "IDENTIFIERS": [
        {"PASSPORT_NUMBER": "OR000111", "PASSPORT_COUNTRY": "af"},
        {"OTHER_ID_TYPE": "innCode", "OTHER_ID_NUMBER": "7714005350"},
        {"TRUSTED_ID_TYPE": "WIKIDATA", "TRUSTED_ID_NUMBER": "Q1"},
    ],
    "RISKS": [{"TOPIC": "sanction"}],
    "RELATIONSHIPS": [{"REL_ANCHOR_KEY": "Q1"}, {"REL_POINTER_ROLE": "Family", "REL_POINTER_KEY": "Q2"}],
}


def test_a_person(tmp_path):
    path = tmp_path / "senzing.json"
    path.write_text(f"{json.dumps(PERSON)}\n{json.dumps({'RECORD_ID': 'Q3', 'NAMES': []})}\n{{", encoding="utf-8")
    watchlist = Watchlist.load(path)
    (entry,) = watchlist
    assert (entry.id, entry.source, entry.kind, entry.sex) == ("Q1", "senzing", "person", "male")
    assert [(n.text, n.type) for n in entry.names] == [("Orven Marrak", "primary"), ("Orwin", "strong")]
    assert (entry.birth_dates, entry.birth_places, entry.countries) == (("1961-05-17",), ("Zurmat",), ("PK", "AF"))
    assert [(i.type, i.value, i.issuer) for i in entry.identifiers] == [
        ("passport", "OR000111", "AF"),
        ("tax-id", "7714005350", ""),
        ("wikidata", "Q1", ""),
    ]
    assert entry.links == ("Q2",)
    assert entry.remarks == "Date of death: 2001. Topic: sanction. OS_DEMO"
    assert [s.place for s in watchlist.skipped] == ["senzing.json line 2", "senzing.json line 3"]


def test_the_real_list_is_whole(shared_dir):
    """Counted independently: lines, and names in them, with the json module."""
    path = shared_dir / "lists" / "opensanctions" / "tiny_export_2024_senzing.json"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    watchlist = Watchlist.load(path)
    assert [entry.id for entry in watchlist] == [line["RECORD_ID"] for line in lines]
    assert [{n.text for n in e.names} for e in watchlist] == [{n["NAME_FULL"] for n in x["NAMES"]} for x in lines]
    assert (len(watchlist), sum(len(e.identifiers) for e in watchlist), watchlist.skipped) == (14, 14, ())
