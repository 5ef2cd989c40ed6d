"""Cyrillic: guess the language from the letters, then spell the word as the offices and newspapers do.

Each habit (BGN/PCGN, press, ICAO passport, scholarly, ...) is followed through the whole word, so a word has as many
readings as habits differ, not all combinations of its letters. A word that only has letters of Russian is also read as
Ukrainian where that differs (Володимир: volodymyr), and, when it can be cut into syllables of Korean or Chinese as
Russian writes them, as that name (Цзиньпин: jinping). Sources: the headers of data/cyrillic_*.csv.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from matcher import data
from matcher.text import cyrillic_syllables

HABITS = ("bgn", "press", "icao", "plain", "web", "french", "german")
LIMIT = 8
_LANGUAGES = 3  # a word is read in at most so many languages
_LATE = 2  # how many places behind its like a reading in the second language stands
_EAST_ASIAN = 3  # after so many readings come those of a Korean or Chinese name
_PAIRS = {"ье": "Ь", "ьё": "Ь", "ьє": "Ь", "ьи": "Ъ", "ьі": "Ъ", "ьо": "О", "ий": "И", "ый": "Ы", "ия": "А", "ія": "А"}
_PAIRS |= {"кс": "К", "дж": "Ж"}
_NOT_IOTATED = "бвгґдђѓжзѕйклљмнњпрстћќфхцчџшщьјҙқғҡңҫһҳҷҗҝҹ"
_PLACES = re.compile(
    rf"ь[еёєиіо]|(?:ий|ый|ия|ія)$|кс|дж|(?<![{_NOT_IOTATED}])[еёєїюя]|^й|г(?=[еи])",
)
_UKRAINIAN = re.compile(r"[сцз]ьк")  # Зеленський; Russian hardens the s
_NOT_LATIN = re.compile(r"[^a-z0-9]+")


def read(word: str) -> tuple[str, ...]:
    """The Latin spellings of a Cyrillic word, a to z, the one that English-language lists print first; at most eight.

    >>> read("юрий")[:3], read("зеленський")[0], read("вучић")[:2]
    (('yuriy', 'yury', 'iurii'), 'zelenskyy', ('vucic', 'vuchich'))
    """
    word = unicodedata.normalize("NFC", word).casefold()
    marked = _PLACES.sub(_mark, word)
    ranked: list[tuple[int, str]] = []
    for late, language in enumerate(languages(word)):
        tables = _tables(language)
        ranked += [(rank + late * _LATE, marked.translate(table)) for rank, table in enumerate(tables)]
    ranked.sort(key=lambda pair: pair[0])
    spelled = [latin if latin.isalnum() and latin.isascii() else _NOT_LATIN.sub("", latin) for _, latin in ranked]
    found = list(dict.fromkeys(spelled))
    found[_EAST_ASIAN:_EAST_ASIAN] = cyrillic_syllables.read(word)
    return tuple(reading for reading in dict.fromkeys(found) if reading)[:LIMIT]


def languages(word: str) -> tuple[str, ...]:
    """The languages that a word may be of, judged by its letters, the likeliest first; at most three.

    >>> languages("їжак"), languages("иван"), languages("қасым")
    (('uk',), ('ru', 'uk'), ('kk', 'uz'))
    """
    letters = set(word)
    ukrainian = _UKRAINIAN.search(word)
    fitting = [
        language
        for language, alphabet, telling in _alphabets()
        if letters <= alphabet and (not telling or letters & telling) and not (language == "ru" and ukrainian)
    ]
    return tuple(fitting[:_LANGUAGES]) or ("ru",)


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
def _tables(language: str) -> tuple[dict[int, str], ...]:
    """For each habit, letter to spelling; rows of Russian serve where the language has none."""
    cells: dict[str, dict[str, str]] = {}
    for row in data.rows("cyrillic_letters"):
        if row["language"] in {"ru", language}:
            cells[row["letter"]] = row
    tables = []
    for habit in HABITS:
        spelled = {letter: row[habit] or row["bgn"] for letter, row in cells.items()}
        tables.append({ord(letter): "" if latin == "-" else latin for letter, latin in spelled.items()})
    return tuple(tables)
