"""Fold romanised Korean names: one key for the spellings of one Hangul word under every system.

The word is cut into syllables that Korean names have, and each is written again in one plain system: what is left of
McCune-Reischauer when its marks are lost (jon, jeon, cho'n, chon, zyon and chun are all `con`). That folds lenis with
aspirate (k, kh, g), eo with o and eu with u, because lists of Korean names lost these marks; it keeps un from il, sok
from sik and jin from jun.

Sources: Revised Romanisation (2000), McCune-Reischauer (1939), DPRK rules (1992), passport statistics (Ministry of
Foreign Affairs, 2011). The tables korean_syllables and korean_surnames say which syllables there are and how usual.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from matcher.data import rows
from matcher.data.kept import kept
from matcher.text.phonetic.doubled import single
from matcher.text.phonetic.syllables import Cut, Edges, cut, edges, keep_cheapest
from matcher.text.translit.hangul import blocks

# Per jamo, in the order of the Unicode block: its letters in the key, then the spellings that stand for it.
_INITIALS = (
    "k k g kh", "k kk gg g k", "n n", "t t d th", "t tt dd d t", "l r l rh", "m m", "p p b ph", "p pp bb p b", "s s sh",
    "s ss s", "", "c j ch zh c z zy", "c jj tch j", "c ch j tch c", "k k kh q", "t t th", "p p ph f", "h h",
)  # fmt: skip
_VOWELS = (
    "a a ah", "ae ae ai", "ya ya ia", "yae yae", "o eo o", "e e ey", "yo yeo yo you", "ye ye yae", "o o oh", "wa wa oa",
    "oe wae", "oe oe oi oy we", "yo yo", "u u oo", "wo wo weo", "oe we", "wi wi ui", "yu yu yoo you yew", "u eu u",
    "ui ui eui", "i i ee ih",
)  # fmt: skip
_FINALS = (
    "", "k k g ck", "k k", "k k", "n n", "n n", "n n", "t t d", "l l", "k k", "m m", "l l", "l l", "l l", "p p",
    "l l", "m m", "p p b", "p p", "t t s", "t t", "ng ng", "t t", "t t", "k k", "t t", "p p", "t t",
)  # fmt: skip
_NOT_LETTERS = re.compile(r"[^a-z]")
_EO, _YEO, _U, _UI = 4, 6, 13, 19  # vowels that passports also write u and yu: Chun, Hyun
_LIQUID, _SILENT = 5, 11
_TIER_COST = {"1": 0.0, "2": 0.4, "3": 1.0}
_HABIT_COST, _SURNAME_COST = 0.3, 0.2
_USUAL = 0.5  # what a syllable may cost on average for a word to pass as Korean

# Spellings that several syllables share; what the word most often is. Jung and Chung are far more often the surname
# and syllable jeong than jung (census of surnames); Sung is seong (Kim Il Sung), Chul is cheol, Duk is deok.
_SHARED = {
    "jung": "cong",
    "chung": "cong",
    "chun": "con",
    "sung": "song",
    "seung": "song",
    "chul": "col",
    "duk": "tok",
    "lee": "i",
    "li": "i",
    "rhee": "i",
    "yi": "i",
    "hee": "hi",
    "hui": "hi",
}


def key(latin: str) -> str:
    """The key of a romanised Korean word; the word itself if it is none.

    >>> key("jinyong") == key("chinyong") == key("jinyeong") == key("jinyoung")
    True
    >>> key("un") == key("il"), key("sok") == key("sik"), key("jin") == key("jun")
    (False, False, False)
    """
    word = _letters(latin)
    _, found = _best(word)
    if not found:
        return word
    code = single("".join([code for _, code in found]))
    # A surname alone loses its initial r in the South: Ro and No, Ra and Na.
    return re.sub(r"^l(?=[aou]e?$)", "n", code)


def syllables(latin: str) -> tuple[str, ...]:
    """A romanised Korean word cut into its syllables; empty if it is none, or only of syllables that are rare in names.

    >>> syllables("jongun"), syllables("smith"), syllables("hugo")
    (('jong', 'un'), (), ())
    """
    cost, found = _best(_letters(latin))
    return tuple(spelling for spelling, _ in found) if cost <= _USUAL * len(found) else ()


@cache
def syllable_edges() -> Edges:
    """How words that can be cut may begin and end."""
    return edges(*_spellings())


def _letters(latin: str) -> str:
    latin = latin.lower()
    return latin if latin.isascii() and latin.isalpha() else _NOT_LETTERS.sub("", latin)


def _best(word: str) -> Cut:
    given, surnames = _spellings()
    return cut(word, given, surnames) if syllable_edges().fit(word) else (0.0, ())


@kept
def _spellings() -> tuple[dict[str, tuple[float, str]], dict[str, tuple[float, str]]]:
    """Spelling to (cost, key letters), of given-name syllables and of surnames."""
    given: dict[str, tuple[float, str]] = {}
    surnames: dict[str, tuple[float, str]] = {}
    for row in rows("korean_syllables"):
        tier = _TIER_COST[row["tier"]]
        for spelling, cost in _ways(row["hangul"]):
            keep_cheapest(given, spelling, tier + cost, _code(row["hangul"]))
        if row["passport"]:
            keep_cheapest(given, row["passport"], tier + _HABIT_COST / 2, _code(row["hangul"]))
    for row in rows("korean_surnames"):
        cost = _SURNAME_COST + _TIER_COST[row["tier"]] / 3
        for spelling in row["spellings"].split():
            keep_cheapest(surnames, spelling, cost, _code(row["hangul"]))
        for spelling, extra in _ways(row["hangul"]):
            keep_cheapest(surnames, spelling, cost + extra, _code(row["hangul"]))
    for table in (given, surnames):
        for cost, code in list(table.values()):  # a key reads as itself
            table[code] = (min(cost, table.get(code, (cost, ""))[0]), code)
        for spelling, code in _SHARED.items():
            table[spelling] = (0.0, code)
    return given, surnames


def _code(hangul: str) -> str:
    """The key letters of Hangul; an initial r or n before i and y is silent in the South, so it goes."""
    parts: list[str] = []
    for initial, vowel, final in blocks(hangul):
        first, second, third = _first(_INITIALS[initial]), _first(_VOWELS[vowel]), _first(_FINALS[final])
        if vowel == _UI and initial != _SILENT:
            second = "i"  # 희 is spelt hui, hee and hi, and said hi
        parts.append(("" if first in {"l", "n"} and second[0] in "iy" else first) + second + third)
    return "".join(parts)


def _ways(hangul: str) -> Iterator[tuple[str, float]]:
    """Every spelling of a word under the systems and habits, with what its rarity costs."""
    per_syllable = [list(_ways_of_one(*block)) for block in blocks(hangul)]
    for ways in product(*per_syllable):
        yield "".join(way for way, _ in ways), sum(cost for _, cost in ways)


def _ways_of_one(initial: int, vowel: int, final: int) -> Iterator[tuple[str, float]]:
    vowels = [(way, 0.0) for way in _rest(_VOWELS[vowel])]
    if vowel == _EO:
        vowels += [("u", _HABIT_COST), ("eu", 2 * _HABIT_COST)] if final else [("uh", 0.0), ("u", 2 * _HABIT_COST)]
    if vowel == _UI and initial != _SILENT:
        vowels.append(("i", 0.0))
    if vowel == _YEO and final:
        vowels.append(("yu", _HABIT_COST))
    initials = _rest(_INITIALS[initial]) or [""]
    if initial == _SILENT and vowel == _U:
        initials = ["", "w"]
    if initial == _LIQUID:
        initials = [*initials, "n", *([""] if _first(_VOWELS[vowel])[0] in "iy" else [])]
    for first, (second, cost), third in product(initials, vowels, _rest(_FINALS[final]) or [""]):
        yield first + second + third, cost


def _first(ways: str) -> str:
    return ways.partition(" ")[0]


def _rest(ways: str) -> list[str]:
    """The spellings that follow the key letters."""
    return ways.split(" ")[1:]
