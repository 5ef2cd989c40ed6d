import json

import pytest

from matcher.records import Identifier
from matcher.watchlists import Watchlist

PERSON = {
    "sid": 901, "name": "Маррак Орвен (Marrak Orven, Маррак Орвен Тасилович)", "translit": "Marrak Orven Tasylovych",
    "aliases": "Орвін; Marak O.", "citizenships": ["RU"], "bd": "1961-05-17", "dd": None, "status": "active",
    "identifiers": [{"id": "tax:inn", "code": "771234567890", "iso2": "RU", "note": None},
                    {"id": "doc:f_passport", "code": "75 1234567", "iso2": "RU", "note": "закордонний"}],
    "attributes": [{"key": "Посада", "value": "директор"}],
}  # fmt: skip
COMPANY = {"sid": 902, "name": "ТОВ «Джерело»", "translit": "LLC Dzherelo", "aliases": None,
           "citizenships": ["UA"], "bd": "2001-01-01",
           "identifiers": [{"id": "reg:edrpou", "code": "12345678"}], "attributes": None}  # fmt: skip


@pytest.fixture
def load(tmp_path):
    def loading(name, *subjects):
        (tmp_path / name).write_text(json.dumps(subjects, ensure_ascii=False), encoding="utf-8")
        return Watchlist.load(tmp_path / name)

    return loading


def test_a_person(load):
    watchlist = load("subjects_individual.json", PERSON)
    (person,) = watchlist
    assert (watchlist.sources[0].id, watchlist.skipped) == ("ua-nsdc", ())
    assert (person.id, person.kind, person.birth_dates, person.countries) == ("901", "person", ("1961-05-17",), ("RU",))
    assert [n.text for n in person.names] == [
        "Маррак Орвен", "Marrak Orven", "Маррак Орвен Тасилович", "Marrak Orven Tasylovych", "Орвін", "Marak O.",
    ]  # fmt: skip
    assert person.identifiers == (
        Identifier("tax-id", "771234567890", "RU"),
        Identifier("passport", "75 1234567", "RU"),
    )
    assert "Посада: директор." in person.remarks
    assert "Status: active." in person.remarks


def test_a_company_and_when_it_was_founded(load):
    (company,) = load("subjects_legal.json", COMPANY)
    assert (company.kind, company.birth_dates) == ("organization", ())
    assert "Born or founded: 2001-01-01." in company.remarks
    assert company.identifiers == (Identifier("registration", "12345678"),)


def test_without_a_telling_file_name_a_passport_tells_a_person(load):
    person, company = load("list.json", PERSON, COMPANY)
    assert (person.kind, company.kind) == ("person", "unknown")


def test_subjects_that_cannot_be_entries_are_said(load):
    watchlist = load("list.json", PERSON, {**COMPANY, "name": "", "translit": None}, {**COMPANY, "sid": None})
    assert len(watchlist) == 1
    assert [s.reason for s in watchlist.skipped] == ["The subject has no name.", "The subject has no number."]
