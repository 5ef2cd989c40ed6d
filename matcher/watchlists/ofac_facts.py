"""Facts that OFAC's XML files state as a label and a value: `Passport` and `A5250088`, `Gender` and `Male`.

The labels are those of the Remarks of the legacy files, so one table of labels serves both (`ofac_identifiers`).
"""

from __future__ import annotations

from matcher.records import Identifier, Kind, NameType
from matcher.watchlists.countries import country_code
from matcher.watchlists.draft import Draft
from matcher.watchlists.ofac_identifiers import identifier
from matcher.watchlists.vocabulary import sex_of

KINDS: dict[str, Kind] = {
    "individual": "person",
    "entity": "organization",
    "vessel": "vessel",
    "aircraft": "aircraft",
}


def fact(draft: Draft, label: str, value: str, country: str = "") -> None:
    """Add what a label and a value say: sex, a number, a country, a date or place of birth; else a note."""
    word = label.casefold().rstrip(":")
    if not value:
        return
    if word == "gender":
        draft.sex = draft.sex or sex_of(value)
    elif word in ("birthdate", "date of birth"):
        draft.birth_date(value)
    elif word == "place of birth":
        draft.birth_place(value)
    elif word in ("nationality country", "citizenship country", "nationality", "citizenship", "vessel flag"):
        draft.country(value)
    elif word in ("vessel call sign", "call sign"):
        draft.identifier("call-sign", value)
    elif number := identifier(f"{label} {value}"):
        issuer = country_code(country) if country else number.issuer
        draft.identifiers.setdefault(Identifier(number.type, number.value, issuer))
    else:
        draft.note(label.rstrip(": -"), value)


def name_of(last: str, first: str) -> str:
    """A name as the legacy files write it.

    >>> name_of("SAEED", "Hafiz Muhammad"), name_of("HAFIZ SAHIB", "")
    ('SAEED, Hafiz Muhammad', 'HAFIZ SAHIB')
    """
    return f"{last}, {first}" if last and first else last or first


def grade(kind: str, *, weak: bool) -> NameType:
    """The grade of an alias: a former name is one whatever its quality.

    >>> grade("f.k.a.", weak=False), grade("A.K.A.", weak=True), grade("n.k.a.", weak=False)
    ('former', 'weak', 'strong')
    """
    return "weak" if weak else "former" if kind.casefold().startswith("f") else "strong"
