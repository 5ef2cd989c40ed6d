"""OFAC's lists as plain XML: `sdn.xml` and `consolidated.xml`.

Source: the schema `sdn.xsd` of the Office of Foreign Assets Control. The elements hold what the legacy tables hold, but
taken apart: numbers with their label and country, dates and places of birth, weak aliases beside strong ones. The
file says how many records it has; if fewer can be read, that is said.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence

from matcher.records import Entry, Skipped
from matcher.watchlists.draft import Draft
from matcher.watchlists.files import ListFile, head
from matcher.watchlists.ofac_facts import KINDS, fact, grade, name_of
from matcher.watchlists.xml_records import records, words

_ADDRESS = ("address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country")
_VESSEL = {
    "vesselType": "Vessel type",
    "tonnage": "Tonnage",
    "grossRegisteredTonnage": "Gross registered tonnage",
    "vesselOwner": "Owner",
}
_PUBLISHED = re.compile(r"<Publish_Date>\s*(\d\d)/(\d\d)/(\d{4})")
_COUNT = re.compile(r"<Record_Count>\s*(\d+)")
_LINKED = re.compile(r"\(?Linked To:\s*([^);]+)\)?")


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list, what is not whole, and whether fewer are there than the file says.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the elements of this format are fixed.
    """
    count = 0
    for record in records(files[0], ("sdnEntry",)):
        item = record if isinstance(record, Skipped) else _entry(record, source)
        count += isinstance(item, Entry)
        yield item
    stated = _COUNT.search(head(files[0]))
    if stated and int(stated[1]) != count:
        yield Skipped(f"The file says that it has {stated[1]} records; {count} could be read.", files[0].name)


def known_as(file: ListFile) -> str:
    """The registry's id. Only its name or its first programme tell the consolidated list from the other."""
    first = re.search(r"<program>\s*([^<]*)", head(file))
    other = file.stem.startswith("cons") or (first and first[1].startswith("NS-PLC"))
    return "us-ofac-cons" if other else "us-ofac-sdn"


def published(file: ListFile) -> str:
    """ISO date that the file states."""
    day = _PUBLISHED.search(head(file))
    return f"{day[3]}-{day[1]}-{day[2]}" if day else ""


def _entry(record: ET.Element, source: str) -> Entry | Skipped:
    """One entry, or why there is none."""
    draft = Draft(words(record, "uid"), source, KINDS.get(words(record, "sdnType").casefold(), "unknown"))
    draft.name(name_of(words(record, "lastName"), words(record, "firstName")), "primary")
    for alias in record.iterfind("akaList/aka"):
        text = name_of(words(alias, "lastName"), words(alias, "firstName"))
        draft.name(text, grade(words(alias, "type"), weak=words(alias, "category") == "weak"))
    if not draft.id or not draft.names:
        return Skipped(f"The record has no {'name' if draft.id else 'number'}.", draft.id)
    for program in record.iterfind("programList/program"):
        draft.program(program.text or "")
    for number in record.iterfind("idList/id"):
        fact(draft, words(number, "idType"), words(number, "idNumber"), words(number, "idCountry"))
    _person(draft, record)
    _vessel(draft, record)
    for address in record.iterfind("addressList/address"):
        draft.address(*(words(address, part) for part in _ADDRESS))
        draft.country(words(address, "country"))
    draft.note("Title", words(record, "title"))
    draft.note("", words(record, "remarks"))
    for name in _LINKED.findall(words(record, "remarks")):
        draft.link(name)
    return draft.entry()


def _person(draft: Draft, record: ET.Element) -> None:
    """Dates and places of birth, nationalities and citizenships."""
    for date in record.iterfind("dateOfBirthList/dateOfBirthItem/dateOfBirth"):
        draft.birth_date(date.text or "")
    for place in record.iterfind("placeOfBirthList/placeOfBirthItem/placeOfBirth"):
        draft.birth_place(place.text or "")
    for path in ("nationalityList/nationality/country", "citizenshipList/citizenship/country"):
        for country in record.iterfind(path):
            draft.country(country.text or "")


def _vessel(draft: Draft, record: ET.Element) -> None:
    """What is said of a ship."""
    vessel = record.find("vesselInfo")
    if vessel is None:
        return
    draft.identifier("call-sign", words(vessel, "callSign"))
    draft.country(words(vessel, "vesselFlag"))
    draft.link(words(vessel, "vesselOwner"))
    for tag, label in _VESSEL.items():
        draft.note(label, words(vessel, tag))
