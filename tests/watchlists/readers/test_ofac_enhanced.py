import pytest

from matcher.watchlists import Watchlist

LIST = """<?xml version="1.0" encoding="utf-8"?>
<sanctionsData xmlns="https://example.org/ENHANCED_XML">
  <publicationInfo><dataAsOf>2025-01-10T00:00:00</dataAsOf><filters><sanctionsLists>
    <sanctionsList refId="1">Consolidated List</sanctionsList></sanctionsLists></filters></publicationInfo>
  <entities>
    <entity id="901">
      <generalInfo><entityType refId="600">Individual</entityType><title>Keeper</title><remarks>Made up.</remarks></generalInfo>
      <sanctionsLists><sanctionsList datePublished="2006-04-12">Consolidated List</sanctionsList></sanctionsLists>
      <sanctionsPrograms><sanctionsProgram>NS-PLC</sanctionsProgram></sanctionsPrograms>
      <legalAuthorities><legalAuthority>Order 1</legalAuthority></legalAuthorities>
      <names>
        <name id="1"><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality><translations>
          <translation><isPrimary>true</isPrimary><formattedFullName>MARRAK, Orven</formattedFullName></translation>
          <translation><isPrimary>false</isPrimary><formattedFullName>أورفن مراك</formattedFullName></translation>
        </translations></name>
        <name id="2"><isPrimary>false</isPrimary><aliasType>A.K.A.</aliasType><isLowQuality>true</isLowQuality><translations>
          <translation><isPrimary>true</isPrimary><formattedFullName>HAJI ORWIN</formattedFullName></translation>
        </translations></name>
        <name id="3"><isPrimary>false</isPrimary><aliasType>F.K.A.</aliasType><isLowQuality>false</isLowQuality><translations>
          <translation><isPrimary>true</isPrimary><formattedFullName>TASSILO</formattedFullName></translation>
        </translations></name>
      </names>
      <addresses><address><country>Pakistan</country><translations><translation><addressParts>
        <addressPart><type>ADDRESS1</type><value>12 Well Street</value></addressPart>
        <addressPart><type>CITY</type><value>Quetta</value></addressPart>
      </addressParts></translation></translations></address></addresses>
      <features>
        <feature id="4"><type>Birthdate</type><value>circa 1961</value></feature>
        <feature id="5"><type>Gender</type><value>Male</value></feature>
        <feature id="6"><type>Nationality Country</type><value>Afghanistan</value></feature>
      </features>
      <identityDocuments><identityDocument><type>Passport</type><documentNumber>OR000111</documentNumber>
        <issuingCountry>Pakistan</issuingCountry></identityDocument></identityDocuments>
      <relationships><relationship><relatedEntity entityId="4695">DREY</relatedEntity></relationship></relationships>
    </entity>
  </entities>
</sanctionsData>
"""  # noqa: E501 - as the publisher writes it


def test_a_person(tmp_path):
    path = tmp_path / "list.xml"
    path.write_text(LIST, encoding="utf-8")
    watchlist = Watchlist.load(path)
    (entry,) = watchlist
    assert (watchlist.sources[0].id, watchlist.sources[0].published, watchlist.skipped) == (
        "us-ofac-cons",
        "2025-01-10",
        (),
    )
    assert [(n.text, n.type) for n in entry.names] == [
        ("MARRAK, Orven", "primary"),
        ("أورفن مراك", "strong"),
        ("HAJI ORWIN", "weak"),
        ("TASSILO", "former"),
    ]
    assert (entry.id, entry.kind, entry.sex, entry.birth_dates) == ("901", "person", "male", ("1961~",))
    assert (entry.countries, entry.addresses, entry.links) == (
        ("PK", "AF"),
        ("12 Well Street, Quetta, Pakistan",),
        ("DREY",),
    )
    assert [(i.type, i.value, i.issuer) for i in entry.identifiers] == [("passport", "OR000111", "PK")]
    assert entry.remarks == (
        "Title: Keeper. Made up. Legal authority: Order 1. Listed on: 2006-04-12 (Consolidated List)."
    )


def test_the_real_list_is_whole(shared_dir):
    """Compared with the plain XML of eleven weeks later: same parties, and every name of it among these."""
    enhanced = Watchlist.load(shared_dir / "lists" / "ofac" / "CONS_ENHANCED_2025-01-10.zip")
    plain = Watchlist.load(shared_dir / "lists" / "ofac" / "consolidated_2025-03-28.xml")
    assert (len(enhanced), sum(len(e.names) for e in enhanced), sum(len(e.identifiers) for e in enhanced)) == (
        443,
        1623,
        894,
    )
    assert enhanced.skipped == ()
    names = {entry.id: {name.text for name in entry.names} for entry in enhanced}
    assert {entry.id for entry in plain} == names.keys()
    missing = [(e.id, n.text) for e in plain for n in e.names if n.text not in names[e.id]]
    assert missing == []


@pytest.mark.parametrize(
    "change", ["<documentNumber>OR000111", "Consolidated List</sanctionsList></sanctionsLists></filters>"]
)
def test_what_is_not_there_is_no_fault(tmp_path, change):
    path = tmp_path / "list.xml"
    path.write_text(
        LIST.replace(change, change.replace("OR000111", "").replace("Consolidated", "SDN")), encoding="utf-8"
    )
    assert len(Watchlist.load(path)) == 1
