"""What OFAC writes into the Remarks of its legacy files, taken apart.

The Remarks of an entry are one line of parts between semicolons: dates and places of birth, nationalities, numbers,
links to other parties, and the weak aliases, which stand nowhere else (`a.k.a. 'BNC'`; data specification of 25
September 2023, "The disposition of aliases"). A part that is not understood is never an error: the remarks are kept
whole beside what is read from them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from matcher.dates import edtf
from matcher.records import Identifier
from matcher.watchlists.countries import country_code
from matcher.watchlists.ofac_identifiers import identifier

CUT_AT = 1000
"""Characters after which Remarks are cut and continued in the comments file."""

_PARTS = re.compile(r";\s*")
_ALIAS = re.compile(r"[afn]\.k\.a\. ['\"](.+)['\"]\.?$")
_ABBREVIATED = re.compile(
    r"(?:\.\w{1,2}|\b(?:co|ltd|inc|corp|no|bros|mr|jr|sr|st|dr|dep|est|ent|int|intl|llc|etc|pty|cia))\.$", re.I
)


@dataclass(slots=True)
class Remarks:
    """What one entry's Remarks say.

    Attributes:
        weak: weak aliases.
        birth_dates: EDTF.
        birth_places: as published.
        sex: `male`, `female` or empty.
        countries: codes of nationality and citizenship.
        identifiers: official numbers.
        links: names of linked parties.
    """

    weak: list[str] = field(default_factory=list)
    birth_dates: list[str] = field(default_factory=list)
    birth_places: list[str] = field(default_factory=list)
    sex: str = ""
    countries: list[str] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def parse_remarks(text: str, *, cut: bool = False) -> Remarks:
    """Take the Remarks of one entry apart.

    Args:
        text: the Remarks, continuation included.
        cut: the end is missing; the last part is then left alone, for half a number is a wrong number.

    >>> found = parse_remarks("DOB circa 1960; nationality Iran; a.k.a. 'ABU ALI'; Linked To: HAMAS.")
    >>> found.birth_dates, found.countries, found.weak, found.links
    (['1960~'], ['IR'], ['ABU ALI'], ['HAMAS'])
    """
    found = Remarks()
    parts = _PARTS.split(text)
    for part in parts[:-1] if cut else parts:
        if part:
            _read_part(_without_stop(part).removeprefix("alt. "), found)
    return found


def joined(remarks: str, comments: str) -> str:
    """Remarks with their continuation.

    What was cut at the limit goes on in the very next character. Files of different days may disagree: then the
    comments repeat the end of a text that was not cut at all, or say something new.

    >>> joined("x" * 1000, "yz")[-4:], joined("DOB 1954; POB Moscow.", "Moscow."), joined("DOB 1954.", "POB Moscow.")
    ('xxyz', 'DOB 1954; POB Moscow.', 'DOB 1954.; POB Moscow.')
    """
    if len(remarks) >= CUT_AT:
        return remarks + comments
    return remarks if remarks.endswith(comments) else f"{remarks}; {comments}" if remarks else comments


def _read_part(part: str, found: Remarks) -> None:
    """Put one part where it belongs."""
    word, _, rest = part.partition(" ")
    match word:
        case "DOB":
            _add(found.birth_dates, edtf(rest))
        case "POB":
            _add(found.birth_places, rest)
        case "nationality" | "citizen" | "Nationality":
            _add(found.countries, country_code(rest.removeprefix("of Registration ").removeprefix("possibly ")))
        case "Gender":
            found.sex = found.sex or {"male": "male", "female": "female"}.get(rest.lower(), "")
        case "Linked":
            _add(found.links, rest.removeprefix("To:").strip())
        case "a.k.a." | "f.k.a." | "n.k.a.":
            if alias := _ALIAS.match(part):
                _add(found.weak, alias[1].strip())
        case _:
            if (number := identifier(part)) and number not in found.identifiers:
                found.identifiers.append(number)


def _add(values: list[str], value: str) -> None:
    """Keep a value that is there and new."""
    if value and value not in values:
        values.append(value)


def _without_stop(part: str) -> str:
    """Without the full stop that ends the Remarks, unless it belongs to an abbreviation (`S.A.`, `CO., LTD.`)."""
    part = part.strip()
    return part[:-1] if part.endswith(".") and not _ABBREVIATED.search(part) else part
