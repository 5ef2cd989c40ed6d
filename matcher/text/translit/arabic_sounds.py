"""Read a word in Arabic letters letter by letter, guessing the vowels that the script leaves out.

ا و ي are vowels between consonants and w, y beside vowels; where consonants meet, a short vowel is put so that every
syllable begins with one consonant (مصري masri), `i` after a long a (kamil). The second, third, ... way takes the
Persian values of the letters, diphthongs (husayn), loan values (v, g). Letter values: data/arabic_letters.csv
(BGN/PCGN).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from matcher.data import rows

_PURE = {"ە": "a", "ۇ": "u", "ۆ": "o", "ۈ": "u", "ې": "e", "ێ": "e"}  # Kurdish, Uyghur, Pashto letters, always vowels
_PERSIAN = frozenset("پچژگ")
_VOWEL_LETTERS = frozenset("اأإآةويؤئءەۇۆۈېێى")
_ASPIRATED = frozenset("بپتٹجچدڈڑكگ")
_LONG = frozenset("اآويةەۇۆۈېێى")


_DOUBLED = re.compile(r"([aeiou])\1+")


class Style(NamedTuple):
    """One way to sound out a word: the column of the letter table and what the vowel letters and gaps become."""

    column: str
    waw: str = "u"
    ya: str = "i"
    gap: str = "a"
    after_long: str = "i"
    before_ya: str = "a"
    consonantal: bool = False


_ARABIC = Style("arabic")
_STYLES = (
    _ARABIC,
    Style("persian", after_long="e", before_ya="i"),
    Style("arabic", waw="aw", ya="ay"),
    Style("loan", waw="o", ya="e", gap="e", after_long="e"),
    Style("arabic", gap="i"),
    Style("arabic", consonantal=True),
    Style("persian", waw="o", gap="u"),
    Style("arabic", gap="", after_long=""),
)
_PERSIAN_FIRST = (_STYLES[1], _STYLES[0], *_STYLES[2:])


def sounded(word: str) -> list[str]:
    """The word in every style, likeliest first; letters as text.translit.arabic unifies them.

    >>> sounded("مصرف")[0], sounded("جنبلاط")[0], sounded("ترك")[:4]
    ('masraf', 'janablat', ['tarak', 'tark', 'tirk', 'turk'])
    """
    if word.endswith("ى"):  # a final a in Arabic (Huda), an i where the dots are left out, as in Egypt
        return [spelling for end in "اي" for spelling in sounded(word[:-1] + end)[:4]]
    word = word.replace("ى", "ي")
    styles = _PERSIAN_FIRST if _PERSIAN.intersection(word) else _STYLES
    spellings = [_syllables(_units(word, style), style) for style in styles]
    if len(word) == 3 and not _VOWEL_LETTERS.intersection(word):  # turk, nimr, badr
        first, second, third = (_letters()[letter]["arabic"] if letter in _letters() else "" for letter in word)
        spellings[1:1] = [f"{first}{vowel}{second}{third}" for vowel in "aiu"]
    elif len(word) > 3 and word[0] == "م" and word[1] not in _VOWEL_LETTERS:  # participles: mujtahid, munsif
        spellings.insert(1, "mu" + spellings[0][2:])
    return spellings


def _units(word: str, style: Style) -> list[tuple[str, bool]]:
    """The word as sounds, each with whether it is a vowel; hamza and ayn are consonants without a letter."""
    units: list[tuple[str, bool]] = []
    letters = _letters()
    for place, letter in enumerate(word):
        if letter == "ھ":  # the aspirate of Urdu (Lakhvi, Bhutto); a plain h after other letters (Uyghur)
            before = units.pop()[0] if place and word[place - 1] in _ASPIRATED else ""
            units.append((before + "h", False))
        elif letter in letters:
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
        spoken = ("i" if letter == "إ" and not before else "a", True)
        return [("", False), spoken] if letter == "آ" and not before else [spoken]  # a long a, unlike a bare alef
    if letter in "ؤئء":  # Achakzai: before a final ya the hamza carries an a
        return [("a", True)] if letter + after == "ئي" and place + 2 == len(word) and before != "ا" else [("", False)]
    if place == 1 and before in "اأإ":  # او, اي at the beginning: Obama, Iran; before a vowel also w, y: Uways, Iyad
        vowel = style.waw if letter == "و" else style.ya
        return [(vowel, True), ({"و": "w", "ي": "y"}[letter], False)] if after in _LONG else [(vowel, True)]
    return _glide(letter, before, after, style)


def _glide(letter: str, before: str, after: str, style: Style) -> list[tuple[str, bool]]:
    """و or ي: a consonant at the beginning, before a vowel letter or after a long a; a vowel elsewhere."""
    consonant = "y" if letter == "ي" else "v" if style.column in ("persian", "loan") else "w"
    vowel = style.waw if letter == "و" else style.ya
    if before == letter:  # the second of وو, يي is the vowel of the first
        return [(vowel[-1], True)]
    if not after:
        return [("i" if letter == "ي" else vowel, True)]
    if letter == "ي" and after == "ة":  # Haniya
        return [("i", True), ("y", False)]
    if before == "ا" and letter == "ي" and style.column == "persian" and after not in _LONG:  # ولايتي velayati
        return [(consonant, False), (style.gap, True)]
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
                vowel = _before_onset(units, place, style, len(out) == 2)
                if vowel:
                    out.extend((vowel, units[place - 1][0]))
                    place -= 1
        elif previous is None:
            out.append(sound + style.gap)
        else:
            out.append(sound)
            if not previous[1]:
                long_before = place > 2 and units[place - 2] == ("a", True)
                out.extend((style.after_long if long_before else style.gap, previous[0]))
                place -= 1
        place -= 1
    spelt = "".join(reversed(out))
    return _DOUBLED.sub(r"\1", spelt) if _DOUBLED.search(spelt) else spelt


def _before_onset(units: list[tuple[str, bool]], place: int, style: Style, final: bool) -> str:
    """The short vowel before a consonant that opens a syllable, if one belongs there."""
    if place < 1 or units[place - 1][1]:
        return ""
    if final and place > 2 and units[place - 2] == ("a", True) and units[place - 1][0] != "r":
        return style.after_long  # Zawahiri, Sadeqi; but Farsi
    return style.before_ya if units[place][0] == "y" else ""  # سيامك siyamak, but حيات hayat


@cache
def _letters() -> dict[str, dict[str, str]]:
    return {row["letter"]: row for row in rows("arabic_letters")}
