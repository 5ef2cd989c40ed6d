import json

import pytest

from matcher.errors import WatchlistError
from matcher.records import Identifier, ListedName
from matcher.watchlists import Watchlist

ROWS = [
    {"id": 7, "name": "Orven Marrak", "kind": "person", "aliases": ["Orwin; the Well", "O. Marrak"],
     "birth_date": "17 May 1961",
     "identifiers": [{"type": "passport", "value": "A1", "issuer": "AF"}, "tax-id: 5"], "countries": "Afghanistan;RU"},
    {"id": "8", "name": "Spring Ltd", "weak_aliases": None, "programs": ["A", "B"], "more": {"x": 1}},
]  # fmt: skip


@pytest.fixture
def load(tmp_path):
    def loading(*rows, **options):
        lines = (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
        (tmp_path / "ours.jsonl").write_text("\n".join(lines), encoding="utf-8")
        return Watchlist.load(tmp_path / "ours.jsonl", **options)

    return loading


def test_an_entry_out_of_each_object(load):
    watchlist = load(*ROWS)
    person, company = watchlist
    assert (watchlist.sources[0].format, watchlist.sources[0].id, watchlist.skipped) == ("jsonl", "ours", ())
    assert (person.id, person.kind, person.birth_dates, person.countries) == (
        "7",
        "person",
        ("1961-05-17",),
        ("AF", "RU"),
    )
    assert person.names[1:] == (ListedName("Orwin; the Well", "strong"), ListedName("O. Marrak", "strong"))
    assert person.identifiers == (Identifier("passport", "A1", "AF"), Identifier("tax-id", "5"))
    assert (company.id, company.programs) == ("8", ("A", "B"))


def test_own_keys_are_mapped(load):
    (entry,) = load({"Ref": "1", "Party Name": "Orven"}, columns={"id": "ref", "name": "party name"})
    assert (entry.id, entry.name) == ("1", "Orven")
    with pytest.raises(WatchlistError, match="no column 'Nme'; its columns are Ref, Party"):
        load({"Ref": "1", "Party": "Orven"}, columns={"id": "Ref", "name": "Nme"})


def test_lines_that_cannot_be_read_are_said(load):
    watchlist = load(ROWS[0], "{damaged", '["x"]', {"id": "9"}, {"id": "", "name": "Nobody"})
    assert len(watchlist) == 1
    assert [(s.reason.partition(" (")[0], s.row) for s in watchlist.skipped] == [
        ("The line is no JSON", 2), ("The line is no JSON object.", 3), ("The row has no name.", 4),
        ("The row has no id.", 5),
    ]  # fmt: skip
