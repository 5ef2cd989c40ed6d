"""Read words in Ethiopic letters: Amharic, Tigrinya and other names of Ethiopia and Eritrea.

Each letter is a consonant with one of seven vowels; the sixth is a short vowel or none. It is none at the end and
between a vowel and a syllable, else i (ብርሃን Birhan). Further readings put e for it, k for ቀ, gn for ኘ, ai for ay.

Source: BGN/PCGN romanisation of Amharic (1967) and Tigrinya (1994), without marks; data/ethiopic_rows.csv.
"""

from __future__ import annotations

import re
from functools import cache

from matcher.data import rows

LIMIT = 8

_VOWELS = ("e", "u", "i", "a", "e", "", "o", "wa")
_CUSTOMS = (
    ("q", "k"),
    ("y(?![aeiou])", "i"),
    ("([kgbtf])ir", r"\1ri"),
    ("ny", "gn"),
    ("ts", "s"),
    ("w(?![aeiou])", "u"),
)


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one word in Ethiopic letters, preferred first.

    >>> read("አቢይ")[0], read("አህመድ")[0], read("ተስፋዬ")[0], read("ብርሃን")[:2]
    ('abiy', 'ahmed', 'tesfaye', ('birhan', 'berhan'))
    """
    parts = [found for char in word if (found := _syllables().get(char))]
    base = _with_short("i", parts)
    customs = (re.sub(old, new, base) for old, new in _CUSTOMS)
    ways = dict.fromkeys((base, _with_short("e", parts), base.replace("iy", "i"), *customs))
    return tuple(spelling for spelling in ways if spelling)[:LIMIT]


def _with_short(short: str, parts: list[tuple[str, str]]) -> str:
    """The syllables in one word; the sixth vowel where no other vowel supports its consonant."""
    out = ""
    for place, (consonant, vowel) in enumerate(parts):
        closes = out[-1:] in tuple("aeiou") or (out[-1:] in tuple("rlmn") and consonant[:1] not in tuple("rlmnwyh"))
        bare = vowel or (closes and out) or (place and place + 1 == len(parts))
        out += consonant + (vowel if bare else short)
    return out


@cache
def _syllables() -> dict[str, tuple[str, str]]:
    """Each letter as consonant and vowel."""
    found = {}
    for row in rows("ethiopic_rows"):
        for order, vowel in enumerate(_VOWELS):
            open_vowel = "a" if row["guttural"] and order == 0 else vowel
            found[chr(int(row["start"], 16) + order)] = (row["sound"], open_vowel)
    return found
