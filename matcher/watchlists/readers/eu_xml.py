"""The European Union's consolidated list of financial sanctions as XML, version 1.1.

Source: the schema of the Commission's Financial Sanctions Files. Nearly all is in attributes. Names carry a mark
`strong` and come from regulations in several languages; the first one is the subject's main name. Ids are the EU
reference numbers (`EU.27.28`); who is listed under two regulations has two records with one number, which are one
entry here, so that no name of either is lost. A date of birth that follows another calendar than the Gregorian one is
kept in the remarks.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence

from matcher.records import Entry, Skipped
from matcher.watchlists import eu_subject
from matcher.watchlists.draft import Draft
from matcher.watchlists.drafts import Drafts
from matcher.watchlists.files import ListFile
from matcher.watchlists.gathered import finished
from matcher.watchlists.vocabulary import sex_of
from matcher.watchlists.xml_records import attribute, records, root

_PLACE = ("place", "city", "region")
_ADDRESS = ("street", "poBox", "zipCode", "city", "place", "region")


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list, and what is not whole.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the elements of this format are fixed.
    """
    drafts = Drafts()
    for record in records(files[0], ("sanctionEntity",)):
        if isinstance(record, Skipped):
            yield record
        elif key := record.get("euReferenceNumber") or record.get("logicalId", ""):
            _record(drafts.setdefault(key, Draft(key, source)), record)
        else:
            yield Skipped("The record has no reference number.", files[0].name, _names(record)[:200])
    yield from finished(drafts, files[0].name)


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "eu-fsf"


def published(file: ListFile) -> str:
    """ISO date on which the file says it was generated."""
    return attribute(root(file)[1], "generationDate")[:10]


def _names(record: ET.Element) -> str:
    """What a record calls its subject, for a report of what was skipped."""
    return "; ".join(name.get("wholeName", "") for name in record.iterfind("nameAlias"))


def _record(draft: Draft, record: ET.Element) -> None:
    """What one record adds to its subject."""
    for part in record:
        _part(draft, part)
    draft.identifier("eu-logical-id", record.get("logicalId", ""))
    draft.identifier("un-reference", record.get("unitedNationId", "").replace(" ", ""))
    draft.note("Listed on", record.get("designationDate", ""))
    draft.note("Designation", record.get("designationDetails", ""))


def _part(draft: Draft, part: ET.Element) -> None:
    """One element of a record."""
    said = part.attrib
    where = eu_subject.country(said.get("countryIso2Code", ""), said.get("countryDescription", ""))
    if part.tag == "nameAlias":
        _name(draft, said)
    elif part.tag == "birthdate":
        _born(draft, said, where)
    elif part.tag == "identification":
        text = said.get("number") or said.get("latinNumber", "")
        code, description = said.get("identificationTypeCode", ""), said.get("identificationTypeDescription", "")
        eu_subject.number(draft, code, text, where, description)
    elif part.tag == "citizenship":
        draft.country(where)
    elif part.tag == "address":
        draft.country(where)
        draft.address(*(said.get(name, "") for name in _ADDRESS), where and said.get("countryDescription", ""))
        for contact in part.iterfind("contactInfo"):
            draft.note(contact.get("key", "").capitalize(), contact.get("value", ""))
    elif part.tag == "subjectType":
        code = said.get("classificationCode") or said.get("code", "")
        draft.kind = eu_subject.KINDS.get(code.casefold(), "unknown")
    elif part.tag == "regulation":
        draft.program(said.get("programme", ""))
        draft.note("Legal basis", f"{said.get('numberTitle', '')} of {said.get('publicationDate', '')}")
    for remark in (part.text or "" if part.tag == "remark" else "", *(r.text or "" for r in part.iterfind("remark"))):
        draft.note("", remark)


def _name(draft: Draft, said: Mapping[str, str]) -> None:
    """A name with its grade, and what it says of its bearer."""
    parts = " ".join(said.get(part, "") for part in ("firstName", "middleName", "lastName"))
    draft.name(said.get("wholeName") or parts, "weak" if said.get("strong") == "false" else "strong")
    draft.sex = draft.sex or sex_of(said.get("gender", ""))
    draft.note("Title", said.get("title", ""))
    draft.note("Function", said.get("function", ""))


def _born(draft: Draft, said: Mapping[str, str], where: str) -> None:
    """A date and place of birth."""
    ends = (said.get("yearRangeFrom", ""), said.get("yearRangeTo", ""))
    day, month, year = (said.get(name, "") for name in ("dayOfMonth", "monthOfYear", "year"))
    exact = said.get("birthdate", "") or (f"{year}-{month}-{day}" if year and month and day else "")
    words = eu_subject.born(exact or (f"{year}-{month}" if year and month else ""), year, *ends,
                            circa=said.get("circa") == "true")  # fmt: skip
    if said.get("calendarType", "GREGORIAN") == "GREGORIAN":
        draft.birth_date(words)
    else:
        draft.note("Born", f"{words} ({said['calendarType'].capitalize()} calendar)")
    draft.birth_place(*(said.get(name, "") for name in _PLACE), where and said.get("countryDescription", ""))
