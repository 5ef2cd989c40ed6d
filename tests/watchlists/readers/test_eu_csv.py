import csv
import gzip

import pytest

from matcher.watchlists import Watchlist

V10 = (
    "Date_file;Entity_logical_id;Subject_type;Leba_numtitle;Leba_publication_date;Programme;Entity_remark;"
    "Naal_lastname;Naal_firstname;Naal_middlename;Naal_wholename;Naal_gender;Naal_title;Naal_function;"
    "Addr_street;Addr_city;Addr_country;Birt_date;Birt_place;Birt_country;Iden_number;Iden_country;Citi_country;EU_ref_num"
)
V11 = (
    "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_SubjectType;"
    "Entity_SubjectType_ClassificationCode;Entity_Regulation_Programme;NameAlias_WholeName;NameAlias_Gender;"
    "BirthDate_BirthDate;BirthDate_Year;BirthDate_Circa;Identification_Number;Identification_TypeCode;"
    "Identification_CountryIso2Code;Citizenship_CountryIso2Code"
)


def table(header, *rows):
    columns = header.split(";")
    return "\n".join([header, *(";".join(row.get(column, "") for column in columns) for row in rows)]) + "\n"


OLD = {
    "Date_file": "04/07/2018",
    "Subject_type": "P",
    "Programme": "IRQ",
    "EU_ref_num": "EU.9001.1",
    "Entity_logical_id": "1",
}
OLD_ROWS = (
    OLD | {"Naal_wholename": "Orven Marrak", "Naal_gender": "M", "Naal_function": "Keeper, of wells"},
    OLD | {"Entity_remark": "(Made up.)"},
    OLD | {"Naal_wholename": "Orven Märrak"},
    OLD | {"Birt_date": "1962-05-17", "Birt_place": "Zurmat, near the wells", "Birt_country": "AFG"},
    OLD | {"Birt_date": "N/A", "Birt_place": "Kabul"},
    OLD | {"Iden_number": "AD001095 (passport-National passport) ((passport))", "Iden_country": "AFG"},
    OLD | {"Citi_country": "AFG"},
    OLD | {"Addr_street": "12 Well Street", "Addr_city": "Quetta", "Addr_country": "PAK"},
)  # fmt: skip


def mangled(text):
    """What a spreadsheet makes of a table with semicolons that it takes for one with commas."""
    return "".join('"' + line.replace(",", "\t") + "\t" * 9 + '"\r\n' for line in text.splitlines())


@pytest.mark.parametrize("change", [str, mangled])
def test_a_subject_out_of_its_rows(tmp_path, change):
    path = tmp_path / "list.csv"
    path.write_text(change(table(V10, *OLD_ROWS)), encoding="cp1252", newline="")
    watchlist = Watchlist.load(path)
    (entry,) = watchlist
    assert (watchlist.sources[0].id, watchlist.sources[0].published) == ("eu-fsf", "2018-07-04")
    assert (entry.id, entry.kind, entry.sex, entry.countries) == ("EU.9001.1", "person", "male", ("AF", "PK"))
    assert [n.text for n in entry.names] == ["Orven Marrak", "Orven Märrak"]
    assert entry.birth_dates == ("1962-05-17",)
    assert entry.birth_places == ("Zurmat, near the wells, AFG", "Kabul")
    assert [(i.type, i.value, i.issuer) for i in entry.identifiers] == [("passport", "AD001095", "AF")]
    assert "Function: Keeper, of wells." in entry.remarks
    assert "(Made up.)" in entry.remarks


def test_the_later_version(tmp_path):
    new = {"fileGenerationDate": "28/10/2022", "Entity_EU_ReferenceNumber": "EU.1.1", "Entity_LogicalId": "903"}
    new |= {"Entity_SubjectType_ClassificationCode": "E", "Entity_UnitedNationId": "CDe.903"}
    numbered = {"Identification_Number": "170440", "Identification_TypeCode": "regnumber"}
    rows = (
        new | {"NameAlias_WholeName": "Orven Trading"},
        new | {"BirthDate_Year": "1961", "BirthDate_Circa": "true"},
        new | numbered | {"Identification_CountryIso2Code": "KZ"},
    )  # fmt: skip
    path = tmp_path / "20221028-FULL-1_1.csv"
    path.write_text("\ufeff" + table(V11, *rows, new | {"Entity_EU_ReferenceNumber": ""}), encoding="utf-8")
    watchlist = Watchlist.load(path)
    (entry,) = watchlist
    assert (entry.kind, entry.birth_dates, entry.name) == ("organization", ("1961~",), "Orven Trading")
    assert {(i.type, i.value) for i in entry.identifiers} == {
        ("un-reference", "CDe.903"), ("eu-logical-id", "903"), ("registration", "170440"),
    }  # fmt: skip
    assert ["no EU reference number" in s.reason for s in watchlist.skipped] == [True]


def test_the_real_list_is_whole(shared_dir):
    """Counted independently: the outer quotation marks taken off by the csv module, then split at each semicolon."""
    path = shared_dir / "lists" / "eu" / "eu_fsf_2018-07-04_excel_mangled.csv.gz"
    lines = gzip.decompress(path.read_bytes()).decode("cp1252").splitlines()
    rows = [next(csv.reader([line]))[0].rstrip("\t").replace("\t", ",").split(";") for line in lines]
    name, reference = rows[0].index("Naal_wholename"), rows[0].index("EU_ref_num")
    pairs = {
        (r[reference], " ".join(r[name].split()).strip(" ,;")) for r in rows[1:] if len(r) == len(rows[0]) and r[name]
    }
    watchlist = Watchlist.load(path)
    assert {(entry.id, n.text) for entry in watchlist for n in entry.names} == pairs
    assert (len(watchlist), len(pairs)) == (93, 743)
    assert [s.row for s in watchlist.skipped if s.row] == []
