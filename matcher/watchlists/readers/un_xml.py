"""The United Nations Security Council's Consolidated List, as XML.

Source: the schema `sc-sanctions.xsd` that the file names, and the files themselves, which show:

- the reference number (`QDi.001`, sometimes with a blank behind it) is what other lists and letters cite, so it is the
  id; `DATAID` changes when a record is published anew;
- a person's name stands in up to four parts, in speaking order; an entity's whole name is in `FIRST_NAME`;
- persons' aliases are graded `Good` or `Low`, those of entities `a.k.a.` or `f.k.a.`; an alias may hold several
  spellings, a native one in brackets, or words about itself (`several_names`);
- a date of birth is exact (a day, or only a year), approximate, or between two years; what it is not stands in a note;
- some numbers of documents are sentences (`Libyan passport No. 513519`), some stand in the note (`documents`).

The programme is the committee's list (`Al-Qaida`, `DPRK`). Titles, designations, notes and comments, the link to
INTERPOL's notice among them, stay in the remarks in the publisher's words.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence

from matcher.records import Entry, NameType, Skipped
from matcher.watchlists.documents import document
from matcher.watchlists.draft import Draft
from matcher.watchlists.files import ListFile
from matcher.watchlists.several_names import several
from matcher.watchlists.vocabulary import sex_of
from matcher.watchlists.xml_records import attribute, records, root, words

_NAME_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_ADDRESS = ("NOTE", "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")
_PLACE = ("CITY", "STATE_PROVINCE", "COUNTRY")
_DOCUMENT = (
    "TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY COUNTRY_OF_ISSUE DATE_OF_ISSUE CITY_OF_ISSUE NOTE"
)
_GRADES: dict[str, NameType] = {"good": "strong", "low": "weak", "a.k.a.": "strong", "f.k.a.": "former", "": "strong"}
_PASSPORT = re.compile(r"pass?(?:e?port|aport)", re.I)
_SPAN = re.compile(r"^between\b", re.I)


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list, then what is not whole.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the elements of this format are fixed.
    """
    for record in records(files[0], ("INDIVIDUAL", "ENTITY")):
        yield record if isinstance(record, Skipped) else _entry(record, source)


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "un-sc"


def published(file: ListFile) -> str:
    """ISO date on which the file says it was generated."""
    return attribute(root(file)[1], "dateGenerated")[:10]


def _entry(record: ET.Element, source: str) -> Entry | Skipped:
    """One entry, or why there is none."""
    reference, data_id = words(record, "REFERENCE_NUMBER").replace(" ", ""), words(record, "DATAID")
    draft = Draft(reference or data_id, source, "person" if record.tag == "INDIVIDUAL" else "organization")
    _name(draft, record)
    if not draft.id or not draft.names:
        missing = "name" if draft.id else "reference number"
        return Skipped(f"The record has no {missing}.", draft.id, " ".join(" ".join(record.itertext()).split())[:200])
    draft.identifier("un-reference", reference)
    draft.identifier("un-dataid", data_id)
    draft.program(words(record, "UN_LIST_TYPE"))
    draft.sex = sex_of(words(record, "GENDER"))
    for nationality in record.iterfind("NATIONALITY/VALUE"):
        draft.country(nationality.text or "")
    for part in record:
        _part(draft, part)
    draft.note("Listed on", words(record, "LISTED_ON"))
    draft.note("", words(record, "COMMENTS1"))
    return draft.entry()


def _name(draft: Draft, record: ET.Element) -> None:
    """The primary name out of its parts, and its native spelling."""
    for text in " ".join(words(record, part) for part in _NAME_PARTS).split(" ; "):
        draft.name(text, "primary")  # of two names in the field of one (`A ; B`) the first is the primary one
    for text, _ in several(words(record, "NAME_ORIGINAL_SCRIPT"), "strong"):
        draft.name(text)


def _part(draft: Draft, part: ET.Element) -> None:
    """One element of a record that may stand there several times."""
    what = part.tag.removeprefix("INDIVIDUAL_").removeprefix("ENTITY_")
    if what in ("TITLE", "DESIGNATION"):
        draft.note(what.capitalize(), "; ".join(value.text or "" for value in part.iterfind("VALUE")))
    elif what == "ALIAS":
        _alias(draft, part)
    elif what == "ADDRESS":
        draft.country(words(part, "COUNTRY"))
        draft.address(*(words(part, name) for name in _ADDRESS[1:]))
        draft.note("Address", words(part, "NOTE"))
    elif what == "PLACE_OF_BIRTH":
        draft.birth_place(*(words(part, name) for name in _PLACE))
    elif what == "DATE_OF_BIRTH":
        _born(draft, part)
    elif what == "DOCUMENT":
        _document(draft, part)


def _alias(draft: Draft, part: ET.Element) -> None:
    """An alias with the publisher's grade, its own dates and places of birth; words about it in the remarks."""
    written = words(part, "ALIAS_NAME")
    names = list(several(written, _GRADES.get(words(part, "QUALITY").casefold(), "strong")))
    for text, grade in names:
        draft.name(text, grade)
    if [text for text, _ in names] != [written]:
        draft.note("Alias as published", written)
    draft.birth_date(words(part, "DATE_OF_BIRTH"))
    draft.birth_place(words(part, "CITY_OF_BIRTH"), words(part, "COUNTRY_OF_BIRTH"))
    draft.note("Of an alias", words(part, "NOTE"))


def _born(draft: Draft, part: ET.Element) -> None:
    """A date of birth: a day, a year, a span, or a note that says one."""
    around = "circa " if words(part, "TYPE_OF_DATE") == "APPROXIMATELY" else ""
    note = words(part, "NOTE")
    if (first := words(part, "FROM_YEAR")) or words(part, "TO_YEAR"):
        last = words(part, "TO_YEAR") or first
        draft.birth_date(f"{'circa ' if note.startswith('Approx') else around}{first or last} to {last}")
    elif date := words(part, "DATE") or words(part, "YEAR"):
        draft.birth_date(around + date)
    elif note:
        draft.birth_date(note, dayfirst=True)
        return
    draft.note("Date of birth", note)


def _document(draft: Draft, part: ET.Element) -> None:
    """The number of a document; where it stands in a sentence or in the note, the whole in the remarks as well."""
    said = {name: text for name in _DOCUMENT.split() if (text := words(part, name))}
    issuer = said.get("ISSUING_COUNTRY") or said.get("COUNTRY_OF_ISSUE", "")
    kind = "passport" if _PASSPORT.search(said.get("TYPE_OF_DOCUMENT", "")) else "national-id"
    second = said.get("TYPE_OF_DOCUMENT2", "")
    number = said.get("NUMBER", "")
    tried = (f"{second} {number}" if second and number else number, number, second, said.get("NOTE", ""))
    found = next((known for text in tried if text and (known := document(kind, text, issuer))), None)
    if found:
        draft.identifiers.setdefault(found)
    if said and (not found or found.value != number or "NOTE" in said):
        draft.note("Document", ", ".join(said.values()))
