"""What stands near a find and speaks for it: a country, a year of birth, an office, the words of sanctions.

It is shown, and it counts a little; it only ever adds. An article need not say where somebody comes from, so that
nothing speaks against a find by not being there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from matcher.mentions.running_text import Running
from matcher.names.everyday import place_of
from matcher.names.facts import facts
from matcher.records import Entry, Evidence

# Bits that each sort of context adds: hints, next to what the words of a name say.
COUNTRY, BIRTH, OFFICE, SANCTIONS = 0.5, 1.0, 0.3, 0.3
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SANCTIONS_TEXT = """
    sanction sanctioned sanctions blacklist blacklisted designated designation ofac embargo sdn sanktionen sanktioniert
    sanktionsliste sanctionné sanctionnés sanciones sancionado sancionada sancionados sanções sanzioni sanzionato
    sankcje sankcji yaptırım yaptırımlar санкции санкций санкциям санкционный санкціі санкції санкцій санкциите عقوبات
    العقوبات تحریم סנקציות 制裁 제재 제재를 制裁対象 คว่ำบาตร प्रतिबंध
"""
_SANCTIONS = frozenset(_SANCTIONS_TEXT.split())
_LONGEST_PROGRAM = 4


def evidence(run: Running, sentence: int, entry: Entry) -> list[Evidence]:
    """What the sentence of a find and its neighbours say for its being this entry."""
    near = range(max(0, sentence - 1), min(len(run.sentences), sentence + 2))
    return list(_found(run, near, entry))


def _found(run: Running, near: range, entry: Entry) -> Iterator[Evidence]:
    start, end = run.sentences[near[0]][0], run.sentences[near[-1]][1]
    text = run.text[start:end]
    first, last = (bisect_left(run.spots, number, key=lambda spot: spot.sentence) for number in (near[0], near[-1] + 1))
    forms = [spot.form for spot in run.spots[first:last]]
    country = next((c for c in _countries(forms) if c in entry.countries), "")
    if country:
        yield Evidence("context", country, country, COUNTRY, f"{country} is named nearby")
    years = {date[:4] for date in entry.birth_dates}
    year = next((y for y in _YEAR.findall(text) if y in years), "")
    if year and entry.kind == "person":
        yield Evidence("context", year, ", ".join(entry.birth_dates), BIRTH, f"the year {year} stands nearby")
    office = next((f for f in forms if len(f) > 3 and facts(f).title and f in entry.remarks.casefold()), "")
    if office:
        yield Evidence("context", office, office, OFFICE, f"the office '{office}' stands nearby")
    told = next((f for f in forms if _tells_sanctions(f, entry)), "") or next(
        (w for w in _SANCTIONS if len(w) > 1 and not w.isascii() and w in text), ""
    )
    if told:
        yield Evidence("context", told, "", SANCTIONS, f"'{told}' stands nearby")


def _tells_sanctions(form: str, entry: Entry) -> bool:
    return form in _SANCTIONS or any(form == part for part in _program_words(entry.programs))


@cache
def _program_words(programs: tuple[str, ...]) -> frozenset[str]:
    """The publisher's own words for its programmes, long enough to be told from others."""
    parts = (part.casefold() for program in programs for part in re.split(r"[^\w]+", program))
    return frozenset(part for part in parts if len(part) >= _LONGEST_PROGRAM and not part.isdigit())


def _countries(forms: list[str]) -> Iterator[str]:
    for place, form in enumerate(forms):
        if facts(form).place or len(form) > 3:
            pair = place_of(forms[place : place + 2]) if place + 1 < len(forms) else ""
            yield pair or place_of((form,))
