"""Read Hangul: syllable blocks taken apart, then spelt as each system of romanisation spells them.

A syllable block is one initial, one vowel and one final, in the arithmetic order of the Unicode block (Unicode
Standard, chapter 3.12). A Korean name has as many Latin spellings as there are systems: Revised Romanisation, DPRK
usage, McCune-Reischauer without marks, and the habits of passports; a foreign name is read back: the vowel that only
carries a consonant (세르게이 is se-reu-ge-i) is dropped. A word may be either, so it gets both kinds of readings.

Names of persons are spelt syllable by syllable, without assimilation (Revised Romanisation, rule 3-1 (4)).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise

from matcher.data import rows
from matcher.text.translit import hangul_chinese
from matcher.text.translit.hangul_splits import splits

__all__ = ["block", "blocks", "korean", "read", "romanise", "splits"]

_FIRST, _LAST = 0xAC00, 0xD7A3
_VOWELS, _FINALS = 21, 28
_EU, _LIQUID, _SILENT = 18, 5, 11  # jamo numbers: the vowel eu, the initials rieul and ieung
_DOUBLE_S, _HISSING = 10, {9, 12, 14}  # ssang-siot; siot, jieut and chieut, before which y is not heard
_CARRIED = {_DOUBLE_S: "ts", 12: "z", 14: "ts"}  # 쓰, 즈 and 츠: Natsu, Woods, Franz
_FINAL_LIQUID = 8
_LIMIT = 8

Block = tuple[int, int, int]
_NONE: Block = (-1, -1, -1)


def blocks(word: str) -> tuple[Block, ...]:
    """The syllables of a word as numbers of initial, vowel and final; what is no syllable block is left out.

    >>> blocks("김")
    ((0, 20, 16),)
    """
    codes = (ord(char) - _FIRST for char in unicodedata.normalize("NFC", word) if _FIRST <= ord(char) <= _LAST)
    return tuple((code // (_VOWELS * _FINALS), code // _FINALS % _VOWELS, code % _FINALS) for code in codes)


def block(initial: int, vowel: int, final: int) -> str:
    """The syllable block of three jamo numbers.

    >>> block(0, 20, 16)
    '김'
    """
    return chr(_FIRST + (initial * _VOWELS + vowel) * _FINALS + final)


def romanise(word: str, system: str) -> str:
    """One word in one system: a column of the table korean_jamo (rr, dprk).

    >>> romanise("전진영", "rr"), romanise("전진영", "dprk")
    ('jeonjinyeong', 'jonjinyong')
    """
    return _system(blocks(word), system)


def korean(word: str) -> tuple[str, ...]:
    """The spellings of a word that is Korean for certain: surname habits, Revised, passport habit, DPRK.

    >>> korean("정은")
    ('jeongeun', 'jungeun', 'jongun')
    """
    syllables = blocks(word)
    if not syllables:
        return ()
    found = (*_surnames().get(word, ()), _system(syllables, "rr"), *_custom(word), _system(syllables, "dprk"))
    return tuple(dict.fromkeys(found))


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one Hangul word, preferred first.

    A single syllable is read as a surname first. Two syllables are read as a given name; longer words are most often
    foreign, so the read-back comes second.

    >>> read("전")[:4]
    ('jeon', 'jun', 'jon', 'chun')
    >>> read("진영")[:3]
    ('jinyeong', 'jinyoung', 'jinyong')
    >>> "sergei" in read("세르게이")
    True
    """
    word = unicodedata.normalize("NFC", word)
    syllables = blocks(word)
    if not syllables:
        return ()
    revised, dprk, mccune = _system(syllables, "rr"), _system(syllables, "dprk"), _mccune(syllables)
    custom = _custom(word)
    foreign = _foreign(syllables)
    if len(syllables) > 2 or not custom:
        found = (revised, *foreign, *hangul_chinese.as_heard(word), dprk, mccune, *custom)
    else:
        surname = _surnames().get(word, ())
        chinese = (*hangul_chinese.as_heard(word), *hangul_chinese.as_read(word))
        found = (*surname[:4], revised, *custom, dprk, mccune, *chinese[:4], *surname[4:], *foreign)
    return tuple(dict.fromkeys(spelling for spelling in found if spelling))[:_LIMIT]


