"""The UK Sanctions List of the Foreign, Commonwealth and Development Office as CSV (also as a workbook).

Source: the format guide of the list and its published sample. A line with the report's day stands above the header.
There is one row for each name of a subject, its other values repeated or, since 2025, joined with a bar (`A|B`) or
numbered in one cell. Names are a `Primary Name`, a `Primary Name Variation` or an `Alias`, which may be of good or low
quality. The Unique ID (`RUS2176`) is the entry's id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from matcher.dates import edtf
from matcher.records import Entry, NameType, Skipped
from matcher.watchlists import table, uk_subject
from matcher.watchlists.draft import Draft
from matcher.watchlists.enumerated import items
from matcher.watchlists.files import ListFile, head
from matcher.watchlists.gathered import gathered
from matcher.watchlists.vocabulary import sex_of

_ADDRESS = (*(f"address_line_{number}" for number in range(1, 7)), "address_postal_code", "address_country")
_COUNTRIES = ("nationality(/ies)", "address_country", "current_believed_flag_of_ship")
_LINKS = ("subsidiaries", "parent_company", "current_owner/operator_(s)")
_NOTES = {
    "title": "Title",
    "position": "Position",
    "type_of_entity": "Type of entity",
    "phone_number": "Phone",
    "email_address": "Email",
    "website": "Website",
    "date_designated": "Listed on",
    "sanctions_imposed": "Sanctions imposed",
    "designation_source": "Designation source",
    "previous_owner/operator_(s)": "Previous owners",
    "previous_flags": "Previous flags",
    "type_of_ship": "Type of ship",
    "tonnage_of_ship": "Tonnage",
    "length_of_ship": "Length",
    "year_built": "Year built",
    "hull_identification_number_(hin)": "Hull number",
    "uk_statement_of_reasons": "Reasons",
}
_REPORT = re.compile(r"Report Date:\s*([\w-]+)", re.I)


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list; rows that cannot be read come first.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the columns of this format are fixed.
    """
    return gathered(
        table.rows(files[0], titled=_day(files[0]) != ""),
        files[0].name,
        source,
        id_of=lambda cells: cells.get("unique_id", ""),
        name_of=uk_subject.full_name,
        add=_row,
        id_called="Unique ID",
        each_named=False,
    )


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "uk-sl"


def published(file: ListFile) -> str:
    """ISO date in the line above the header."""
    return edtf(_day(file).replace("-", " "))


def _day(file: ListFile) -> str:
    """The report's day as written; empty if the first line is the header."""
    found = _REPORT.search(head(file).partition("\n")[0])
    return found[1] if found else ""


def _values(cell: str) -> Iterator[str]:
    """The values of a cell: between bars, numbered, or one."""
    for part in cell.split("|"):
        yield from items(part)


def _row(draft: Draft, cells: Mapping[str, str]) -> None:
    """What one row adds to its subject."""
    said = {column: text for column, text in cells.items() if text}
    draft.kind = uk_subject.KINDS.get(said.get("designation_type", "").casefold(), draft.kind)
    draft.name(uk_subject.full_name(said), _grade(said))
    for text in _values(said.get("name_non_latin_script", "")):
        draft.name(text)
    draft.identifier("ofsi-group", said.get("ofsi_group_id", ""))
    draft.identifier("un-reference", said.get("un_reference_number", "").replace(" ", ""))
    draft.program(said.get("regime_name", ""))
    draft.sex = draft.sex or sex_of(said.get("gender", ""))
    for date in _values(said.get("d.o.b", "")):
        draft.birth_date(_known(date), dayfirst=True)
    draft.birth_place(said.get("town_of_birth", ""), said.get("country_of_birth", ""))
    for column in _COUNTRIES:
        for country in _values(said.get(column, "")):
            draft.country(country)
    draft.address(*(said.get(column, "") for column in _ADDRESS))
    _numbers(draft, said)
    for column in _LINKS:
        for name in _values(said.get(column, "")):
            draft.link(name)
    for column, label in _NOTES.items():
        draft.note(label, said.get(column, ""))
    uk_subject.other_information(draft, said.get("other_information", ""))


def _grade(said: Mapping[str, str]) -> NameType:
    """The publisher's grade of a name."""
    if said.get("alias_strength", "").casefold().startswith("low"):
        return "weak"
    return "primary" if said.get("name_type", "").casefold() == "primary name" else "strong"


def _known(date: str) -> str:
    """A date without the parts that are not known: `dd/mm/1965` is 1965.

    >>> _known("dd/mm/1965"), _known("dd/07/1965"), _known("01/07/1965")
    ('1965', '07/1965', '01/07/1965')
    """
    return re.sub(r"^(?:[dm]{2}/)+", "", date, flags=re.I)


def _numbers(draft: Draft, said: Mapping[str, str]) -> None:
    """Numbers of documents, of companies and of ships."""
    for kind, column in (("passport", "passport"), ("national-id", "national_identifier")):
        about = said.get(f"{column}_additional_information", "")
        uk_subject.numbers(draft, kind, said.get(f"{column}_number", ""), about)
    uk_subject.businesses(draft, said.get("business_registration_number_(s)", ""))
    uk_subject.imo_numbers(draft, said.get("imo_number", ""))
