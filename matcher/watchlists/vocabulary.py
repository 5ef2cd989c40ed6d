"""Words of other people's lists -> ours: what kind a subject is, what type of number a value is."""

from __future__ import annotations

import re

from matcher.records import Identifier, Kind
from matcher.watchlists.countries import country_code, is_country
from matcher.watchlists.ofac_identifiers import is_imo

_KINDS: dict[Kind, str] = {
    "person": "person individual natural-person human people man woman p i",
    "organization": "organization organisation company corporation entity firm business bank institution ngo charity "
    "group publicbody public-body government agency legal-person o e c enterprise undertaking",
    "vessel": "vessel ship boat tanker v",
    "aircraft": "aircraft airplane aeroplane plane helicopter a",
}
_KIND: dict[str, Kind] = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_SEPARATORS = re.compile(r"[\s_-]+")
_TYPED = re.compile(r"([A-Za-z][A-Za-z0-9 ._/-]{0,40}?)\s*:\s*(\S.*)")
_ISSUED = re.compile(r"(.+?)\s*\(([^()]+)\)$")
_IMO = re.compile(r"(?:IMO|ИМО)[\s:-]*(\d{7})", re.I)
_WIKIDATA = re.compile(r"Q[1-9]\d{1,11}")
_LEI = re.compile(r"[0-9A-Z]{18}\d\d")


def kind_of(word: str) -> Kind:
    """What a list's own word for a kind means; unknown for what is not one of ours, `LegalEntity` among it.

    >>> [kind_of(word) for word in ("Individual", "Company", "Ship", "Airplane", "LegalEntity", "")]
    ['person', 'organization', 'vessel', 'aircraft', 'unknown', 'unknown']
    """
    return _KIND.get(_SEPARATORS.sub("-", word.strip().casefold()), "unknown")


def identifier_of(text: str) -> Identifier:
    """The official number that `type:value` or a bare value states, the issuing country in brackets if given.

    >>> identifier_of("passport: 4509 123456 (RU)")
    Identifier(type='passport', value='4509 123456', issuer='RU')
    >>> identifier_of("IMO9253325").type, identifier_of("12345").type
    ('imo', 'other')
    """
    issuer = ""
    if (issued := _ISSUED.match(text)) and is_country(issued[2]):
        text, issuer = issued[1], country_code(issued[2])
    if typed := _TYPED.fullmatch(text):
        word = _SEPARATORS.sub("-", typed[1].casefold())
        value = typed[2].strip()
        return Identifier(word, _IMO.sub(r"\1", value) if word == "imo" else value, issuer)
    if (imo := _IMO.fullmatch(text)) and is_imo(imo[1]):
        return Identifier("imo", imo[1], issuer)
    if _WIKIDATA.fullmatch(text):
        return Identifier("wikidata", text, issuer)
    return Identifier("lei" if is_lei(text) else "other", text, issuer)


def is_lei(text: str) -> bool:
    """Whether a text is a Legal Entity Identifier by its check digits (ISO 17442, ISO 7064 mod 97-10).

    >>> is_lei("253400V1H6ART1UQ0N98"), is_lei("253400V1H6ART1UQ0N99")
    (True, False)
    """
    return bool(_LEI.fullmatch(text)) and int("".join(str(int(c, 36)) for c in text)) % 97 == 1


def sex_of(word: str) -> str:
    """`male`, `female` or empty.

    >>> sex_of("M"), sex_of("Female"), sex_of("unknown")
    ('male', 'female', '')
    """
    return {"m": "male", "male": "male", "f": "female", "female": "female"}.get(word.strip().casefold(), "")