def _system(syllables: tuple[Block, ...], system: str) -> str:
    initial, vowel, final = _jamo(system)
    spelt = "".join(initial[i] + vowel[v] + final[f] for i, v, f in syllables)
    return spelt.replace("lr", "ll")  # rule 2-3 (2) of Revised Romanisation, and usual in the other systems


def _mccune(syllables: tuple[Block, ...]) -> str:
    """McCune-Reischauer without marks: k, t, p, ch are g, d, b, j between voiced sounds."""
    initial, vowel, final = _jamo("mr")
    voiced = _jamo("voiced")[0]
    parts: list[str] = []
    after_voice = False
    for i, v, f in syllables:
        parts.append((voiced if after_voice else initial)[i] + vowel[v] + final[f])
        after_voice = not f or final[f] in {"n", "m", "l", "ng"}
    return "".join(parts).replace("lr", "ll")


def _custom(word: str) -> tuple[str, ...]:
    """Passport habit, syllable by syllable; empty if a syllable is not one of Korean names."""
    habits = _habits()
    if not all(char in habits for char in word):
        return ()
    return ("".join(habits[char] for char in word),)


def _foreign(syllables: tuple[Block, ...]) -> tuple[str, ...]:
    """Foreign names read back, in three guesses: one Hangul letter stands for several of the original.

    The first takes the letters as they most often stand. The second is rather German or Slavic: l for r, w for b
    (Werner, 베르너), f for p, z for j, ch for h (Ulrich, 울리히), j for y (Johan, 요한). The third is rather Spanish or
    Greek: j for h (José, 호세), ll for y (Vallejo, 바예호), ch for sh and k (Michel, 미셸; Michael, 마이클), th for t.
    """
    plain = _spell_back(syllables)
    second = re.sub(r"(?<=[aeiou])h(?=[^aeiou]|i?$)", "ch", re.sub(r"^y(?=[aeou])", "j", plain))
    head = "z" if plain[:1] == "j" else second[:1]
    second = (head + second[1:].replace("j", "z")).translate(str.maketrans("rbp", "lwf"))
    third = re.sub(r"(?<![cst])h", "j", re.sub(r"(?<=[aeiou])y(?=[aeiou])", "ll", plain))
    if third == plain:
        third = re.sub(r"t(?!s)", "th", re.sub(r"sh|(?<=[aeiou])k(?=[aeiou])", "ch", plain))
    return plain, second, third


def _spell_back(syllables: tuple[Block, ...]) -> str:
    """What a foreign name most often had: no vowel eu, sh for s before y, tsu for 쓰."""
    initial, vowel, final = _jamo("foreign")
    parts: list[str] = []
    before = 0
    for (i, v, f), (follow, _, _) in pairwise((*syllables, _NONE)):
        first = "" if i == _LIQUID and before == _FINAL_LIQUID else initial[i]
        second = vowel[v]
        if v == _EU and i in _CARRIED:
            first, second = _CARRIED[i], "u" if i == _DOUBLE_S else ""
        if v == _EU and (i == _SILENT or (f and (f, follow) != (_FINAL_LIQUID, _LIQUID))):
            second = "e"  # heard in a closed syllable: Johnson, 존슨; but 클라 is kla
        elif second[:1] == "y" and i in _HISSING:
            first, second = ("sh" if first == "s" else first), second[1:]
        parts.append(first + second + final[f])
        before = f
    return "".join(parts)


@cache
def _jamo(column: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    table: dict[str, list[str]] = {"initial": [], "vowel": [], "final": []}
    for row in rows("korean_jamo"):
        table[row["place"]].append(row[column])
    return tuple(table["initial"]), tuple(table["vowel"]), tuple(table["final"])


@cache
def _surnames() -> dict[str, tuple[str, ...]]:
    return {row["hangul"]: tuple(row["spellings"].split()) for row in rows("korean_surnames")}


@cache
def _habits() -> dict[str, str]:
    return {row["hangul"]: row["passport"] or _system(blocks(row["hangul"]), "rr") for row in rows("korean_syllables")}
