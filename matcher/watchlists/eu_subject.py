"""What the European Union's financial sanctions files share, whichever way they are written: codes and phrases.

Source: the guide to the Financial Sanctions Files (FSF) of the Commission's service for Foreign Policy Instruments, and
the files: `00` and `UNKNOWN` stand for no country, countries are ISO codes of two letters, in the oldest table of
three, and the kind of a number is a code.
"""

from __future__ import annotations

from matcher.records import Kind
from matcher.watchlists.documents import document
from matcher.watchlists.draft import Draft
from matcher.watchlists.iso3166 import two_letters
from matcher.watchlists.ofac_identifiers import type_of

KINDS: dict[str, Kind] = {"p": "person", "person": "person", "e": "organization", "enterprise": "organization"}
_TYPES = {
    "passport": "passport",
    "diplpassport": "passport",
    "id": "national-id",
    "ssn": "national-id",
    "birthcert": "birth-certificate",
    "fiscalcode": "tax-id",
    "travelcardid": "travel-document",
    "residentperm": "residence-permit",
    "drivinglicence": "driver-licence",
    "electionid": "electoral-id",
    "regnumber": "registration",
    "tradelic": "registration",
    "swiftbic": "swift-bic",
    "imo": "imo",
    "other": "other",
}


def number(draft: Draft, code: str, text: str, issuer: str = "", description: str = "") -> None:
    """Add an official number; one that is a sentence is taken apart and kept in the remarks too."""
    kind = _TYPES.get(code.casefold()) or type_of(description)
    known = document(kind, text, issuer)
    if known is None and text and code == "swiftbic":
        draft.identifier(kind, text, issuer)
    elif known:
        draft.identifiers.setdefault(known)
    if text and (known is None or known.value != text):
        draft.note("Identification", f"{text} {description}")


def country(code: str, description: str = "") -> str:
    """A country's code, its description where the code is none, empty for an unknown one.

    >>> country("IRQ", "IRAQ"), country("00", "UNKNOWN"), country("", "RUSSIAN FEDERATION")
    ('IQ', '', 'RUSSIAN FEDERATION')
    """
    if code and code != "00":
        return two_letters(code)
    return "" if description == "UNKNOWN" else description


def born(date: str, year: str, first: str, last: str, *, circa: bool) -> str:
    """A date of birth in words that `edtf` reads: a day, a year, or from one year to another."""
    span = f"{first or last} to {last or first}" if first or last else ""
    words = date or span or year
    return f"circa {words}" if circa and words else words
