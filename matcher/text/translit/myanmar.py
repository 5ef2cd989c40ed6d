"""Read words in Burmese letters, and cut an unspaced name into its syllables, each a word in Latin.

A syllable is a consonant with its medials (ျ ြ y, ွ w, ှ h before it), vowel signs and a final consonant; tones are left
out, save the t of Myint. Source: BGN/PCGN agreement on Burmese (1970), with the spellings usual in Myanmar: ch for ချ,
htun or tun, aung, hlaing.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from matcher.data import rows

LIMIT = 8

_SYLLABLE = re.compile(
    "(?P<initial>[က-အ])(?P<medials>[ျြွှ]*)(?P<vowels>[ါ-ဲံ့း]*)(?P<killed>(?:[က-အ][ျ]?[့း]?်[့း]?|်)?)(?P<tone>[့း]*)"
    "|(?P<vowel>[ဣ-ဧဩဪ])[့း]*"
)
_TONES = str.maketrans("", "", "့း\u103a")
_CHANGES = {"khy": "ch", "ngy": "ny"}
_HABITS = (
    (r"^e$", "aye"),
    (r"^ht", "t"),
    (r"^ph", "hp"),
    (r"(?<=.)e$", "ay"),
    (r"on$", "oun"),
    (r"o$", "oe"),
    (r"^s(?!h)", "hs"),
    (r"^gy", "j"),
    (r"^ky", "gy"),
)


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one Burmese word, its syllables joined, preferred first.

    >>> read("အောင်")[0], read("မြင့်")[0], read("လှိုင်")[0], read("ခင်")[0], read("မင်းအောင်လှိုင်")[0]
    ('aung', 'myint', 'hlaing', 'khin', 'minaunghlaing')
    """
    parts = [_sound(found) for found in _SYLLABLE.finditer(_unstacked(word))]
    if len(parts) == 1:
        return tuple(dict.fromkeys((parts[0], *_habits(parts[0]))))[:LIMIT]
    choices = [(part, *_habits(part)[:1]) for part in parts[:4]]
    rest = "".join(parts[4:])
    found = ("".join(way) + rest for way in product(*choices))
    return tuple(dict.fromkeys(way for way in found if way))[:LIMIT]


def splits(word: str) -> tuple[tuple[str, ...], ...]:
    """The syllables of an unspaced name; empty if there is only one.

    >>> splits("မင်းအောင်လှိုင်")
    (('မင်း', 'အောင်', 'လှိုင်'),)
    """
    cut = tuple(found.group() for found in _SYLLABLE.finditer(word)) if "\u1039" not in word else ()
    return (cut,) if len(cut) > 1 else ()


def _unstacked(word: str) -> str:
    """A consonant above another one ends the syllable before: မန္တလေး as မန်တလေး."""
    return word.replace("\u1039", "\u103a").replace("ါ", "ာ")


def _sound(found: re.Match[str]) -> str:
    letters = _table("consonant")
    if found["vowel"]:
        return _table("vowel").get(found["vowel"], "")
    medials = found["medials"]
    onset = letters[found["initial"]] + ("y" if "ျ" in medials or "ြ" in medials else "")
    rhyme = (found["vowels"] + found["killed"]).translate(_TONES)
    spelled = rhyme + ("\u103a" if found["killed"] and len(found["killed"]) > 1 else "")
    rounded = "ွ" in medials and _table("rhyme").get("ွ" + spelled)
    onset = _aspirated(_CHANGES.get(onset, onset), "ှ" in medials) + ("w" if "ွ" in medials and not rounded else "")
    vowel = rounded or _table("rhyme").get(spelled) or _table("rhyme").get(found["vowels"].translate(_TONES), "a")
    stopped = vowel.endswith("n") and "့" in found.group()  # the creaky tone is written t: Myint, Khant
    return onset + vowel + ("t" if stopped else "")


def _aspirated(onset: str, breathed: bool) -> str:
    if not breathed:
        return onset
    return "sh" if onset in ("y", "th") else "h" + onset


def _habits(syllable: str) -> list[str]:
    return [changed for old, new in _HABITS if (changed := re.sub(old, new, syllable)) != syllable]


@cache
def _table(kind: str) -> dict[str, str]:
    return {row["letter"]: row["sound"] for row in rows("myanmar_letters") if row["kind"] == kind}
