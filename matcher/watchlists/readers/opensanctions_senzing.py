"""OpenSanctions' export for Senzing, `senzing.json`: one JSON object per line, features in lists.

Source: <https://www.opensanctions.org/docs/bulk/senzing/> and Senzing's Entity Specification. A feature is an object
whose keys begin with its kind (`PASSPORT_NUMBER`, `PASSPORT_COUNTRY`); any key that is not known here is noted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from matcher.records import Entry, Kind, NameType, Skipped
from matcher.watchlists import opensanctions_terms as terms
from matcher.watchlists.draft import Draft
from matcher.watchlists.files import ListFile
from matcher.watchlists.json_lines import objects, texts, things
from matcher.watchlists.vocabulary import sex_of

_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "ORGANIZATION": "organization",
    "VESSEL": "vessel",
    "AIRCRAFT": "aircraft",
}
_NUMBERS = {
    "PASSPORT": "passport",
    "NATIONAL_ID": "national-id",
    "SSN": "national-id",
    "TAX_ID": "tax-id",
    "LEI": "lei",
    "DUNS": "duns",
    "DRIVERS_LICENSE": "driver-licence",
    "IMO": "imo",
    "MMSI": "mmsi",
    "CALL_SIGN": "call-sign",
}
_GRADES: dict[str, NameType] = {"PRIMARY": "primary", "FORMER": "former", "WEAK": "weak"}
_COUNTRIES = ("NATIONALITY", "CITIZENSHIP", "COUNTRY_OF_ASSOCIATION", "REGISTRATION_COUNTRY", "ADDR_COUNTRY")
_NAMES = ("NAME_FULL", "NAME_ORG")


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the file, and lines that cannot be read.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the keys of this format are fixed.
    """
    for item in objects(files[0]):
        yield item if isinstance(item, Skipped) else _entry(item[1], source, f"{files[0].name} line {item[0]}")


def _entry(found: Mapping[str, Any], source: str, place: str) -> Entry | Skipped:
    """One entry, or why there is none."""
    kind = _KINDS.get(str(found.get("RECORD_TYPE") or "").upper(), "unknown")
    draft = Draft(str(found.get("RECORD_ID") or ""), source, kind)
    for name in things(found.get("NAMES")):
        for key in _NAMES:
            for text in texts(name.get(key)):
                draft.name(text, _GRADES.get(str(name.get("NAME_TYPE") or "").upper(), "strong"))
    if not draft.id or not draft.names:
        return Skipped(f"The object has no {'name' if draft.id else 'id'}.", place, draft.id)
    for text in texts(found.get("GENDER")):
        draft.sex = sex_of(text)
    for key in ("DATES", "ADDRESSES", "COUNTRIES", "IDENTIFIERS", "RISKS", "ATTRIBUTES"):
        for feature in things(found.get(key)):
            _feature(draft, feature)
    for relation in things(found.get("RELATIONSHIPS")):
        for text in texts(relation.get("REL_POINTER_KEY")):
            draft.link(text if text != draft.id else "")
    for key in ("DATA_SOURCE", "URL"):
        draft.note("", " ".join(texts(found.get(key))))
    return draft.entry()


def _feature(draft: Draft, feature: Mapping[str, Any]) -> None:
    """What one object of a list says."""
    said = {key: text for key, value in feature.items() for text in texts(value)}
    draft.birth_date(said.pop("DATE_OF_BIRTH", ""))
    draft.birth_place(said.pop("PLACE_OF_BIRTH", ""))
    draft.address(said.pop("ADDR_FULL", ""))
    for key in _COUNTRIES:
        draft.country(terms.country(said.pop(key, "")))
    for kind, ours in _NUMBERS.items():
        draft.identifier(ours, said.pop(f"{kind}_NUMBER", ""), said.pop(f"{kind}_COUNTRY", ""))
    for kind in ("OTHER_ID", "TRUSTED_ID"):
        label = said.pop(f"{kind}_TYPE", "")
        ours = terms.IDENTIFIERS.get(label, "wikidata" if label == "WIKIDATA" else "other")
        draft.identifier(ours, said.pop(f"{kind}_NUMBER", ""), said.pop(f"{kind}_COUNTRY", ""))
    draft.program(said.pop("PROGRAM", ""))
    for key, text in said.items():
        draft.note(key.replace("_", " ").capitalize(), text)
