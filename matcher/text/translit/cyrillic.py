"""Cyrillic: guess the language from the letters, then spell the word as the offices and newspapers do.

Each habit (BGN/PCGN, press, ICAO passport, scholarly, ...) is followed through the whole word, so a word has as many
readings as habits differ, not all combinations of its letters. A word that only has letters of Russian is also read as
Ukrainian where that differs (Володимир: volodymyr), and, when it can be cut into syllables of Korean or Chinese as
Russian writes them, as that name (Цзиньпин: jinping). English words that Russian spells by ear are read as the words
that they are (девайс: device). Sources: the headers of data/cyrillic_*.csv.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from matcher import data
from matcher.text import cyrillic_syllables

HABITS = ("bgn", "press", "english", "icao", "plain", "web", "french", "german")
LIMIT = 8
_LANGUAGES = 3  # a word is read in at most so many languages
_LATE = 2  # how many places behind its like a reading in the second language stands
_EAST_ASIAN = 3  # after so many readings come those of a Korean or Chinese name
_ENGLISH = 2  # after so many comes the English word
_SHORTEST_PART = 3  # of two English words in one
_LATIN_ROOT = re.compile(r"(?<=[аэ])кв(?=[аио])|^кв(?=ант|арт|адр|инт|ест)")  # aqua, equi-, quant-, quart-
_PAIRS = {
    "ье": "Ь",
    "ьё": "Ь",
    "ьє": "Ь",
    "ьи": "Ъ",
    "ьі": "Ъ",
    "ьо": "О",
    "ий": "И",
    "ій": "І",
    "ый": "Ы",
    "ия": "А",
    "ія": "А",
}
_PAIRS |= {"кс": "К", "дж": "Ж", "ндр": "Н"}
_NOT_IOTATED = "бвгґдђѓжзѕйклљмнњпрстћќфхцчџшщьјҙқғҡңҫһҳҷҗҝҹ"
_PLACES = re.compile(
    rf"ь[еёєиіо]|(?:ий|ій|ый|ия|ія|ндр)$|кс|дж|(?<![{_NOT_IOTATED}])[еёєїюя]|^й|г(?=[еи])",
)
_UKRAINIAN = re.compile(r"[сцз]ьк")  # Зеленський; Russian hardens the s
_LATIN = re.compile("[a-zà-ÿ]")
_LOOKALIKES = str.maketrans("aceiïopxyëéáóýhkmt", "асеіїорхуёеаоункмт")
_STRESS = re.compile("[\u0300\u0301]")
_NOT_LATIN = re.compile(r"[^a-z0-9]+")


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of a Cyrillic word, a to z, the one that English-language lists print first; at most eight.

    >>> read("юрий")[:3], read("зеленський")[0], read("вучић")[:2]
    (('yuriy', 'yury', 'yuri'), 'zelenskyy', ('vucic', 'vuchich'))
    >>> "device" in read("девайс"), "skylight" in read("скайлайт"), read("аквариус")[1]
    (True, True, 'aquarius')
    """
    word = _cyrillic_only(word)
    marked = _PLACES.sub(_mark, word)
    ranked: list[tuple[int, str]] = []
    for late, language in enumerate(languages(word)):
        table = _table(language)
        columns = zip(*(table.get(char) or (_kept(char),) * len(HABITS) for char in marked), strict=True)
        ranked += [(rank + late * _LATE, "".join(column)) for rank, column in enumerate(columns)]
    ranked.sort(key=_rank)
    found = list(dict.fromkeys(latin for _, latin in ranked))
    place = 0 if cyrillic_syllables.certain(word) else _EAST_ASIAN
    found[place:place] = cyrillic_syllables.read(word)
    found[_ENGLISH:_ENGLISH] = _english_words(word)
    if _LATIN_ROOT.search(word):
        found.insert(1, found[0].replace("kv", "qu"))
    return tuple(reading for reading in dict.fromkeys(found) if reading)[:LIMIT]


def _english_words(word: str) -> tuple[str, ...]:
    """The English words that a Cyrillic one spells by ear: one, or two in one (скайлайт: skylight)."""
    known = _english()
    if word in known:
        return known[word]
    cuts = [(word[:at], word[at:]) for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)]
    return tuple([known[a][0] + known[b][0] for a, b in cuts if a in known and b in known])


@cache
def _english() -> dict[str, tuple[str, ...]]:
    """English words by their Cyrillic spellings."""
    found: dict[str, tuple[str, ...]] = {}
    for row in data.rows("cyrillic_english"):
        for spelling in row["cyrillic"].split():
            found[spelling] = (*found.get(spelling, ()), row["latin"])
    return found


def languages(word: str) -> tuple[str, ...]:
    """The languages that a word may be of, judged by its letters, the likeliest first; at most three.

    >>> languages("їжак"), languages("иван"), languages("қасым")
    (('uk',), ('ru', 'uk'), ('kk',))
    """
    letters = set(word)
    ukrainian = _UKRAINIAN.search(word)
    fitting = [
        language
        for language, alphabet, telling in _alphabets()
        if letters <= alphabet and (not telling or letters & telling) and not (language == "ru" and ukrainian)
    ]
    return tuple(fitting[:_LANGUAGES]) or ("ru",)


def _cyrillic_only(word: str) -> str:
    """Small letters, without stress marks, and with the Cyrillic letter for a Latin one that looks like it."""
    word = word.casefold()
    if word.isalpha() and not _LATIN.search(word):
        return word
    return _STRESS.sub("", unicodedata.normalize("NFC", word).translate(_LOOKALIKES))


def _mark(found: re.Match[str]) -> str:
    """A letter whose spelling depends on its place, as the capital that the table lists for that place."""
    letters = found[0]
    return _PAIRS[letters] if len(letters) > 1 else letters.upper()


@cache
def _alphabets() -> list[tuple[str, frozenset[str], frozenset[str]]]:
    return [
        (row["language"], frozenset(row["alphabet"]), frozenset(row["telling"]))
        for row in data.rows("cyrillic_languages")
    ]


@cache
def _table(language: str) -> dict[str, tuple[str, ...]]:
    """Each letter's spelling in every habit; rows of Russian serve where the language has none."""
    cells: dict[str, dict[str, str]] = {}
    for row in data.rows("cyrillic_letters"):
        if row["language"] in {"ru", language}:
            cells[row["letter"]] = row
    table = {}
    for letter, row in cells.items():
        spelled = (row[habit] or row["bgn"] for habit in HABITS)
        table[letter] = tuple("" if latin == "-" else latin for latin in spelled)
    return table


def _rank(pair: tuple[int, str]) -> int:
    return pair[0]


def _kept(char: str) -> str:
    """What a letter without a row leaves: itself if it is a to z or a digit, else what the fall-back library reads."""
    if char.isascii():
        return _NOT_LATIN.sub("", char)
    from anyascii import anyascii  # noqa: PLC0415 - its tables load only for letters that no table names

    return _NOT_LATIN.sub("", anyascii(char).lower())
