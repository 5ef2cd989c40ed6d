import csv
import gzip

import pytest

from matcher.watchlists import Watchlist

HEADER = """_id|source|entity_number|type|programs|name|title
addresses|federal_register_notice|start_date
end_date|standard_order|license_requirement|license_policy|call_sign|vessel_type|gross_tonnage|gross_registered_tonnage
vessel_flag|vessel_owner|remarks|source_list_url|alt_names|citizenships|dates_of_birth|nationalities|places_of_birth
source_information_url|ids""".replace("\n", "|").split("|")
ROWS = (
    {"_id": "901", "source": "SDN", "type": "Individual", "programs": "SDGT; SYRIA", "name": "MARRAK, Orven",
     "alt_names": "MARAK, Orwin; and MARRAKH, Orven", "addresses": "12 Well Street, Quetta, PK; KP",
     "nationalities": "AF", "dates_of_birth": "1961; 1962-05-17", "remarks": "(Linked To: DREY TRADING)",
     "ids": "AF, 2013-09-09, 2008-09-09, OR801168, Passport; Male, Gender; 12345, Chinese Commercial Code"},
    {"_id": "d1", "source": "Denied Persons List", "name": " I. ASH", "start_date": "2003-06-19"},
    {"_id": "901", "source": "Sectoral", "name": "MARRAK, Orven",
     "ids": "RU, 7736640919, Tax ID No.; BE 414,419,718, V.A.T. Number"},
    {"_id": "", "name": "Nobody"},
)  # fmt: skip


@pytest.fixture(scope="module")
def csl(tmp_path_factory):
    path = tmp_path_factory.mktemp("us") / "consolidated.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER)
        writer.writeheader()
        writer.writerows(ROWS)
    return Watchlist.load(path)


def test_rows_of_one_id_are_one_entry(csl):
    person, other = csl
    assert (csl.sources[0].id, person.id, person.kind, person.sex) == ("us-csl", "901", "person", "male")
    assert [(n.text, n.type) for n in person.names] == [
        ("MARRAK, Orven", "primary"),
        ("MARAK, Orwin", "strong"),
        ("MARRAKH, Orven", "strong"),
    ]
    assert person.programs == ("SDGT", "SYRIA", "SDN", "Sectoral")
    assert person.countries == ("AF", "PK", "KP")
    assert person.birth_dates == ("1961", "1962-05-17")
    assert [(i.type, i.value, i.issuer) for i in person.identifiers] == [
        ("passport", "OR801168", "AF"),
        ("tax-id", "7736640919", "RU"),
        ("vat", "BE 414,419,718", ""),
    ]
    assert person.links == ("DREY TRADING",)
    assert "Chinese Commercial Code" in person.remarks
    assert (other.kind, other.name) == ("unknown", "I. ASH")


def test_a_row_without_an_id_is_skipped(csl):
    assert [s.reason for s in csl.skipped] == ["The row has no _id."]


def test_the_real_list_is_whole(shared_dir):
    """Counted independently with the csv module: distinct ids, and distinct names and aliases of each."""
    path = shared_dir / "lists" / "csl" / "consolidated_2022-05.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    pairs = set()
    for row in rows:
        for name in [row["name"], *row["alt_names"].split(";")]:
            if tidy := " ".join(name.split()).removeprefix("and ").strip(" ,;"):
                pairs.add((row["_id"], tidy))
    watchlist = Watchlist.load(path)
    assert {entry.id for entry in watchlist} == {row["_id"] for row in rows}
    assert {(entry.id, n.text) for entry in watchlist for n in entry.names} >= pairs
    assert (len(watchlist), sum(len(e.names) for e in watchlist)) == (14048, 33490)
    assert sum(len(e.identifiers) for e in watchlist) == 9159
    assert watchlist.skipped == ()
