"""Switzerland's consolidated list of the State Secretariat for Economic Affairs (SECO) as XML.

Source: the schema `swiss-sanctions-list.xsd` that SECO publishes with the list. A target is an individual, an entity or
an object (a ship, an aircraft) with one or more identities; a name is made of typed parts, and each part may have
variants in other spellings and scripts, of which every one is a name here, the other parts as they stand. Places and
programmes are written once and named by number; places may follow the targets, so the file is read to its end first.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from matcher.records import Entry, NameType, Skipped
from matcher.watchlists.documents import document
from matcher.watchlists.draft import Draft
from matcher.watchlists.files import ListFile
from matcher.watchlists.ofac_identifiers import type_of
from matcher.watchlists.vocabulary import kind_of, sex_of
from matcher.watchlists.xml_records import attribute, records, root, words

_ORDER = ("given-name", "further-given-name", "father-name", "grand-father-name", "tribal-name", "family-name")
_GRADES: dict[str, NameType] = {"primary-name": "primary", "formerly-known-as": "former"}
_NOTES = {"justification": "Justification", "other-information": "", "remark": ""}
_Places = dict[str, tuple[str, str]]
_WITHOUT = frozenset(("title", "suffix"))


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the list; what is not whole comes first.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the elements of this format are fixed.
    """
    targets: list[ET.Element] = []
    programs: dict[str, str] = {}
    places: _Places = {}
    for record in records(files[0], ("sanctions-program", "target", "place")):
        if isinstance(record, Skipped):
            yield record
        elif record.tag == "target":
            targets.append(record)
        elif record.tag == "place":
            places[record.get("ssid", "")] = _place(record)
        else:
            name = next((p.text or "" for p in record.iterfind("program-name") if p.get("lang") in ("eng", "en")), "")
            for part in record.iterfind("sanctions-set"):
                programs[part.get("ssid", "")] = name or words(record, "program-name")
    for target in targets:
        yield _entry(target, source, programs, places)


def _place(record: ET.Element) -> tuple[str, str]:
    """Words and country of a place."""
    country = record.find("country")
    code = country.get("iso-code", "") or (country.text or "") if country is not None else ""
    return ", ".join(filter(None, (words(record, "location"), words(record, "area")))), code


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "ch-seco"


def published(file: ListFile) -> str:
    """ISO date that the root states."""
    return attribute(root(file)[1], "date")[:10]


def _entry(target: ET.Element, source: str, programs: Mapping[str, str], places: _Places) -> Entry | Skipped:
    """One entry, or why there is none."""
    draft = Draft(target.get("ssid", ""), source)
    sets = [target.get("sanctions-set-id", ""), *(part.text or "" for part in target.iterfind("sanctions-set-id"))]
    for number in " ".join(sets).split():
        draft.program(programs.get(number, ""))
    draft.identifier("un-reference", words(target, "foreign-identifier").replace(" ", ""))
    for subject in target:
        if subject.tag in ("individual", "entity", "object"):
            draft.kind = kind_of(subject.get("object-type", "") if subject.tag == "object" else subject.tag)
            draft.sex = sex_of(subject.get("sex", ""))
            for part in subject:
                _part(draft, part, places)
    for change in target.iterfind("modification"):
        if change.get("modification-type") == "listed":
            draft.note("Listed on", change.get("effective-date", "") or change.get("publication-date", ""))
    if not draft.id or not draft.names:
        return Skipped(f"The target has no {'name' if draft.id else 'number'}.", draft.id)
    return draft.entry()


def _part(draft: Draft, part: ET.Element, places: _Places) -> None:
    """An identity, a relation, or a text about the subject."""
    if part.tag == "identity":
        for piece in part:
            _identity(draft, piece, places)
    elif part.tag == "relation":
        draft.link(part.get("target-id", ""))
    elif part.tag in _NOTES:
        draft.note(_NOTES[part.tag], part.text or "")


def _identity(draft: Draft, piece: ET.Element, places: _Places) -> None:
    """One fact of an identity."""
    place, code = places.get(piece.get("place-id", ""), ("", ""))
    if piece.tag == "name":
        _name(draft, piece)
    elif piece.tag == "nationality":
        country = piece.find("country")
        if country is not None:
            draft.country(country.get("iso-code", "") or (country.text or ""))
    elif piece.tag == "day-month-year":
        _born(draft, piece)
    elif piece.tag == "place-of-birth":
        draft.birth_place(place, code)
    elif piece.tag == "address":
        draft.address(words(piece, "address-details"), words(piece, "p-o-box"), words(piece, "zip-code"), place, code)
        draft.country(code)
    elif piece.tag == "identification-document":
        label, issuer = piece.get("document-type", "").replace("-", " "), piece.find("issuer")
        by = issuer.get("code", "") or (issuer.text or "") if issuer is not None else ""
        if number := document(type_of(label), words(piece, "number"), by):
            draft.identifiers.setdefault(number)
        else:
            draft.note(label.capitalize(), words(piece, "number"))


def _born(draft: Draft, piece: ET.Element) -> None:
    """A date of birth; one of another calendar is noted."""
    date = "-".join(part.zfill(2) for name in ("year", "month", "day") if (part := piece.get(name, "")))
    if piece.get("calendar", "Gregorian").casefold() == "gregorian":
        draft.birth_date(date)
    else:
        draft.note("Born", f"{date} ({piece.get('calendar')} calendar)")


def _name(draft: Draft, name: ET.Element) -> None:
    """A name out of its parts, then once more for each variant of a part or of several in one script."""
    graded = _GRADES.get(name.get("name-type", ""), "strong")
    graded = "weak" if name.get("quality") == "low" else graded
    for part in name.iterfind("name-part"):
        draft.note("Title", _title(part))
    parts = sorted((p for p in name.iterfind("name-part") if not _title(p)), key=_rank)
    draft.name(" ".join(words(part, "value") for part in parts), graded)
    variants: dict[tuple[str, str], dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for at, part in enumerate(parts):
        for variant in part.iterfind("spelling-variant"):
            variants[variant.get("lang", ""), variant.get("script", "")][at].append(variant.text or "")
    for spelled in variants.values():
        for number in range(max(len(texts) for texts in spelled.values())):
            chosen = (_chosen(spelled.get(at, []), number) or words(part, "value") for at, part in enumerate(parts))
            draft.name(" ".join(chosen), "weak" if graded == "weak" else "strong")


def _title(part: ET.Element) -> str:
    """The words of a part that is a title or a suffix; empty for a part of the name itself."""
    return words(part, "value") if part.get("name-part-type") in _WITHOUT else ""


def _chosen(texts: Sequence[str], number: int) -> str:
    """The variant of that number, or the last one."""
    return texts[min(number, len(texts) - 1)] if texts else ""


def _rank(part: ET.Element) -> tuple[int, int]:
    """Speaking order: given names, father's, family name; other parts in the publisher's order in between."""
    kind = part.get("name-part-type", "")
    order = part.get("order", "0")
    return _ORDER.index(kind) if kind in _ORDER else 2, int(order) if order.isdecimal() else 0
