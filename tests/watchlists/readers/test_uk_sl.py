import csv

import pytest

from matcher.watchlists import Watchlist

HEADER = """Last Updated|Unique ID|OFSI Group ID|UN Reference Number|Name 6|Name 1|Name 2|Name 3|Name 4|Name 5|Name type
Alias strength|Title|Name non-latin script|Non-latin script type|Non-latin script language|Regime Name|Designation Type
Designation source|Sanctions Imposed|Other Information|UK Statement of Reasons|Address Line 1|Address Line 2
Address Line 3|Address Line 4|Address Line 5|Address Line 6|Address Postal Code|Address Country|Phone number|Website
Email address|Date Designated|D.O.B|Nationality(/ies)|National Identifier number
National Identifier additional information|Passport number|Passport additional information|Position|Gender
Town of birth|Country of birth|Type of entity|Subsidiaries|Parent company|Business registration number (s)|IMO number
Current owner/operator (s)|Previous owner/operator (s)|Current believed flag of ship|Previous flags|Type of ship
Tonnage of ship|Length of ship|Year Built|Hull identification number (HIN)""".replace("\n", "|").split("|")

PERSON = {"Unique ID": "RUS9001", "Designation Type": "Individual", "Regime Name": "Russia"}
ROWS = (
    PERSON
    | {"Name 6": "VARGIN", "Name 1": "Oleg", "Name type": "Primary Name", "OFSI Group ID": "99010", "Gender": "Male"}
    | {"D.O.B": "dd/mm/1961|17/05/1962", "Nationality(/ies)": "(1) Russia (2) Cyprus", "Passport number": "720611111"}
    | {"Passport additional information": "Russia passport number", "Name non-latin script": "Олег ВАРГИН"},
    {"Unique ID": "CDE9002", "Name 6": "Drey Trading", "Name type": "Primary Name", "Designation Type": "Entity"}
    | {
        "UN Reference Number": "CDe.903",
        "Business registration number (s)": "INN 7714005350",
        "Parent company": "Orven SA",
    },
    PERSON | {"Name 6": "VARGUIN", "Name 1": "Oleg", "Name type": "Alias", "Alias strength": "Low quality"},
    {"Unique ID": "", "Name 6": "Nobody"},
)


@pytest.fixture(scope="module")
def sl(tmp_path_factory):
    path = tmp_path_factory.mktemp("uk") / "UK-Sanctions-List.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        file.write("Report Date: 08-Oct-2026\n")
        writer = csv.DictWriter(file, HEADER)
        writer.writeheader()
        writer.writerows(ROWS)
    return Watchlist.load(path)


def test_the_list_is_recognised_and_states_its_day(sl):
    (source,) = sl.sources
    assert (source.id, source.format, source.published) == ("uk-sl", "uk-sl", "2026-10-08")


def test_the_rows_of_a_subject_are_one_entry(sl):
    person, company = sl
    assert (person.id, person.kind, person.sex, person.countries) == ("RUS9001", "person", "male", ("RU", "CY"))
    assert [(n.text, n.type) for n in person.names] == [
        ("Oleg VARGIN", "primary"),
        ("Олег ВАРГИН", "strong"),
        ("Oleg VARGUIN", "weak"),
    ]
    assert person.birth_dates == ("1961", "1962-05-17")
    assert [(i.type, i.value, i.issuer) for i in person.identifiers] == [
        ("ofsi-group", "99010", ""),
        ("passport", "720611111", "RU"),
    ]
    assert [(i.type, i.value) for i in company.identifiers] == [("un-reference", "CDe.903"), ("tax-id", "7714005350")]
    assert company.links == ("Orven SA",)


def test_a_row_without_an_id_is_skipped(sl):
    assert [(s.reason, s.text) for s in sl.skipped] == [("The row has no Unique ID.", "Nobody")]


def test_the_published_sample(shared_dir):
    watchlist = Watchlist.load(shared_dir / "lists" / "uk" / "UK-Sanctions-List_2026-10-08_sample.csv")
    (ship,) = watchlist
    assert (ship.id, ship.kind, ship.countries, watchlist.skipped) == ("RUS2176", "vessel", ("GA",), ())
    assert [(i.type, i.value) for i in ship.identifiers] == [("imo", "9826902")]
    assert ship.links == ("Stream Ship Management FZCO",)
