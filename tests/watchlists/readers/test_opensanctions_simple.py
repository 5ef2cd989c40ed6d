import csv
import gzip
import io

import pytest

from matcher.errors import WatchlistError
from matcher.records import Identifier
from matcher.watchlists import Watchlist


def test_the_formats_habits(fixtures):
    watchlist = Watchlist.load(fixtures / "lists" / "targets.simple.csv")
    person, ship, unclear = watchlist
    assert [name.text for name in person.names] == ["Anna Sample", "Anna Muster", "Анна Мустер"]
    assert person.countries == ("PE", "SU", "UA")
    assert person.birth_dates == ("1981-03-05", "1981")
    assert person.programs == ("Notice 1 - one; and the same", "Second notice")
    assert person.identifiers == (Identifier("wikidata", "Q42"), Identifier("other", "A1234567"))
    assert (ship.kind, ship.programs, ship.identifiers) == ("vessel", ("XX-SHIPS",), (Identifier("imo", "9187629"),))
    assert (unclear.kind, unclear.identifiers[0].type) == ("unknown", "lei")
    assert watchlist.sources[0].published == "2024-05-03"
    assert watchlist.sources[0].id == "targets.simple"


def test_another_table_cannot_be_forced_to_be_one(fixtures):
    with pytest.raises(WatchlistError, match="no column 'id'"):
        Watchlist.load(fixtures / "lists" / "generic_no_id.csv", format="opensanctions-simple")


@pytest.mark.shared
@pytest.mark.parametrize(
    "name",
    [
        "targets.simple_interpol_2025-05-23.csv.gz",
        "targets.simple_ua_war_sanctions_2026-03-13.csv.gz",
        "tiny_export_2024_targets.simple.csv",
    ],
)
def test_real_files_load_whole(shared_dir, name):
    path = shared_dir / "lists" / "opensanctions" / name
    content = gzip.decompress(path.read_bytes()) if name.endswith("gz") else path.read_bytes()
    raw = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    watchlist = Watchlist.load(path)
    assert watchlist.skipped == ()
    assert [entry.id for entry in watchlist] == [row["id"] for row in raw]
    assert [entry.name for entry in watchlist] == [row["name"].strip() for row in raw]
    assert watchlist.sources[0].published == max(row["last_seen"] for row in raw)[:10]
