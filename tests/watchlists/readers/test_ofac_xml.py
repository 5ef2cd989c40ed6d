import re

import pytest

from matcher.watchlists import Watchlist

LIST = """<?xml version="1.0" standalone="yes"?>
<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://tempuri.org/sdnList.xsd">
  <publshInformation><Publish_Date>04/22/2020</Publish_Date><Record_Count>2</Record_Count></publshInformation>
  <sdnEntry>
    <uid>901</uid><firstName>Orven</firstName><lastName>MARRAK</lastName><title>Keeper</title><sdnType>Individual</sdnType>
    <remarks>(Linked To: DREY TRADING)</remarks>
    <programList><program>SDGT</program><program>SYRIA</program></programList>
    <idList>
      <id><uid>1</uid><idType>Passport</idType><idNumber>OR000111</idNumber><idCountry>Pakistan</idCountry></id>
      <id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id>
      <id><uid>3</uid><idType>Secondary sanctions risk:</idType><idNumber>section 1(b)</idNumber></id>
    </idList>
    <akaList>
      <aka><uid>4</uid><type>a.k.a.</type><category>strong</category><lastName>MARAK</lastName><firstName>Orwin</firstName></aka>
      <aka><uid>5</uid><type>a.k.a.</type><category>weak</category><lastName>HAJI ORWIN</lastName></aka>
      <aka><uid>6</uid><type>f.k.a.</type><category>strong</category><lastName>TASSILO</lastName></aka>
    </akaList>
    <addressList><address><uid>7</uid><address1>12 Well Street</address1><city>Quetta</city><country>Pakistan</country></address></addressList>
    <nationalityList><nationality><uid>8</uid><country>Afghanistan</country></nationality></nationalityList>
    <dateOfBirthList><dateOfBirthItem><uid>9</uid><dateOfBirth>circa 1961</dateOfBirth></dateOfBirthItem></dateOfBirthList>
    <placeOfBirthList><placeOfBirthItem><uid>10</uid><placeOfBirth>Zurmat</placeOfBirth></placeOfBirthItem></placeOfBirthList>
  </sdnEntry>
  <sdnEntry>
    <uid>902</uid><lastName>BOAT ONE</lastName><sdnType>Vessel</sdnType>
    <vesselInfo><callSign>T2EM4</callSign><vesselType>Tug</vesselType><vesselFlag>Togo</vesselFlag><vesselOwner>Drey</vesselOwner></vesselInfo>
  </sdnEntry>
</sdnList>
"""  # noqa: E501 - as the publisher writes it


@pytest.fixture
def load(tmp_path):
    def loaded(text, name="sdn.xml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return Watchlist.load(path)

    return loaded


def test_a_person_and_a_ship(load):
    watchlist = load(LIST)
    person, ship = watchlist
    assert (watchlist.sources[0].id, watchlist.sources[0].published, watchlist.skipped) == (
        "us-ofac-sdn",
        "2020-04-22",
        (),
    )
    assert (person.id, person.kind, person.sex, person.programs) == ("901", "person", "male", ("SDGT", "SYRIA"))
    assert [(n.text, n.type) for n in person.names] == [
        ("MARRAK, Orven", "primary"),
        ("MARAK, Orwin", "strong"),
        ("HAJI ORWIN", "weak"),
        ("TASSILO", "former"),
    ]
    assert [(i.type, i.value, i.issuer) for i in person.identifiers] == [("passport", "OR000111", "PK")]
    assert (person.birth_dates, person.birth_places, person.countries) == (("1961~",), ("Zurmat",), ("AF", "PK"))
    assert person.links == ("DREY TRADING",)
    assert "Secondary sanctions risk: section 1(b). Title: Keeper. (Linked To" in person.remarks
    assert (ship.kind, ship.countries, ship.identifiers[0].type, ship.links) == (
        "vessel",
        ("TG",),
        "call-sign",
        ("Drey",),
    )


def test_fewer_records_than_the_file_says_are_reported(load):
    watchlist = load(LIST.replace("<uid>902", "<uid>902</uid></sdnEntry><sdnEntry><bad<uid>902"))
    assert any("says that it has 2 records; 1 could be read" in s.reason for s in watchlist.skipped)


def test_the_other_list_is_told_by_its_name_or_its_programme(load):
    assert load(LIST, "consolidated.xml").sources[0].id == "us-ofac-cons"
    assert load(LIST.replace("SDGT", "NS-PLC"), "list.xml").sources[0].id == "us-ofac-cons"


@pytest.mark.parametrize(
    ("name", "counts"), [("consolidated_2025-03-28.xml", (443, 1578, 894)), ("sdn_sample.xml", (8, 35, 6))]
)
def test_the_real_lists_are_whole(shared_dir, name, counts):
    """Counted independently by regular expressions: record tags, and filled last names of each record."""
    path = shared_dir / "lists" / "ofac" / name
    text = path.read_text(encoding="utf-8")
    watchlist = Watchlist.load(path)
    listed = re.findall(r"<sdnEntry>.*?</sdnEntry>", text, re.S)
    assert len(watchlist) == len(listed)
    for entry, record in zip(watchlist, listed, strict=True):
        raw = set(re.findall(r"<lastName>([^<]+)", record))
        assert len(entry.names) >= len(raw)
    identifiers = sum(len(e.identifiers) for e in watchlist)
    assert (len(watchlist), sum(len(e.names) for e in watchlist), identifiers) == counts
