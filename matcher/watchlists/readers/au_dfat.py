"""Australia's Consolidated List of the Department of Foreign Affairs and Trade, as the workbook it publishes or as CSV.

Source: the file `regulation8_consolidated`. A row is one name: `2` is the primary name of subject 2, `2a` and `2b` are
its other names, `34c1` a name of a name; the number without its letters is the id. Name types are written in many
ways (`aka`, `Aka `, `Original Script`, `Formerly known as`). The other cells repeat in each row of a subject, and hold
several values numbered `a) ... b) ...`; documents stand in the sentences of `Additional Information`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from matcher.dates import edtf
from matcher.records import Entry, Kind, NameType, Skipped
from matcher.watchlists import table
from matcher.watchlists.countries import country_code, is_country
from matcher.watchlists.draft import Draft
from matcher.watchlists.enumerated import items
from matcher.watchlists.files import ListFile
from matcher.watchlists.gathered import gathered
from matcher.watchlists.ofac_identifiers import is_imo
from matcher.watchlists.prose_numbers import numbers_in
from matcher.watchlists.several_names import several

_COLUMNS = (
    "reference",
    "name_of_individual_or_entity",
    "type",
    "name_type",
    "date_of_birth",
    "place_of_birth",
    "citizenship",
    "address",
    "additional_information",
    "listing_information",
    "committees",
    "control_date",
)
_KINDS: dict[str, Kind] = {"individual": "person", "entity": "organization", "vessel": "vessel", "ship": "vessel"}
_NUMBER = re.compile(r"\d+")
_NONE = frozenset(("na", "n/a", "unknown", "not available", ""))
_AS_NAMED = re.compile(r"\s*\([^)]*\)")
_DATES = re.compile(r";|>>|\bor\b|\balt DOB\b:?|\b[a-z]\)|,\s*(?=\d)|(?<=\d{4})\s+(?=\d)", re.I)
_IMO = re.compile(r"\bIMO\b\D{0,25}(\d{7})\b")


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list; rows that cannot be read come first.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the columns of this format are fixed.
    """
    rows = table.rows(files[0], expected=_COLUMNS)
    name_of = itemgetter("name_of_individual_or_entity")
    return gathered(rows, files[0].name, source, id_of=_number, name_of=name_of, add=_row, id_called="reference")


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "au-dfat"


def _number(cells: Mapping[str, str]) -> str:
    """The number that all names of a subject share: `34` of `34c1`."""
    found = _NUMBER.match(cells["reference"])
    return found[0] if found else ""


def _row(draft: Draft, cells: Mapping[str, str]) -> None:
    """What one row adds to its subject."""
    draft.kind = _KINDS.get(cells["type"].casefold(), draft.kind)
    for text, grade in several(cells["name_of_individual_or_entity"], _grade(cells["name_type"])):
        draft.name(text, grade)
    for text in items(cells["date_of_birth"]):
        _born(draft, text)
    for place in items(cells["place_of_birth"]):
        if place.casefold() not in _NONE:
            draft.birth_place(place)
    for country in items(cells["citizenship"]):
        _citizen(draft, country)
    for address in items(cells["address"]):
        if address.casefold() not in _NONE:
            draft.address(address)
            draft.country(_last(address))
    draft.program(cells["committees"])
    draft.note("Listing", cells["listing_information"])
    draft.note("Control date", cells["control_date"])
    if (text := cells["additional_information"]) and " ".join(text.split()) not in draft.remarks:
        draft.note("", text)
        _documents(draft, text)


def _grade(words: str) -> NameType:
    """The grade that the publisher's word for a name says."""
    words = words.casefold()
    return "primary" if words.startswith("primary") else "former" if re.search("former|previous", words) else "strong"


def _born(draft: Draft, text: str) -> None:
    """Dates of birth in one value; the name it goes with is taken off, and what cannot be read is noted."""
    bare = _AS_NAMED.sub("", text).strip(" ,;.")
    if bare.casefold() in _NONE:
        return
    if edtf(bare, dayfirst=True):
        draft.birth_date(bare, dayfirst=True)
    else:
        for part in filter(str.strip, _DATES.split(bare)):
            draft.birth_date(part.strip(), dayfirst=True)


def _citizen(draft: Draft, words: str) -> None:
    """Citizenships in one value: `Iran and United States` are two, `Bosnia and Herzegovina` is one."""
    parts = re.split(r"\s*(?:,|/|;|\band\b)\s*", words)
    if not is_country(words) and len(parts) > 1 and all(is_country(part) for part in parts):
        for part in parts:
            draft.country(part)
    elif words.casefold() not in _NONE:
        draft.country(words)


def _last(address: str) -> str:
    """The country at the end of an address, or empty."""
    last = _AS_NAMED.sub("", address).rpartition(",")[2].strip(" .")
    return country_code(last) if is_country(last) and len(last) > 3 else ""


def _documents(draft: Draft, text: str) -> None:
    """Numbers of documents, companies and ships in a text; rows that write one in two ways state one number."""
    known = {(each.type, re.sub(r"\W", "", each.value)) for each in draft.identifiers}
    for number in numbers_in(text):
        if (number.type, re.sub(r"\W", "", number.value)) not in known:
            draft.identifiers.setdefault(number)
    for digits in _IMO.findall(text):
        draft.identifier("imo" if is_imo(digits) else "other", digits)
