"""OpenSanctions' words: codes of countries, and what its data model calls a party, a name, a number, a country.

Source: the FollowTheMoney schema, <https://followthemoney.tech/explorer/>. Countries are lower-case codes, with codes
of its own for former countries (`suhh`, `yucs`) and regions (`ua-cri`).
"""

from __future__ import annotations

from matcher.records import Kind, NameType

_FORMER = {"suhh": "SU", "yucs": "YU", "csxx": "CS", "cshh": "CS", "ddde": "DD"}
KINDS: dict[str, Kind] = {
    "Person": "person",
    "LegalEntity": "unknown",
    "Organization": "organization",
    "Company": "organization",
    "PublicBody": "organization",
    "Vessel": "vessel",
    "Airplane": "aircraft",
}
"""The schemata that are parties; a position, an address or a sanction is none."""

NAMES: dict[str, NameType] = {
    "name": "strong",
    "alias": "strong",
    "previousName": "former",
    "weakAlias": "weak",
    "abbreviation": "weak",
}
IDENTIFIERS = {
    "passportNumber": "passport",
    "idNumber": "national-id",
    "socialSecurityNumber": "national-id",
    "taxNumber": "tax-id",
    "innCode": "tax-id",
    "vatCode": "vat",
    "ogrnCode": "registration",
    "registrationNumber": "registration",
    "leiCode": "lei",
    "dunsCode": "duns",
    "uscCode": "uscc",
    "bikCode": "bik",
    "swiftBic": "swift-bic",
    "isin": "isin",
    "imoNumber": "imo",
    "mmsi": "mmsi",
    "callSign": "call-sign",
    "serialNumber": "aircraft-serial",
    "wikidataId": "wikidata",
    "accountNumber": "account",
    "publicKey": "digital-currency",
}
COUNTRIES = ("nationality", "citizenship", "country", "jurisdiction", "mainCountry", "flag")


def country(code: str) -> str:
    """ISO code of one of OpenSanctions' codes; a region counts as the country whose code it begins with.

    >>> country("ru"), country("suhh"), country("ua-cri")
    ('RU', 'SU', 'UA')
    """
    return _FORMER.get(code) or code.partition("-")[0].upper()
