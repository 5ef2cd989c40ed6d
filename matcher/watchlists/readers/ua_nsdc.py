"""Ukraine's State Register of Sanctions of the National Security and Defense Council, as its public interface gives it.

Source: the interface `v2/subjects` of the register, one JSON array for persons (`subjectType=individual`) and one for
companies (`legal`). A subject has its name in Ukrainian and in Latin letters, often with spellings in brackets, numbers
whose kind is a code (`tax:inn`), and attributes with Ukrainian labels, which are kept as remarks. The decrees stand at
another address for each subject and are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from matcher.records import Entry, Kind, Skipped
from matcher.watchlists.draft import Draft
from matcher.watchlists.files import ListFile
from matcher.watchlists.json_array import objects
from matcher.watchlists.json_lines import texts, things
from matcher.watchlists.several_names import several
from matcher.watchlists.vocabulary import kind_of

_NUMBERS = {
    "tax:inn": "tax-id",
    "reg:odrn": "registration",
    "reg:odrnip": "registration",
    "reg:okpo": "okpo",
    "reg:edrpou": "registration",
    "reg:person_ro": "national-id",
    "reg:person_il": "national-id",
    "reg:unzr": "national-id",
}
_TRIPLE = re.compile(r"([^(]+)\(([^,()]+),([^,()]+)\)")
_KINDS: dict[str, Kind] = {"individual": "person", "legal": "organization"}


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the files, and what cannot be read.

    Args:
        files: persons, companies, or both.
        source: the list's id.
        _columns: not used; the keys of this format are fixed.
    """
    for file in files:
        kind = next((kind for word, kind in _KINDS.items() if word in file.stem), None)
        for item in objects(file):
            yield item if isinstance(item, Skipped) else _entry(item[1], source, kind, f"{file.name} object {item[0]}")


def known_as(_file: ListFile) -> str:
    """The registry's id: only one list has this format."""
    return "ua-nsdc"


def _entry(found: Mapping[str, Any], source: str, kind: Kind | None, place: str) -> Entry | Skipped:
    """One entry, or why there is none."""
    said = str(found.get("subjectType") or found.get("type") or "").casefold()
    draft = Draft(str(found.get("sid") or ""), source, _KINDS.get(said) or kind_of(said))
    for key, grade in (("name", "primary"), ("translit", "strong"), ("aliases", "strong")):
        for text in texts(found.get(key)):
            for name in _spellings(text):
                for each, its in several(name, grade):  # type: ignore[arg-type]  # both are grades of names
                    draft.name(each, "strong" if its == "primary" and draft.names else its)
    if not draft.id or not draft.names:
        return Skipped(f"The subject has no {'name' if draft.id else 'number'}.", place, draft.id)
    for code in texts(found.get("citizenships")):
        draft.country(code)
    _numbers(draft, found)
    if draft.kind == "unknown":
        draft.kind = kind or ("person" if any(i.type == "passport" for i in draft.identifiers) else "unknown")
    for date in texts(found.get("bd")):
        if draft.kind == "person":
            draft.birth_date(date)
        else:
            draft.note("Born or founded", date)
    draft.note("Died or dissolved", "; ".join(texts(found.get("dd"))))
    for part in things(found.get("attributes")):
        draft.note(str(part.get("key") or ""), "; ".join(texts(part.get("value"))))
    draft.note("Status", "; ".join(texts(found.get("status"))))
    return draft.entry()


def _spellings(text: str) -> tuple[str, ...]:
    """`A (B, C)` is one name in three spellings."""
    found = _TRIPLE.fullmatch(text.strip())
    return found.groups() if found else (text,)


def _numbers(draft: Draft, found: Mapping[str, Any]) -> None:
    """The official numbers."""
    for part in things(found.get("identifiers")):
        code = str(part.get("id") or "")
        kind = "passport" if code.startswith("doc:") and "passport" in code else _NUMBERS.get(code, "")
        kind = kind or ("registration" if code.startswith("reg:") else "other")
        for value in texts(part.get("code")):
            draft.identifier(kind, value, str(part.get("iso2") or ""))
        draft.note(code, str(part.get("note") or ""))
