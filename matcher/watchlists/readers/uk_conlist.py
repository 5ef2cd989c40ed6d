"""OFSI's Consolidated List of Financial Sanctions Targets, `ConList` as CSV or XLSX, in both layouts.

Source: the format guide of the Office of Financial Sanctions Implementation and the files. A line with the day of the
list stands above the header; the CSV is in Windows-1252 (later ones in UTF-8). There is one row per name, and where a
subject has several dates of birth, one row per name and date, so most of a subject's rows repeat each other; they are
sorted by name, so its rows lie anywhere, and all are read before the first entry is ready. Until 2022 a name was a
`Prime Alias`, `AKA` or `FKA`; since then it is a `Primary name`, a `Primary name variation`, `AKA` or `FKA`, and an AKA
may be of good or low quality. `00` stands for an unknown day or month. The Group ID is the entry's id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from matcher.dates import edtf
from matcher.records import Entry, NameType, Skipped
from matcher.watchlists import table
from matcher.watchlists.draft import Draft
from matcher.watchlists.enumerated import items
from matcher.watchlists.files import ListFile, head
from matcher.watchlists.gathered import gathered
from matcher.watchlists.uk_subject import KINDS, full_name, numbers, other_information

_GRADES: dict[str, NameType] = {"prime alias": "primary", "primary name": "primary", "fka": "former"}
_ADDRESS = ("address_1", "address_2", "address_3", "address_4", "address_5", "address_6", "post/zip_code", "country")
_COLUMNS = (
    *(f"name_{number}" for number in range(1, 7)),
    *_ADDRESS,
    "title",
    "dob",
    "town_of_birth",
    "country_of_birth",
    "nationality",
    "passport_details",
    "position",
    "other_information",
    "group_type",
    "alias_type",
    "regime",
    "listed_on",
    "group_id",
)
_DAY = re.compile(r"\d\d?/\d\d?/\d{4}")
_ABOUT = re.compile(
    r"\s*\((?:since|until|as|from|former\w*|previous\w*)\b.*|\s+(?:citizenship|as (?:at|of)|by birth)\b.*", re.I
)


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list; rows that cannot be read come first.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the columns of this format are fixed.
    """
    rows = table.rows(files[0], titled=True, expected=_COLUMNS)
    id_of = itemgetter("group_id")
    return gathered(rows, files[0].name, source, id_of=id_of, name_of=full_name, add=_row, id_called="Group ID")


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "uk-ofsi"


def published(file: ListFile) -> str:
    """ISO date in the line above the header."""
    first = head(file).partition("\n")[0]
    day = _DAY.search(first)
    return edtf(day[0], dayfirst=True) if day else ""


def _row(draft: Draft, cells: Mapping[str, str]) -> None:
    """What one row adds to its subject."""
    draft.kind = KINDS.get(cells["group_type"].casefold(), draft.kind)
    low = cells.get("alias_quality", "").casefold().startswith("low")
    draft.name(full_name(cells), "weak" if low else _GRADES.get(cells["alias_type"].casefold(), "strong"))
    draft.name(cells.get("name_non_latin_script", ""))
    draft.program(cells["regime"])
    for date in items(cells["dob"]):
        draft.birth_date(date, dayfirst=True)
    draft.birth_place(cells["town_of_birth"], cells["country_of_birth"])
    for country in (*items(cells["nationality"]), *items(cells["country"])):
        draft.country(_ABOUT.sub("", country))
    draft.address(*(cells[column] for column in _ADDRESS))
    numbers(draft, "passport", *_numbered(cells, "passport_number", "passport_details"))
    numbers(
        draft, "national-id", *_numbered(cells, "national_identification_number", "national_identification_details")
    )
    numbers(draft, "national-id", cells.get("ni_number", ""))
    draft.note("Title", cells["title"])
    draft.note("Position", cells["position"])
    draft.note("Listed on", cells["listed_on"])
    other_information(draft, cells["other_information"])


def _numbered(cells: Mapping[str, str], value: str, details: str) -> tuple[str, str]:
    """Numbers and the words about them; the older layout has both in the column of the words."""
    return (cells[value], cells.get(details, "")) if value in cells else (cells.get(details, ""), "")
