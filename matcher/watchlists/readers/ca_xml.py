"""Canada's Consolidated Autonomous Sanctions List (Special Economic Measures Act and others) as XML.

Source: the list of Global Affairs Canada. Records have no number of their own: country of the regulations, schedule
and item together name one, so the id is `Russia, 1, Part 1, 12`. That country is the programme, not where a subject
lives. A record with `EntityOrShip` is a ship if it has an IMO number or a year of building; the date is then no birth.
Aliases are prose (`prose_names`), with the language before some (`Russian: ...; Belarusian: ...`); the text as
published stays in the remarks where it was taken apart.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence

from matcher.records import Entry, Skipped
from matcher.watchlists.draft import Draft
from matcher.watchlists.files import ListFile
from matcher.watchlists.ofac_identifiers import is_imo
from matcher.watchlists.prose_names import between_strokes, of_body, of_person
from matcher.watchlists.respelled import respelled, words_alone
from matcher.watchlists.several_names import several
from matcher.watchlists.xml_records import records, words

_LANGUAGE = re.compile(r"\s*(?:^|[\s,;/])\(?(?:in )?[A-Z][a-z]{4,11}\s*:\s*")


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list, and what is not whole.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the elements of this format are fixed.
    """
    for record in records(files[0], ("record",)):
        yield record if isinstance(record, Skipped) else _entry(record, source)


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "ca-sema"


def _entry(record: ET.Element, source: str) -> Entry | Skipped:
    """One entry, or why there is none."""
    country = words(record, "Country")
    place = (country.partition(" / ")[0], words(record, "Schedule"), words(record, "Item"))
    draft = Draft(", ".join(part for part in place if part), source, "person")
    entity, person = words(record, "EntityOrShip"), f"{words(record, 'GivenName')} {words(record, 'LastName')}".strip()
    if not country or not (entity or person):
        reason = f"The record has no {'name' if country else 'country'}."
        return Skipped(reason, draft.id, " ".join(" ".join(record.itertext()).split())[:200])
    born, number = words(record, "DateOfBirthOrShipBuildDate"), words(record, "ShipIMONumber")
    if entity:
        draft.kind = "vessel" if number or born else "organization"
        draft.note("Built", born)
    else:
        for date in re.split(r"\s+or\s+", born, flags=re.I):
            draft.birth_date(date)
    _names(draft, entity or person, words(record, "Aliases"), words(record, "GivenName"), words(record, "LastName"))
    draft.identifier("imo" if is_imo(number) else "other", number)
    draft.program(country)
    draft.note("Type" if draft.kind == "vessel" else "Title", words(record, "TitleOrShip"))
    draft.note("Listed on", words(record, "DateOfListing"))
    return draft.entry()


def _names(draft: Draft, name: str, aliases: str, given: str = "", family: str = "") -> None:
    """The name, in English and French where both stand there, and its aliases."""
    for part in between_strokes(name) if draft.kind == "organization" else (name,):
        for text, grade in several(part, "strong" if draft.names else "primary"):
            draft.name(text, grade)
    found = list(_of_body(aliases) if draft.kind != "person" else _of_person(aliases, given, family))
    for text in found:
        draft.name(text)
    if aliases and found != [aliases]:
        draft.note("Aliases as published", aliases)


def _fields(text: str) -> Iterator[str]:
    """The parts of a text behind languages and between semicolons."""
    return (field.strip(" ,") for labelled in _LANGUAGE.split(text) for field in labelled.split(";"))


def _of_body(text: str) -> Iterator[str]:
    """The names of an organisation or ship in a text, as prose tells them."""
    for field in _fields(text):
        for part in of_body(field):
            yield from (name for name, _ in several(_whole(part), "strong"))


def _of_person(text: str, given: str, family: str) -> Iterator[str]:
    """The names of a person in a text; a word alone may spell one of the names it has."""
    for field in _fields(text):
        for part in words_alone(field, given, family) or of_person(field):
            yield from (respelled(name, given, family) for name, _ in several(_whole(part), "strong"))


def _whole(text: str) -> str:
    """A name without half a pair of brackets at its edge."""
    return text if text.count("(") == text.count(")") else text.strip("() ")
