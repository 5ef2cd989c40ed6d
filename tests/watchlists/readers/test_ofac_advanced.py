import re

import pytest

from matcher.watchlists import Watchlist

LIST = """<?xml version="1.0" encoding="UTF-8"?>
<Sanctions xmlns="https://example.org/ADVANCED_XML">
  <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>7</Month><Day>13</Day></DateOfIssue>
  <ReferenceValueSets>
    <PartySubTypeValues><PartySubType ID="4">Individual</PartySubType></PartySubTypeValues>
    <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType></AliasTypeValues>
    <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="10">Nationality Country</FeatureType>
      <FeatureType ID="25">Location</FeatureType><FeatureType ID="224">Gender</FeatureType></FeatureTypeValues>
    <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference></DetailReferenceValues>
    <CountryValues><Country ID="11113">Pakistan</Country></CountryValues>
    <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
    <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues>
    <LegalBasisValues><LegalBasis ID="1">Order 1</LegalBasis></LegalBasisValues>
  </ReferenceValueSets>
  <Locations><Location ID="1"><LocationCountry CountryID="11113"/><LocationPart><LocationPartValue><Value>Quetta</Value></LocationPartValue></LocationPart></Location>
    <Location ID="2"><LocationCountry CountryID="11113"/></Location></Locations>
  <IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="77" IssuedBy-CountryID="11113"><IDRegistrationNo>OR000111</IDRegistrationNo></IDRegDocument></IDRegDocuments>
  <DistinctParties><DistinctParty FixedRef="901"><Comment>Made up.</Comment><Profile ID="5" PartySubTypeID="4"><Identity ID="77">
    <Alias AliasTypeID="1400" Primary="true" LowQuality="false"><DocumentedName>
      <DocumentedNamePart><NamePartValue NamePartGroupID="1">MARRAK</NamePartValue></DocumentedNamePart>
      <DocumentedNamePart><NamePartValue NamePartGroupID="2">Orven</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
    <Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName>
      <DocumentedNamePart><NamePartValue NamePartGroupID="1">HAJI ORWIN</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
    <Alias AliasTypeID="1401" Primary="false" LowQuality="false"><DocumentedName>
      <DocumentedNamePart><NamePartValue NamePartGroupID="1">TASSILO</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
    <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520"/></MasterNamePartGroup>
      <MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
    <Feature FeatureTypeID="8"><FeatureVersion><DatePeriod>
      <Start Approximate="false"><From><Year>1961</Year><Month>1</Month><Day>1</Day></From></Start>
      <End Approximate="false"><To><Year>1961</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
    <Feature FeatureTypeID="10"><FeatureVersion><VersionLocation LocationID="2"/></FeatureVersion></Feature>
    <Feature FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="1"/></FeatureVersion></Feature>
    <Feature FeatureTypeID="224"><FeatureVersion><VersionDetail DetailTypeID="1431" DetailReferenceID="91526"/></FeatureVersion></Feature>
  </Profile></DistinctParty></DistinctParties>
  <ProfileRelationships><ProfileRelationship From-ProfileID="5" To-ProfileID="9"/></ProfileRelationships>
  <SanctionsEntries><SanctionsEntry ID="1" ProfileID="5"><EntryEvent LegalBasisID="1"><Date><Year>2006</Year><Month>4</Month><Day>12</Day></Date></EntryEvent>
    <SanctionsMeasure SanctionsTypeID="1"><Comment>SDGT</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries>
</Sanctions>
"""  # noqa: E501 - as the publisher writes it
YEAR = ("<Year>1961</Year><Month>1</Month><Day>1</Day>", "<Year>1961</Year><Month>12</Month><Day>31</Day>")


@pytest.fixture
def load(tmp_path):
    def loaded(text):
        path = tmp_path / "SDN_ADVANCED.XML"
        path.write_text(text, encoding="utf-8")
        return Watchlist.load(path)

    return loaded


def test_a_person(load):
    watchlist = load(LIST)
    (entry,) = watchlist
    assert (watchlist.sources[0].id, watchlist.sources[0].published, watchlist.skipped) == (
        "us-ofac-sdn",
        "2026-07-13",
        (),
    )
    assert (entry.id, entry.kind, entry.sex, entry.programs) == ("901", "person", "male", ("SDGT",))
    assert [(n.text, n.type) for n in entry.names] == [
        ("MARRAK, Orven", "primary"),
        ("HAJI ORWIN", "weak"),
        ("TASSILO", "former"),
    ]
    assert (entry.birth_dates, entry.countries, entry.addresses) == (("1961",), ("PK",), ("Quetta, Pakistan",))
    assert [(i.type, i.value, i.issuer) for i in entry.identifiers] == [("passport", "OR000111", "PK")]
    assert entry.remarks == "Made up. Listed on: 2006-04-12. Legal basis: Order 1."
    assert entry.links == ("9",)


@pytest.mark.parametrize(
    ("first", "last", "approximate", "expected"),
    [
        (YEAR[0], YEAR[0], "false", "1961-01-01"),
        (YEAR[0], YEAR[1], "true", "1961~"),
        (YEAR[0].replace("1961", "1958"), YEAR[1], "false", "1958-01-01/1961-12-31"),
    ],
)
def test_periods_of_birth(load, first, last, approximate, expected):
    text = LIST.replace(YEAR[1], last).replace(f"<From>{YEAR[0]}", f"<From>{first}")
    (entry,) = load(text.replace('Approximate="false"', f'Approximate="{approximate}"'))
    assert entry.birth_dates == (expected,)


def test_a_damaged_date_of_issue_is_none(tmp_path):
    (tmp_path / "sdn.xml").write_text(LIST.replace("<Year>2026</Year>", "<Year>20<26</Year>"))
    (source,) = Watchlist.load(tmp_path / "sdn.xml").sources
    assert (source.published, source.entries) == ("", 1)


def test_the_sample_is_whole(shared_dir):
    """Counted independently by regular expressions: parties, aliases and documents."""
    path = shared_dir / "lists" / "ofac" / "sdn_advanced_sample.xml"
    text = path.read_text(encoding="utf-8")
    watchlist = Watchlist.load(path)
    assert [entry.id for entry in watchlist] == re.findall(r'<DistinctParty FixedRef="(\d+)"', text)
    assert sum(len(entry.names) for entry in watchlist) == len(re.findall(r"<Alias ", text)) == 8
    assert {p for entry in watchlist for p in entry.programs} == set(re.findall(r"1705\"><Comment>([^<]*)", text))
    assert watchlist.skipped == ()
