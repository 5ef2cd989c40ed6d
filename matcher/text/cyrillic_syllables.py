"""East Asian names written in Russian: Ким Чен Ын, Си Цзиньпин, Синдзо, read back as their bearers spell them.

Only a word that can be cut wholly into syllables counts: one syllable, or several of which some part is hardly Russian
(Цзинь, Хён, Дэ, дзё), so that Иван and Марина stay what they are. Source: data/cyrillic_syllables.csv (systems of
Palladius for Chinese, of Kontsevich for Korean, of Polivanov for Japanese).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product

from matcher import data

MOST = 4
_CULTURES = ("chinese", "japanese", "korean")
# What Russian words hardly have: чж, цз, э after a consonant, юй, a soft n before a consonant or hard sign, initial ы.
_TELLING = re.compile(
    r"чж|цз|чх|энь|[сцнтлмдбп]яо|[шчгхк]уа|кх|тх|пх|[бвгджзклмнпрстфхцчш]э|юй|[яиаую]нь|нъ|^ы|хё|чё|сё|вэ|дз[ияюё]|дзо|тё"
)
# What only a Chinese or Korean name has.
_CERTAIN = re.compile(r"чж|цз|[сл]юй|жэнь|вэй|энь|чхв|хён")
_SYLLABLES, _MORAE = 3, 6
_LONGEST = 6  # letters of the longest syllable: чжуань


def read(word: str) -> list[str]:
    """The spellings of a word of Chinese, Japanese or Korean syllables, in this order; empty if it is none.

    >>> read("цзиньпин"), read("пак"), read("синдзо"), read("иванов")
    (['jinping'], ['pak', 'park'], ['shinzo'], [])
    """
    if len(word) >= _LONGEST and (len(word) > _LONGEST * _SYLLABLES or not _TELLING.search(word)):
        return []
    found = [way for culture in _CULTURES for way in _whole(word, culture)]
    return list(dict.fromkeys(found))[:MOST]


def certain(word: str) -> bool:
    """Whether a word that reads as such syllables can hardly be anything else, so that this reading comes first.

    >>> certain("цзиньпин"), certain("пак")
    (True, False)
    """
    return bool(_CERTAIN.search(word))


def _whole(word: str, culture: str) -> list[str]:
    """The spellings if the word is syllables of that culture from end to end, the likeliest first."""
    ways = _cut(word, culture)
    # One syllable of Japanese is no name, or reads as it is written.
    if not ways or (not _TELLING.search(word) if len(ways) > 1 else culture == "japanese"):
        return []
    return _combine(ways)


def _cut(word: str, culture: str) -> list[tuple[str, ...]]:
    """The spellings of each syllable of a word cut into as few as possible; empty if it cannot be cut."""
    reached: dict[int, list[tuple[str, ...]]] = {0: []}
    for start in range(len(word)):
        before = reached.get(start)
        if before is None or len(before) == (_MORAE if culture == "japanese" else _SYLLABLES):
            continue
        for stop in range(start + 1, min(start + _LONGEST, len(word)) + 1):
            ways = _syllable(word[start:stop], culture)
            if ways and (stop not in reached or len(reached[stop]) > len(before) + 1):
                reached[stop] = [*before, ways]
    return reached.get(len(word), [])


@lru_cache(maxsize=8192)
def _syllable(text: str, culture: str) -> tuple[str, ...]:
    """The spellings of one syllable, or none if that culture has no such syllable."""
    parts = _parts()
    listed = parts[culture, "whole"].get(text)
    if listed or culture == "japanese":
        return listed or ()
    shapes = (
        (("initial", "vowel", "final"),)
        if culture == "korean"
        else (("hard initial", "hard final"), ("soft initial", "soft final"))
    )
    for shape in shapes:
        for pieces in _pieces(text, tuple(parts[culture, part] for part in shape)):
            return tuple(_combine(pieces))
    return ()


def _pieces(text: str, tables: tuple[dict[str, tuple[str, ...]], ...]) -> Iterator[list[tuple[str, ...]]]:
    """Each way to cut a text into one row of each table, as the spellings of its parts."""
    if not tables:
        if not text:
            yield []
        return
    for size in range(min(_LONGEST, len(text)), -1, -1):
        if text[:size] in tables[0]:
            for rest in _pieces(text[size:], tables[1:]):
                yield [tables[0][text[:size]], *rest]


def _combine(parts: Sequence[tuple[str, ...]]) -> list[str]:
    """The likeliest few combinations: those whose parts are early in their rows."""
    ranked = sorted(product(*(enumerate(part) for part in parts)), key=lambda way: sum(rank for rank, _ in way))
    return ["".join(latin for _, latin in way) for way in ranked[:MOST]]


@cache
def _parts() -> dict[tuple[str, str], dict[str, tuple[str, ...]]]:
    table: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for row in data.rows("cyrillic_syllables"):
        table.setdefault((row["culture"], row["part"]), {})[row["cyrillic"]] = tuple(row["latin"].split()) or ("",)
    return table
