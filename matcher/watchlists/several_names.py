"""Names of which a publisher wrote several into one field, with words about them.

    Behman Asgharpour; Behman Asgharpur                  two spellings
    Mohammed Sabet b) M. Javad Kareemi Sabet             numbered
    Amir Khazmat (original script: Амир Хазмат)          the native spelling in brackets
    Encep Nurjaman (birth name)                          a word about the name
    Ezatullah Haqqani (previously listed as)             a former name
    Yaroslavsky Plant (also known as Yaroslavl Factory)  two names

Each spelling becomes a name of its own, and words about a name are taken off, for they are no part of it. Brackets of
any other kind, an acronym above all (`Forces Démocratiques (FDLR)`), belong to the name and stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from matcher.data import rows
from matcher.records import NameType
from matcher.watchlists.enumerated import items
from matcher.watchlists.prose_names import also_known

_SCRIPT_NOTE = re.compile(r"\s*\(original script\)", re.I)
_BRACKETS = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*)\)")
_SCRIPT = re.compile(r"^(?:in )?(?:original|native|arabic|cyrillic|chinese|hebrew|urdu) script\s*:?\s*", re.I)
_KNOWN_AS = re.compile(r"^(?:also|formerly|previously)?\s*(?:known as|a\.?k\.?a\b\.?)\s*:?\s*", re.I)
_OPEN = re.compile(r"\((?:also|formerly) known as [^()]*$")
_FORMER = re.compile(r"\b(?:previously|formerly|former)\b", re.I)
_ABOUT = re.compile(
    r"\b(?:original script|(?:birth|combat|maiden|real|short|nick|stage|family|sub-unit)[ -]?name|nom de guerre|"
    r"previously|formerly|former|listed|false identity|alias|transliteration|spelling|acronym|third|passport|born)\b",
    re.I,
)
_BORN = re.compile(r",\s+born\b.*$", re.I | re.S)
# `(Previously listed as. In Arabic: رياض)`: words about the name, and another spelling of it.
_IN_LANGUAGE = re.compile(r"\bin [A-Z][a-z]{3,11}\s*:\s*(.+)$", re.I | re.S)
_LONGEST = 2
"""Letters of a legal form in brackets, no spelling of the name: `Aкционерное общество (АО)`, with a Latin A."""


@cache
def _language() -> re.Pattern[str]:
    """`(Tigrinya)` says what a spelling is written in."""
    languages = "|".join(row["name"] for row in rows("languages"))
    return re.compile(rf"^(?:in )?(?:{languages})(?: script)?$", re.I)


def several(text: str, grade: NameType) -> Iterator[tuple[str, NameType]]:
    """Each name in a field, with the field's grade or `former` where the words say so.

    >>> list(several("Amir Khazmat (original script: Амир Хазмат); Haji Amir", "strong"))
    [('Amir Khazmat', 'strong'), ('Амир Хазмат', 'strong'), ('Haji Amir', 'strong')]
    >>> list(several("Ezatullah Haqqani (previously listed as)", "strong"))
    [('Ezatullah Haqqani', 'former')]
    >>> list(several("FORCES DEMOCRATIQUES (FDLR)", "primary"))
    [('FORCES DEMOCRATIQUES (FDLR)', 'primary')]
    """
    for part in _split(_SCRIPT_NOTE.sub("", _BORN.sub("", text))):
        yield from _unwrapped(part, grade)


def _split(text: str) -> Iterator[str]:
    """The parts between semicolons and numbers, those inside brackets left together."""
    depth = start = 0
    for at, sign in enumerate(text):
        depth = max(0, depth + (sign == "(") - (sign == ")"))
        if sign == ";" and not depth:
            yield from _numbered(text[start:at])
            start = at + 1
    yield from _numbered(text[start:])


def _numbered(text: str) -> tuple[str, ...]:
    """The parts between numbers; a name by itself keeps its dot (`TDG Ltd.`)."""
    found = items(text) if ")" in text else ()
    return found if len(found) > 1 or (found and not text.strip().startswith(found[0])) else (text,)


def _unwrapped(text: str, grade: NameType) -> Iterator[tuple[str, NameType]]:
    """A name, and what its brackets hold: nothing, another spelling of it, or words about it."""
    others: list[str] = []
    former = False
    if _OPEN.search(text):
        text += ")"

    def taken(found: re.Match[str]) -> str:
        nonlocal former
        inside = _SCRIPT.sub("", found[1]).strip()
        if labelled := _IN_LANGUAGE.search(inside):
            others.append(labelled[1])
            inside = inside[: labelled.start()].strip()
        around = text[: found.start()] + text[found.end() :]
        if _KNOWN_AS.match(inside):
            others.extend(also_known(_KNOWN_AS.sub("", inside)))
            return " "
        about = _language().match(inside) or _ABOUT.search(inside) or not inside
        if _SCRIPT.match(found[1]) or (_other_script(inside, around) and not about):
            others.extend(_split(inside))
            return " "
        former = former or bool(_FORMER.search(inside))
        return " " if labelled or about else found[0]

    bare = " ".join(_BRACKETS.sub(taken, text).split()).strip(" ,;").lstrip(") ")
    if bare:
        yield bare, "former" if former else grade
    for other in others:
        yield from _unwrapped(other, grade)


def _other_script(inside: str, around: str) -> bool:
    """Whether a text begins in another script; a Latin letter that slipped into the word `АО` makes no name of it."""
    is_form = inside.isupper() and len(inside) <= _LONGEST
    slipped = " " not in inside and len({_latin(letter) for letter in inside if letter.isalpha()}) > 1
    return _latin(inside) != _latin(around) and not slipped and not is_form


def _latin(text: str) -> bool:
    """Whether the first letter of a text is a Latin one; true for a text without letters."""
    letter = next((c for c in text if c.isalpha()), "a")
    return unicodedata.name(letter, "LATIN").startswith(("LATIN", "FULLWIDTH LATIN"))
