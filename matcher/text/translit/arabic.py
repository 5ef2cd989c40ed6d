"""Read words in Arabic letters: Arabic, Persian, Urdu, Pashto, Kurdish, Uyghur.

The script leaves out short vowels, so a word is read in three steps, each tried before the next:

1. frequent given names and name words have their usual spellings (data/arabic_names.csv): محمد is Muhammad;
2. compounds are taken apart: the article (الحكيم), servants of God (عبدالرحمن), the faith (نورالدين), God (حبيب الله
   joined), father of (ابوطالب), Persian endings (زاده, پور, نژاد), a nisba (-i), two known names in one word (محمدعلي);
3. anything else is read letter by letter (arabic_sounds.py).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from matcher.data import rows
from matcher.text.translit.arabic_sounds import sounded

LIMIT = 8

_DROPPED = re.compile("[\u0610-\u061a\u0640\u064b-\u0653\u0656-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2066-\u2069]")
_UNIFIED = str.maketrans(
    {
        **dict.fromkeys("یۍےۓ", "ي"),
        **dict.fromkeys("ہۀۂ", "ه"),
        "ک": "ك",
        "ۉ": "و",
        "ٱ": "ا",
        "ٲ": "أ",
        "ٳ": "إ",
    }
)
_LOOSE = str.maketrans(
    {
        **dict.fromkeys("أإآ", "ا"),
        **dict.fromkeys("ةەھ", "ه"),
        **dict.fromkeys("ؤۇۆۈ", "و"),
        **dict.fromkeys("ئېێى", "ي"),
        "ء": "",
    }
)
_PURE = {
    "ە": "a",
    "ۇ": "u",
    "ۆ": "o",
    "ۈ": "u",
    "ې": "e",
    "ێ": "e",
}  # Kurdish, Uyghur and Pashto letters, always vowels
_SUN = frozenset("تثدذرزسشصضطظن")
_ENDINGS = ("زاده", "پور", "نژاد", "خان", "زئي", "زي", "نيا", "جان", "خيل")
_PERSIAN = frozenset("پچژگ")


_VOWEL_LETTERS = frozenset("اأإآةويؤئءەۇۆۈېێ")
_LONG = frozenset("اآويةەۇۆۈېێ")


# A syllable of a Korean, Chinese or Vietnamese name that ends in ng: جونغ, بينغ.
_LONGEST_SYLLABLE = 5


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one word in Arabic letters, preferred first.

    >>> read("محمد")[:2]
    ('muhammad', 'mohammad')
    >>> read("عبدالرحمن")[0], read("الحكيم")[:2], read("کامبیز")[0]
    ('abdulrahman', ('alhakim', 'hakim'), 'kambiz')
    """
    plain = _DROPPED.sub("", word).translate(_UNIFIED)
    found = dict.fromkeys(reading for reading in _readings(plain) if reading)
    return tuple(found)[:LIMIT]


def splits(word: str) -> tuple[tuple[str, ...], ...]:
    """The words of a compound that is also written apart; empty for any other word.

    >>> splits("عبدالرحمن"), splits("محمدعلی"), splits("حسین")
    ((('عبد', 'الرحمن'),), (('محمد', 'علي'),), ())
    """
    plain = _DROPPED.sub("", word).translate(_UNIFIED)
    if plain.translate(_LOOSE) in _names():
        loose = plain.translate(_LOOSE)
        return (("عبد", plain[3:]),) if loose.startswith("عبدال") else ()
    if plain.startswith("عبدال") and len(plain) > 6:
        return (("عبد", plain[3:]),)
    for tail in ("الدين", "الله"):
        if plain.endswith(tail) and len(plain) > len(tail) + 2:
            return ((plain[: -len(tail)], tail),)
    pair = _two_names(plain.translate(_LOOSE))
    return ((plain[: len(pair[0])], plain[len(pair[0]) :]),) if pair else ()


def _readings(word: str) -> list[str]:
    known = _names().get(word.translate(_LOOSE))
    if known:
        return list(known)
    if word.endswith("نغ") and len(word) <= _LONGEST_SYLLABLE:
        return [reading + "g" for reading in sounded(word[:-1])]
    return _compound(word) or sounded(word)


def _compound(word: str) -> list[str]:
    """The readings of a word made of two; empty if it is not one."""
    if word.startswith("ال") and (len(word) > 4 or word[2:].translate(_LOOSE) in _names()):
        return _with_article(word[2], _readings(word[2:]))
    if word.startswith("عبدال") and len(word) > 6:
        rest = _readings(word[5:])[:2]
        return [front + name for name in rest for front in ("abdul", "abdal", "abdel", "abd")]
    return _with_father(word) or _with_ending(word) or _nisba(word) or _known_pair(word)


def _with_father(word: str) -> list[str]:
    """Father of, master of, son of: ابوطالب, ابوالفضل, ذوالقدر, بنعلي."""
    if word.startswith(("ابو", "أبو")) and len(word) > 5:
        if word.startswith("ال", 3) and len(word) > 7:
            return _joined(("abul", "abol", "aboul"), _readings(word[5:])[:2])
        return _joined(("abu", "abou"), _readings(word[3:])[:3])
    if word.startswith("ذوال") and len(word) > 6:
        return _joined(("dhul", "zul", "zol"), _readings(word[4:])[:2])
    rest = _names().get(word[2:].translate(_LOOSE)) if word.startswith("بن") and len(word) > 4 else None
    return _joined(("ben", "bin"), rest[:3]) if rest else []


def _with_article(letter: str, names: list[str]) -> list[str]:
    first = names[0] if names else ""
    assimilated = "a" + (first[:2] if first[:2] in ("sh", "th", "dh") else first[:1]) + first
    both = ["al" + first, first, *(["al" + names[1], names[1]] if len(names) > 1 else [])]
    return [*both, "el" + first, *([assimilated] if letter in _SUN else []), *names[2:]]


def _with_ending(word: str) -> list[str]:
    if word.endswith("الدين") and len(word) > 6:
        return _joined(_readings(word[:-5])[:2], ("uddin", "aldin", "eddine", "eddin"))
    if word.endswith("الله") and len(word) > 5:
        return _joined(_readings(word[:-4])[:2], ("ullah", "allah", "ollah"))
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _joined(_readings(word[: -len(ending)])[:3], _names()[ending.translate(_LOOSE)][:2])
    return []


def _nisba(word: str) -> list[str]:
    """A known name with the ending -i: أحمدي, or the Persian ones of families and of many: هاشميان, طالبان."""
    for ending, sound, least in (("ي", "i", 3), ("يان", "ian", 3), ("ان", "an", 4)):
        stem = _names().get(word[: -len(ending)].translate(_LOOSE)) if word.endswith(ending) else None
        if stem and len(word) >= len(ending) + least:
            return [name + sound for name in stem if name[-1] not in "aeiou"]
    return []


def _known_pair(word: str) -> list[str]:
    pair = _two_names(word.translate(_LOOSE))
    return _joined(_names()[pair[0]][:3], _names()[pair[1]][:2]) if pair else []


def _two_names(word: str) -> tuple[str, str] | None:
    names = _names()
    for cut in range(len(word) - 3, 2, -1):
        if word[:cut] in names and word[cut:] in names:
            return word[:cut], word[cut:]
    return None


def _joined(fronts: tuple[str, ...] | list[str], backs: tuple[str, ...] | list[str]) -> list[str]:
    return [front + back for front, back in product(fronts, backs)]


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return {row["native"]: tuple(row["spellings"].split()) for row in rows("arabic_names")}
