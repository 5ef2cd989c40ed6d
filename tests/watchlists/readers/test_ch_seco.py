from matcher.watchlists import Watchlist

LIST = """<?xml version="1.0" encoding="UTF-8"?>
<swiss-sanctions-list list-type="full-en" date="2022-03-04">
  <sanctions-program ssid="1"><program-name lang="eng">Ordinance on wells</program-name>
    <sanctions-set lang="eng" ssid="11">Art. 1</sanctions-set></sanctions-program>
  <target ssid="4019" sanctions-set-id="11">
    <foreign-identifier>TAi.901</foreign-identifier>
    <individual sex="male">
      <identity ssid="2" main="true">
        <name ssid="3" quality="good" name-type="primary-name">
          <name-part order="1" name-part-type="family-name"><value>Marrak</value>
            <spelling-variant lang="rus" script="Cyrl">Марак</spelling-variant>
            <spelling-variant lang="eng" script="Latn">Marak</spelling-variant></name-part>
          <name-part order="2" name-part-type="given-name"><value>Orven</value>
            <spelling-variant lang="rus" script="Cyrl">Орвен</spelling-variant></name-part>
          <name-part order="3" name-part-type="title"><value>Mullah</value></name-part>
        </name>
        <name ssid="4" quality="low" name-type="alias"><name-part name-part-type="whole-name"><value>Haji Orwin</value></name-part></name>
        <name ssid="5" quality="good" name-type="formerly-known-as"><name-part name-part-type="whole-name"><value>Tassilo</value></name-part></name>
        <nationality ssid="6"><country iso-code="AF">Afghanistan</country></nationality>
        <day-month-year ssid="7" year="1961" month="5" calendar="Gregorian"/>
        <day-month-year ssid="8" year="1381" calendar="Islamic"/>
        <place-of-birth ssid="9" place-id="99"/>
        <address ssid="10" place-id="99"><address-details>12 Well Street</address-details></address>
        <identification-document ssid="12" document-type="passport"><number>OR000111</number><issuer code="AF">Afghanistan</issuer></identification-document>
      </identity>
      <justification ssid="13">Made up.</justification>
      <relation ssid="14" target-id="4020" relation-type="related-to"/>
    </individual>
    <modification modification-type="listed" effective-date="2016-11-11"/>
  </target>
  <target ssid="4020" sanctions-set-id="11"><object object-type="vessel"><identity ssid="15" main="true">
    <name ssid="16" name-type="primary-name"><name-part name-part-type="whole-name"><value>Boat One</value></name-part></name></identity></object></target>
  <target ssid="4021" sanctions-set-id="11"><entity/></target>
  <place ssid="99"><location>Quetta</location><country iso-code="PK">Pakistan</country></place>
</swiss-sanctions-list>
"""  # noqa: E501 - as the publisher writes it


def test_a_person_and_a_ship(tmp_path):
    path = tmp_path / "list.xml"
    path.write_text(LIST, encoding="utf-8")
    watchlist = Watchlist.load(path)
    person, ship = watchlist
    assert (watchlist.sources[0].id, watchlist.sources[0].published) == ("ch-seco", "2022-03-04")
    assert (person.id, person.kind, person.sex, person.programs) == ("4019", "person", "male", ("Ordinance on wells",))
    assert [(n.text, n.type) for n in person.names] == [
        ("Orven Marrak", "primary"),
        ("Орвен Марак", "strong"),
        ("Orven Marak", "strong"),
        ("Haji Orwin", "weak"),
        ("Tassilo", "former"),
    ]
    assert (person.birth_dates, person.birth_places, person.countries) == (("1961-05",), ("Quetta, PK",), ("AF", "PK"))
    assert person.addresses == ("12 Well Street, Quetta, PK",)
    assert [(i.type, i.value, i.issuer) for i in person.identifiers] == [
        ("un-reference", "TAi.901", ""),
        ("passport", "OR000111", "AF"),
    ]
    assert person.links == ("4020",)
    assert (
        person.remarks == "Title: Mullah. Born: 1381 (Islamic calendar). Justification: Made up. Listed on: 2016-11-11."
    )
    assert (ship.kind, ship.name) == ("vessel", "Boat One")
    assert [(s.reason, s.place) for s in watchlist.skipped] == [("The target has no name.", "4021")]
