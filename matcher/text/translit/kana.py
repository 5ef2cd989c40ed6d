"""Read Kana: Japanese words in Hepburn and Kunrei, foreign names read back.

Hiragana is read as katakana. A small tsu doubles the next consonant; a bar or a repeated vowel is a long one, which
plain Latin leaves out (Sato) or spells (Satou, Satoh, Satoo). In a foreign name u and o often only carry a consonant
(ku, su, to), and r stands for l too, so two more readings drop and change them.

Sources: Modified Hepburn, Kunrei-shiki (ISO 3602), Cabinet notification no. 2 of 1991 (foreign words).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import product

from matcher.data import rows
from matcher.text.phonetic import korean
from matcher.text.translit.kana_splits import splits

__all__ = ["read", "splits"]

_LIMIT = 8
_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_BAR, _DOUBLE, _AGAIN, _AGAIN_VOICED = "ー", "ッ", "ヽ", "ヾ"
_VOWEL = "aeiou"
# Kana that close a Korean syllable.
_CLOSING = {"ム": "m", "ル": "l", "ク": "k", "プ": "p", "ト": "t", "ン": "n"}
_MOST_NASALS = 2
_CHOE = ["チェ"]  # the surname 최, spelled as it is said


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of one word in Kana, preferred first.

    >>> read("さとう")
    ('sato', 'satou', 'satoh')
    >>> "sirbarstar" in read("シルバースター"), "obama" in read("オバマ")
    (True, True)
    """
    units = _units(word)
    if not units:
        return ()
    spelt = _spell(units, "hepburn")
    hepburn = _shorten(spelt.replace(_BAR, ""))
    found = [hepburn]
    if _is_foreign(word):
        found += [*_read_back(units), *_korean(units)]
    long = re.sub(f"([{_VOWEL}]){_BAR}", r"\1\1", spelt)
    oh = re.sub(r"(?:ou|oo|o" + _BAR + r")(?![aeioun])", "oh", spelt).replace(_BAR, "")
    found += [long, oh, _shorten(_spell(units, "kunrei").replace(_BAR, ""))]
    letters = (re.sub(r"[^a-z]", "", spelling) for spelling in found)
    return tuple(dict.fromkeys(spelling for spelling in letters if spelling))[:_LIMIT]


def _units(word: str) -> list[str]:
    """The word as katakana, cut into kana with their small letters; half-width forms made full."""
    text = unicodedata.normalize("NFKC", word).translate(_TO_KATAKANA)
    table = _table()
    units: list[str] = []
    at = 0
    while at < len(text):
        size = 2 if text[at : at + 2] in table else 1
        unit = text[at : at + size]
        if unit in {_AGAIN, _AGAIN_VOICED} and units:
            unit = units[-1]
        if unit in table or unit in {_BAR, _DOUBLE}:
            units.append(unit)
        at += size
    return units


def _spell(units: list[str], column: str, keep: str = "") -> str:
    """The units in one column of the table; in full those of `keep`."""
    table = _table()
    parts: list[str] = []
    double = False
    for place, unit in enumerate(units):
        if unit == _DOUBLE:
            double = True
            continue
        # A long vowel is heard: プー is pu, not p.
        heard = units[place + 1 : place + 2] == [_BAR] or unit in keep
        spelt = _BAR if unit == _BAR else ("" if heard else table[unit][column]) or table[unit]["hepburn"]
        if double and spelt[0] not in _VOWEL + "n" + _BAR:
            spelt = ("t" if spelt.startswith("ch") else spelt[0]) + spelt
        double = False
        parts.append(spelt)
    return "".join(parts)


def _shorten(latin: str) -> str:
    """Long o and u written plainly: Sato, Yuki."""
    return re.sub(r"ou(?!$)|ou$|oo", "o", latin).replace("uu", "u")


def _is_foreign(word: str) -> bool:
    return any("ァ" <= char <= "ヿ" for char in unicodedata.normalize("NFKC", word))


def _read_back(units: list[str]) -> list[str]:
    """Foreign names without their carrying vowels, bars as r (シルバー is silbar).

    A second reading takes l for r and v for b, a third keeps the o of to and do (Viktor).
    """
    plain = _single(_spell(units, "foreign"))
    return [plain, plain.translate(str.maketrans("rb", "lv")), _single(_spell(units, "foreign", keep="トド"))]


def _korean(units: list[str]) -> list[str]:
    """A Korean name as Japanese newspapers write it: `キム`, `ジョンウン`, `ソンファ`, `ヒョクチョル`.

    A kana of its own closes the syllable (mu is m, ru is l), fa is hwa, a closing n is n or ng, and e is e or ae.
    Source: the practice of Kyodo and NHK for names of both Koreas, after the sound, not the characters.
    """
    if not all(unit in _table() for unit in units):
        return []
    spelt = "".join(f"-{_CLOSING[u]}" if u in _CLOSING and place else _open(u) for place, u in enumerate(units))
    # What closes a syllable follows a vowel; elsewhere the kana is a syllable of its own.
    word = re.sub(r"-([kltmp])", r"\1", re.sub(rf"(?<=[{_VOWEL}])-n", "N", spelt)).replace("-", "")
    closings = product(("ng", "n"), repeat=min(word.count("N"), _MOST_NASALS))
    ways = dict.fromkeys(_filled(word, endings) for endings in closings)
    ways |= dict.fromkeys(re.sub("(?<!y)e", "ae", way) for way in list(ways))
    if units == _CHOE:
        ways = {"choe": None}
    return [way for way in ways if korean.syllables(way)]


def _open(unit: str) -> str:
    return re.sub("^f(?!u)", "hw", _table()[unit]["hepburn"])


def _filled(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        word = word.replace("N", ending, 1)
    return word.replace("N", "n")


def _single(spelt: str) -> str:
    return re.sub(r"([a-z])\1+", r"\1", spelt.replace(f"a{_BAR}", "ar").replace(_BAR, ""))


@cache
def _table() -> dict[str, dict[str, str]]:
    return {row["kana"]: row for row in rows("kana_syllables")}
