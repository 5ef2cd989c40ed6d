"""Read words in Arabic letters: Arabic, Persian, Urdu, Pashto, Kurdish, Uyghur.

The script leaves out short vowels, so a word is read in three steps, each tried before the next:

1. frequent given names and name words have their usual spellings (data/arabic_names.csv): محمد is Muhammad;
2. compounds are taken apart: the article (الحكيم), servants of God (عبدالرحمن), the faith (نورالدين), God (حبيب الله
   joined), father of (ابوطالب), Persian endings (زاده, پور, نژاد), a nisba (-i), two known names in one word (محمدعلي);
3. anything else is read letter by letter. ا و ي are vowels between consonants and w, y beside vowels; where consonants
   meet, a short vowel is put so that every syllable begins with one consonant (مصري masri), `i` after a long a (kamil).
   The second, third, ... readings take the Persian values of the letters, diphthongs (husayn), loan values (v, g).

Letter values: data/arabic_letters.csv (BGN/PCGN).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import NamedTuple

from matcher.data import rows

LIMIT = 8

_DROPPED = re.compile("[\u0610-\u061a\u0640\u064b-\u0653\u0656-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2066-\u2069]")
_UNIFIED = str.maketrans(
    {
        **dict.fromkeys("یۍےۓى", "ي"),
        **dict.fromkeys("ہھۀۂ", "ه"),
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
        **dict.fromkeys("ةە", "ه"),
        **dict.fromkeys("ؤۇۆۈ", "و"),
        **dict.fromkeys("ئېێ", "ي"),
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
_ENDINGS = ("زاده", "پور", "نژاد", "خان", "زي", "نيا", "جان")
_PERSIAN = frozenset("پچژگ")


_VOWEL_LETTERS = frozenset("اأإآةويؤئءەۇۆۈېێ")
_LONG = frozenset("اآويةەۇۆۈېێ")


class Style(NamedTuple):
    """One way to sound out a word: the column of the letter table and what the vowel letters and gaps become."""

    column: str
    waw: str = "u"
    ya: str = "i"
    gap: str = "a"
    after_long: str = "i"
    consonantal: bool = False


_ARABIC = Style("arabic")
_STYLES = (
    _ARABIC,
    Style("persian", after_long="e"),
    Style("arabic", waw="aw", ya="ay"),
    Style("loan", waw="o", ya="e", gap="e", after_long="e"),
    Style("arabic", gap="i"),
    Style("arabic", consonantal=True),
    Style("persian", waw="o", gap="u"),
    Style("arabic", gap="", after_long=""),
)


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
    return _compound(word) or _sounded(word)


def _compound(word: str) -> list[str]:
    """The readings of a word made of two; empty if it is not one."""
    if word.startswith("ال") and len(word) > 4:
        return _with_article(word[2], _readings(word[2:]))
    if word.startswith("عبدال") and len(word) > 6:
        rest = _readings(word[5:])[:2]
        return [front + name for name in rest for front in ("abdul", "abdal", "abdel", "abd")]
    if word.startswith(("ابو", "أبو")) and len(word) > 5:
        return _joined(("abu", "abou"), _readings(word[3:]))
    return _with_ending(word) or _nisba(word) or _known_pair(word)


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
            return _joined(_readings(word[: -len(ending)])[:3], _names()[ending][:2])
    return []


def _nisba(word: str) -> list[str]:
    """A known name with the ending -i: أحمدي, or -ian: هاشميان."""
    for ending, sound in (("ي", "i"), ("يان", "ian")):
        stem = _names().get(word[: -len(ending)].translate(_LOOSE)) if word.endswith(ending) else None
        if stem and len(word) > len(ending) + 2:
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


def _sounded(word: str) -> list[str]:
    styles = _STYLES
    if _PERSIAN.intersection(word):
        styles = (_STYLES[1], _STYLES[0], *_STYLES[2:])
    return [_syllables(_units(word, style), style) for style in styles]


def _units(word: str, style: Style) -> list[tuple[str, bool]]:
    """The word as sounds, each with whether it is a vowel; hamza and ayn are consonants without a letter."""
    units: list[tuple[str, bool]] = []
    letters = _letters()
    for place, letter in enumerate(word):
        if letter in letters:
            units.append((letters[letter][style.column], False))
        elif letter in _VOWEL_LETTERS:
            units.extend(_vowel(word, place, style))
    if word.endswith(("ه", "هٔ")) and len(units) > 2 and not units[-2][1]:
        units[-1] = ("eh" if style.column == "persian" else "ah", True)
    return units


def _vowel(word: str, place: int, style: Style) -> list[tuple[str, bool]]:
    """The sound or sounds of a letter that may be a vowel."""
    letter, before = word[place], word[place - 1] if place else ""
    after = word[place + 1] if place + 1 < len(word) else ""
    if letter in _PURE:
        return [(_PURE[letter], True)]
    if letter in "اأإ" and not before and after in ("و", "ي"):
        return []
    if letter in "اأإآة":
        return [("i" if letter == "إ" and not before else "a", True)]
    if letter in "ؤئء":
        return [("", False)]
    if place == 1 and before in "اأإ":  # او, اي at the beginning: Obama, Iran; before a vowel also w, y: Uways, Iyad
        vowel = style.waw if letter == "و" else style.ya
        return [(vowel, True), ({"و": "w", "ي": "y"}[letter], False)] if after in _LONG else [(vowel, True)]
    return _glide(letter, before, after, style)


def _glide(letter: str, before: str, after: str, style: Style) -> list[tuple[str, bool]]:
    """و or ي: a consonant at the beginning, before a vowel letter or after a long a; a vowel elsewhere."""
    consonant = {"و": "v" if style.column in ("persian", "loan") else "w", "ي": "y"}[letter]
    vowel = style.waw if letter == "و" else style.ya
    if before == letter:  # the second of وو, يي is the vowel of the first
        return [(vowel[-1], True)]
    if not after:
        return [("i" if letter == "ي" else vowel, True)]
    if not before or before == "ا" or after in _LONG or style.consonantal:
        return [(consonant, False)]
    return [(vowel, True)]


def _syllables(units: list[tuple[str, bool]], style: Style) -> str:
    """Put a short vowel where a consonant has none beside it, from the end to the beginning."""
    out: list[str] = []
    place = len(units) - 1
    while place >= 0:
        sound, is_vowel = units[place]
        previous = units[place - 1] if place else None
        if is_vowel:
            out.append(sound)
            if previous and not previous[1]:
                out.append(previous[0])
                place -= 1
        elif previous is None:
            out.append(sound + style.gap)
        else:
            out.append(sound)
            if not previous[1]:
                long_before = place > 1 and units[place - 2] == ("a", True)
                out.extend((style.after_long if long_before else style.gap, previous[0]))
                place -= 1
        place -= 1
    return re.sub(r"([aeiou])\1+", r"\1", "".join(reversed(out)))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return {row["native"]: tuple(row["spellings"].split()) for row in rows("arabic_names")}


@cache
def _letters() -> dict[str, dict[str, str]]:
    return {row["letter"]: row for row in rows("arabic_letters")}
