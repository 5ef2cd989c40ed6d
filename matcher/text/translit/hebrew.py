"""Read words in Hebrew letters: Hebrew, Yiddish and foreign names.

Points (niqqud) are dropped, as most texts have none. Consonants come from data/hebrew_letters.csv, with geresh for
foreign sounds (ג' j, ז' zh, צ' ch, ת' th). The mothers of reading א ה ו י ע are vowels where they stand between
consonants: ו o or u, י i, יי ai, final ה a; where a syllable begins, ו and י are v and y. Where consonants meet that do
not go together, a vowel is put between them.

Frequent given names have their usual spellings (data/hebrew_names.csv). Any other word is read as a foreign name
(ב b, פ p, ש s), as a Hebrew one (v, f, sh), and with other vowels.

Source: transcription rules of the Academy of the Hebrew Language (2006), simplified; press usage for foreign names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from matcher.data import rows

LIMIT = 8

_DROPPED = re.compile("[\u0591-\u05bd\u05bf-\u05c7\u200b-\u200f\u2066-\u2069]")
_GERESH = str.maketrans(
    {**dict.fromkeys("׳’‘`", "'"), **dict.fromkeys('״"”', ""), "װ": "וו", "ױ": "וי", "ײ": "יי"},
)


class Style(NamedTuple):
    """One way to sound out a word: the column of the letter table, and the vowels."""

    column: str
    waw: str = "o"
    yod: str = "i"
    gap: str = "e"


_STYLES = (
    Style("loan"),
    Style("native", gap="a"),
    Style("loan", waw="u", gap="a"),
    Style("other", yod="e", gap="a"),
    Style("native", waw="u", gap="e"),
    Style("loan", gap=""),
)
_VOWELS = frozenset("aeiou")
_DOUBLED = re.compile(r"([aeiou])\1+")


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one word in Hebrew letters, preferred first.

    >>> read("קולמן")[0], read("דוד")[0], read("ג'וסף")[0]
    ('kolmen', 'david', 'joseph')
    """
    plain = _DROPPED.sub("", word).translate(_GERESH).lstrip("'")
    known = _names().get(plain, ())
    sounded = [] if len(known) > 2 else [_sounded(plain, style) for style in _STYLES]
    return tuple(dict.fromkeys(reading for reading in (*known, *sounded) if reading))[:LIMIT]


def _sounded(word: str, style: Style) -> str:
    """The word letter by letter: runs of consonants with their vowels between."""
    sounds: list[str] = []
    place = 0
    while place < len(word):
        length, sound = _sound(word, place, style, bool(sounds))
        place += length
        if sound:
            sounds.append(sound)
    spelt = _with_gaps(sounds, style.gap)
    return _DOUBLED.sub(r"\1", spelt) if _DOUBLED.search(spelt) else spelt


def _sound(word: str, place: int, style: Style, inside: bool) -> tuple[int, str]:
    """How many letters are read at this place, and their sound."""
    letters, letter = _letters(), word[place]
    pair = word[place : place + 2]
    if len(pair) == 2 and pair in letters:
        return 2, letters[pair][style.column]
    if letter in _MOTHERS:
        return _MOTHERS[letter](word, place, style, inside)
    hard = style.column == "native" and not inside
    return 1, letters[letter]["hard" if hard else style.column] if letter in letters else ""


def _alef(word: str, place: int, _style: Style, _inside: bool) -> tuple[int, str]:
    after = word[place + 1 : place + 3]
    carries = after[:1] in ("ו", "י") and after not in ("וו", "וה")  # או, אי: the vowel follows
    return 1, "" if carries else "a"


def _he(word: str, place: int, _style: Style, inside: bool) -> tuple[int, str]:
    return 1, "a" if inside and place + 1 == len(word) else "h"


def _vav(word: str, place: int, style: Style, _inside: bool) -> tuple[int, str]:
    after, before = word[place + 1 : place + 2], word[place - 1 : place]
    if after == "ו":
        return 2, "v" if style.column == "native" else "w"
    if not place:
        return 1, "v"
    if after and after in "אהי" and (style.column == "other" or (before in ("א", "י") and after == "ה")):
        return 1, "v"  # נאוה Nava, לוינסון Levinson; but סואן Swan
    return 1, style.waw


def _yod(word: str, place: int, style: Style, _inside: bool) -> tuple[int, str]:
    after = word[place + 1 : place + 2]
    if after == "י":
        return 2, "ai"
    return 1, "y" if not place and after else style.yod if after else "i"


_MOTHERS = {"א": _alef, "ע": _alef, "ה": _he, "ו": _vav, "י": _yod}


def _with_gaps(sounds: list[str], gap: str) -> str:
    out: list[str] = []
    run: list[str] = []
    for sound in (*sounds, ""):
        if sound and sound[0] not in _VOWELS:
            run.append(sound)
            continue
        out.append(_cluster(run, bool(out), bool(sound), gap))
        out.append(sound)
        run = []
    return "".join(out)


def _cluster(run: list[str], after_vowel: bool, before_vowel: bool, gap: str) -> str:
    """Some consonants in a row, with vowels between those that do not go together (קולמן: l m n, l-men)."""
    if not run:
        return ""
    size = 2 if (_opens if before_vowel else _closes)(run[-2:]) and (before_vowel or len(run) > 2 or after_vowel) else 1
    rest, edge = run[:-size], "".join(run[-size:])
    if before_vowel:
        fits = not rest or (after_vowel and (len(rest) == 1 or _closes(rest)))
        return ("".join(rest) if fits else _cluster(rest, after_vowel, False, gap)) + edge
    if not rest:
        return edge if after_vowel else edge + gap
    return _cluster(rest, after_vowel, True, gap) + gap + edge


def _opens(run: list[str]) -> bool:
    """Whether a syllable may begin so: kr, pl, st."""
    return len(run) == 2 and run[0] not in "lrmn" and (run[1] in "lr" or (run[0] in ("s", "sh") and run[1] in "tpkmn"))


def _closes(run: list[str]) -> bool:
    """Whether a syllable may end so: nd, rt, st, ks."""
    if len(run) != 2 or run[1] in ("h", "w", "y"):
        return False
    return (run[0] in "lrmn" and run[1] not in "lrmn") or run in (
        ["r", "n"],
        ["r", "l"],
        ["r", "m"],
        ["s", "t"],
        ["k", "s"],
    )


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return {row["native"]: tuple(row["spellings"].split()) for row in rows("hebrew_names")}


@cache
def _letters() -> dict[str, dict[str, str]]:
    return {row["letter"]: row for row in rows("hebrew_letters")}
