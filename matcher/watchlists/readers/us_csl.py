"""The US Consolidated Screening List as CSV: thirteen lists of three departments in one table.

Source: the International Trade Administration's description of the list. Rows of OFAC carry OFAC's number as `_id`,
the others a digest; one party can stand there once for each list, so rows of one `_id` are one entry, and the
`source` of each is kept among its programmes. Several values of a cell stand between semicolons; a number of a document
is `country, expiry, issue, number, kind`, any of them missing but the last two. Only OFAC says what kind a subject is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from matcher.records import Entry, Identifier, Skipped
from matcher.watchlists import table
from matcher.watchlists.countries import country_code
from matcher.watchlists.draft import Draft
from matcher.watchlists.files import ListFile
from matcher.watchlists.gathered import gathered
from matcher.watchlists.ofac_identifiers import identifier
from matcher.watchlists.vocabulary import kind_of, sex_of

_NOTES = {
    "title": "Title",
    "federal_register_notice": "Federal Register notice",
    "start_date": "Listed on",
    "end_date": "Until",
    "standard_order": "Standard order",
    "license_requirement": "Licence requirement",
    "license_policy": "Licence policy",
    "vessel_type": "Vessel type",
    "gross_tonnage": "Tonnage",
    "gross_registered_tonnage": "Gross registered tonnage",
    "remarks": "Remarks",
}
_COLUMNS = (
    *_NOTES,
    "_id",
    "source",
    "type",
    "programs",
    "name",
    "addresses",
    "call_sign",
    "vessel_flag",
    "vessel_owner",
    "alt_names",
    "citizenships",
    "dates_of_birth",
    "nationalities",
    "places_of_birth",
    "ids",
)
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_COMMA = re.compile(r",\s+")  # a comma within a number (`454,419,759`) has no blank behind it
_LINKED = re.compile(r"\(?Linked To:\s*([^)]+)\)?")


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
    id_of, name_of = itemgetter("_id"), itemgetter("name")
    return gathered(rows, files[0].name, source, id_of=id_of, name_of=name_of, add=_row, id_called="_id")


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "us-csl"


def _row(draft: Draft, cells: Mapping[str, str]) -> None:
    """What one row adds to its subject."""

    def several(column: str) -> Iterator[str]:
        return (value for part in cells.get(column, "").split(";") if (value := part.strip()))

    kind = kind_of(cells["type"])
    draft.kind = kind if kind != "unknown" else draft.kind
    draft.name(cells["name"], "strong" if draft.names else "primary")
    for text in several("alt_names"):
        draft.name(text.removeprefix("and "))
    for column in ("citizenships", "nationalities", "vessel_flag"):
        for country in several(column):
            draft.country(country)
    for date in several("dates_of_birth"):
        draft.birth_date(date)
    for place in several("places_of_birth"):
        draft.birth_place(place)
    for address in several("addresses"):
        draft.address(address)
        draft.country(_code(address.rpartition(",")[2].strip()))
    for program in (*several("programs"), cells["source"]):
        draft.program(program)
    draft.identifier("call-sign", cells["call_sign"])
    for number in several("ids"):
        _number(draft, number)
    draft.link(cells["vessel_owner"])
    for name in _LINKED.findall(cells["remarks"]):
        draft.link(name)
    for column, label in _NOTES.items():
        draft.note(label, cells[column])


def _code(word: str) -> str:
    """A country's code of two letters, or empty.

    >>> _code("KP"), _code("Basrah")
    ('KP', '')
    """
    return word if len(word) == 2 and word.isupper() else ""


def _number(draft: Draft, text: str) -> None:
    """One value of `ids`: a number of a document, a sex, or something said about the party."""
    *parts, label = (part.strip() for part in _COMMA.split(text))
    if label == "Gender" and parts:
        draft.sex = draft.sex or sex_of(parts[0])
        return
    issuer = _code(parts[0]) if len(parts) > 1 else ""
    value = ", ".join(part for part in parts[bool(issuer) :] if not _ISO_DATE.fullmatch(part))
    number = identifier(f"{label} {value}") if value else None
    if number:
        draft.identifiers.setdefault(Identifier(number.type, number.value, country_code(issuer) or number.issuer))
    else:
        draft.note("", f"{text}.")
