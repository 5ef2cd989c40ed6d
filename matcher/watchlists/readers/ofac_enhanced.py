"""OFAC's lists as enhanced XML, `SDN_ENHANCED.XML` and `CONS_ENHANCED.XML`, as they are or in a ZIP file.

Source: the schema `ENHANCED_XML.xsd` of OFAC's Sanctions List Service. Each name has translations, of which the ones in
other scripts are in no other of OFAC's files; what is known of a party stands in features with a label. The file says
which of OFAC's lists it holds.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence

from matcher.records import Entry, Skipped
from matcher.watchlists.draft import Draft
from matcher.watchlists.files import ListFile, head
from matcher.watchlists.ofac_facts import KINDS, fact, grade
from matcher.watchlists.xml_records import records, words

_DAY = re.compile(r"<dataAsOf>\s*(\d{4}-\d\d-\d\d)")


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list, and what is not whole.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the elements of this format are fixed.
    """
    for record in records(files[0], ("entity",)):
        yield record if isinstance(record, Skipped) else _entry(record, source)


def known_as(file: ListFile) -> str:
    """The registry's id, by the list that the file says it holds."""
    lists = re.search(r"<filters>.*?</filters>", head(file), re.S)
    return "us-ofac-cons" if lists and "Consolidated" in lists[0] and "SDN" not in lists[0] else "us-ofac-sdn"


def published(file: ListFile) -> str:
    """ISO date as of which the file says its data are."""
    day = _DAY.search(head(file))
    return day[1] if day else ""


def _entry(record: ET.Element, source: str) -> Entry | Skipped:
    """One entry, or why there is none."""
    kind = words(record, "generalInfo/entityType").casefold()
    draft = Draft(record.get("id", ""), source, KINDS.get(kind, "unknown"))
    for name in record.iterfind("names/name"):
        _name(draft, name)
    if not draft.id or not draft.names:
        return Skipped(f"The record has no {'name' if draft.id else 'number'}.", draft.id)
    for program in record.iterfind("sanctionsPrograms/sanctionsProgram"):
        draft.program(program.text or "")
    for address in record.iterfind("addresses/address"):
        _address(draft, address)
    for feature in record.iterfind("features/feature"):
        fact(draft, words(feature, "type"), words(feature, "value"))
    for number in record.iterfind("identityDocuments/identityDocument"):
        fact(draft, words(number, "type"), words(number, "documentNumber"), words(number, "issuingCountry"))
    for other in record.iterfind("relationships/relationship/relatedEntity"):
        draft.link(other.text or "")
    _notes(draft, record)
    return draft.entry()


def _name(draft: Draft, name: ET.Element) -> None:
    """A name in its scripts: the Latin one graded as published, those in others strong or weak with it."""
    primary = words(name, "isPrimary") == "true"
    graded = grade(words(name, "aliasType"), weak=words(name, "isLowQuality") == "true")
    for translation in name.iterfind("translations/translation"):
        main = primary and words(translation, "isPrimary") == "true"
        draft.name(words(translation, "formattedFullName"), "primary" if main else graded)


def _address(draft: Draft, address: ET.Element) -> None:
    """An address in its first script, and its country."""
    country = words(address, "country")
    draft.country(country)
    translation = address.find("translations/translation")
    parts = translation.iterfind("addressParts/addressPart/value") if translation is not None else ()
    draft.address(*(part.text or "" for part in parts), country)


def _notes(draft: Draft, record: ET.Element) -> None:
    """The publisher's words: title, remarks, legal authorities, days of listing."""
    draft.note("Title", words(record, "generalInfo/title"))
    draft.note("", words(record, "generalInfo/remarks"))
    for authority in record.iterfind("legalAuthorities/legalAuthority"):
        draft.note("Legal authority", authority.text or "")
    for listed in record.iterfind("sanctionsLists/sanctionsList"):
        draft.note("Listed on", f"{listed.get('datePublished', '')} ({listed.text or ''})")
