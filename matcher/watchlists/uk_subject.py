"""What the United Kingdom's two lists share: names in six parts, numbers beside their descriptions, labelled remarks.

The consolidated list of the Office of Financial Sanctions Implementation (OFSI) and the UK Sanctions List of the
Foreign, Commonwealth and Development Office come from the same records. Both write a name as parts 1 to 5 and 6, the
family name or the whole name of an organisation; both number several values in one cell; both keep the numbers of
documents apart from the words about them; and the former puts what it has no column for behind labels in `Other
Information`: `(UK Sanctions List Ref):RUS1831. (Gender):Male`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from matcher.records import Identifier, Kind
from matcher.watchlists.countries import country_code, is_country
from matcher.watchlists.documents import document
from matcher.watchlists.draft import Draft
from matcher.watchlists.enumerated import items
from matcher.watchlists.ofac_identifiers import is_imo, type_of
from matcher.watchlists.run_on_numbers import statements
from matcher.watchlists.vocabulary import sex_of

KINDS: dict[str, Kind] = {"individual": "person", "entity": "organization", "ship": "vessel", "aircraft": "aircraft"}
_PARTS = ("name_1", "name_2", "name_3", "name_4", "name_5", "name_6")
_LABEL = re.compile(r"\(([A-Z][^():]{1,60})\):\s*")
_UN_REFERENCE = re.compile(
    r"\bUN Ref(?:erence)?\b[\s.:)]*"
    r"([A-Z]\.\d+\.[IVX]+\.\d+|[A-Z][A-Za-z.]{1,4}\.?[A-Z]?\.?\d[\d.]*\d|[A-Z]{2}[ei]\.\d+)",
    re.I,
)
_SEVEN_DIGITS = re.compile(r"\b\d{7}\b")


def full_name(cells: Mapping[str, str]) -> str:
    """A name in speaking order, parts 1 to 6.

    >>> full_name({"name_6": "AL-QAHTANI", "name_1": "Farooq"})
    'Farooq AL-QAHTANI'
    """
    return " ".join(part for column in _PARTS if (part := " ".join(cells.get(column, "").split())))


def numbers(draft: Draft, kind: str, values: str, details: str = "") -> None:
    """Numbers of documents, each with the words about it, which stand in a column of their own or around it."""
    about = items(details)
    found = items(values)
    for at, value in enumerate(found):
        words = about[at] if len(about) == len(found) else details if len(found) == 1 else ""
        for number in _stated(kind, value):
            draft.identifiers.setdefault(_described(number, words))
    if details or (found and len(draft.identifiers) < len(found)):
        draft.note(kind.replace("-", " ").capitalize(), f"{values} {details}")


def _described(number: Identifier, words: str) -> Identifier:
    """A number with the type and the issuer that words about it give."""
    if not words:
        return number
    typed = type_of(words)
    first = re.split(
        r"[,.(]|\b(?:number|passport|national|identi\w+|issued|expir\w+)\b", words.strip("( "), flags=re.I
    )[0]
    issuer = country_code(first) if not number.issuer and is_country(first) else number.issuer
    return Identifier(number.type if typed == "other" else typed, number.value, issuer)


def references(draft: Draft, text: str) -> None:
    """The Security Council's references in a text; several formats over the years, blanks taken out."""
    for found in _UN_REFERENCE.finditer(text):
        draft.identifier("un-reference", found[1].rstrip("."))


def other_information(draft: Draft, text: str) -> None:
    """What stands behind labels, each at its place; the whole text stays in the remarks."""
    text = " ".join(text.split())
    if text in draft.remarks:  # most rows of a subject repeat it
        return
    draft.note("", text)
    references(draft, text)
    parts = _LABEL.split(text)
    for label, value in zip(parts[1::2], parts[2::2], strict=True):
        _labelled(draft, label.casefold(), value.strip(" ."))


def _labelled(draft: Draft, label: str, value: str) -> None:
    """One labelled value."""
    if label == "gender":
        draft.sex = draft.sex or sex_of(value)
    elif label == "uk sanctions list ref":
        draft.identifier("uk-sl", value.partition(" ")[0].strip("."))
    elif label == "imo number":
        imo_numbers(draft, value)
    elif label == "business reg no":
        businesses(draft, value)
    elif label == "flag of ship":
        draft.country(value)
    elif label in ("parent company", "subsidiaries", "current owners"):
        for name in items(value):
            draft.link(name)


def businesses(draft: Draft, text: str) -> None:
    """Registration numbers: `(1) Kazakhstan BIN - 170440031562`, `INN 7714005350`."""
    for value in items(text):
        for number in _stated("registration", value):
            draft.identifiers.setdefault(number)


def _stated(kind: str, text: str) -> Iterator[Identifier]:
    """The numbers that a value states, mostly one."""
    return filter(None, (document(kind, part) for part in statements(text)))


def imo_numbers(draft: Draft, text: str) -> None:
    """IMO numbers by their check digit: seven digits, with or without `IMO` before them."""
    for digits in _SEVEN_DIGITS.findall(text.upper().replace("IMO", " ")):
        draft.identifier("imo" if is_imo(digits) else "other", digits)
