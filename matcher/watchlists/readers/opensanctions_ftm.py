"""OpenSanctions' entities as JSON lines: `entities.ftm.json`, flat, and `targets.nested.json`, others inside.

Source: <https://www.opensanctions.org/docs/bulk/json/>. In the first form a party names its addresses by their ids and
a sanction names its party, and these stand anywhere in the file, so the whole is read before the first entry is ready;
in the second form they are objects inside the party. The caption is the primary name. What is no party, and parties
that are only related to a target, are counted among the skipped, one line for each kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from matcher.records import Entry, Skipped
from matcher.watchlists import opensanctions_terms as terms
from matcher.watchlists.draft import Draft
from matcher.watchlists.files import ListFile
from matcher.watchlists.json_lines import objects, texts, things
from matcher.watchlists.vocabulary import identifier_of, sex_of

_ADDRESS = ("full", "street", "city", "region", "postalCode")
_NOTES = {"title": "Title", "position": "Position", "topics": "Topics", "notes": "", "summary": "", "description": ""}
_PARTS = frozenset(("Address", "Sanction", "Identification", "Passport"))


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the file; lines that cannot be read come first, what is no listed party last.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the properties of this format are fixed.
    """
    parties: dict[str, dict[str, Any]] = {}
    parts: dict[str, dict[str, Any]] = {}
    others: Counter[str] = Counter()
    for item in objects(files[0]):
        if isinstance(item, Skipped):
            yield item
            continue
        line, found = item
        schema, number = str(found.get("schema", "")), str(found.get("id", ""))
        if not number or not isinstance(found.get("properties"), dict):
            yield Skipped("The object has no id or no properties.", f"{files[0].name} line {line}", number[:200], line)
        elif schema in _PARTS:
            parts[number] = found
        elif schema in terms.KINDS and found.get("target") is not False:
            parties[number] = found
        else:
            others[f"parties that are no target ({schema})" if schema in terms.KINDS else f"{schema} objects"] += 1
    about = _by_party(parts)
    for number, found in parties.items():
        yield _entry(number, found, source, parts, about.get(number, []))
    for what, count in others.items():
        yield Skipped(f"{count} {what} are not loaded: they are not listed parties.", files[0].name)


def _by_party(parts: Mapping[str, dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Sanctions and documents by the party that they name."""
    found: dict[str, list[dict[str, Any]]] = {}
    for part in parts.values():
        for key in ("entity", "holder"):
            for number in texts(part["properties"].get(key)):
                found.setdefault(number, []).append(part)
    return found


def _entry(
    number: str, found: Mapping[str, Any], source: str, parts: Mapping[str, dict[str, Any]], about: list[dict[str, Any]]
) -> Entry | Skipped:
    """One entry, or why there is none."""
    said: dict[str, Any] = found["properties"]
    draft = Draft(number, source, terms.KINDS[str(found["schema"])])
    for caption in texts(found.get("caption")):
        draft.name(caption, "primary")
    for key, grade in terms.NAMES.items():
        for text in texts(said.get(key)):
            draft.name(text, grade)
    if not draft.names:
        return Skipped("The party has no name.", number)
    _values(draft, said)
    addresses = [parts[key] for key in texts(said.get("addressEntity")) if key in parts]
    for address in (*addresses, *things(said.get("addressEntity"))):
        _address(draft, address.get("properties") or {})
    for part in (*about, *things(said.get("sanctions")), *things(said.get("sanctionEntity"))):
        _sanction(draft, part.get("properties") or {})
    for text in texts(found.get("referents")):
        draft.note("Also", text)
    return draft.entry()


def _values(draft: Draft, said: Mapping[str, Any]) -> None:
    """What the party's own properties say."""
    for key, kind in terms.IDENTIFIERS.items():
        for text in texts(said.get(key)):
            known = identifier_of(text)
            draft.identifier(kind, known.value if kind == known.type else text)
    for key in terms.COUNTRIES:
        for code in texts(said.get(key)):
            draft.country(terms.country(code))
    for text in texts(said.get("birthDate")):
        draft.birth_date(text)
    for text in texts(said.get("birthPlace")):
        draft.birth_place(text)
    for text in texts(said.get("gender")):
        draft.sex = draft.sex or sex_of(text)
    for text in texts(said.get("address")):
        draft.address(text)
    for text in (*texts(said.get("program")), *texts(said.get("programId"))):
        draft.program(text)
    for key, label in _NOTES.items():
        draft.note(label, "; ".join(texts(said.get(key))))


def _address(draft: Draft, said: Mapping[str, Any]) -> None:
    """An address, and its country."""
    draft.address(*(text for key in _ADDRESS for text in texts(said.get(key))))
    for code in texts(said.get("country")):
        draft.country(terms.country(code))


def _sanction(draft: Draft, said: Mapping[str, Any]) -> None:
    """A sanction, or a document of the party."""
    for text in (*texts(said.get("program")), *texts(said.get("programId"))):
        draft.program(text)
    for text in texts(said.get("number")):
        draft.identifier("passport" if "passport" in str(said.get("type", "")).casefold() else "other", text)
    for key, label in (
        ("authority", "Authority"),
        ("recordId", "Record"),
        ("unscId", "UN"),
        ("listingDate", "Listed on"),
    ):
        draft.note(label, "; ".join(texts(said.get(key))))
    for text in texts(said.get("unscId")):
        draft.identifier("un-reference", text)
