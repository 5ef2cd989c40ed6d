"""Latin letters with marks: read them as they are spelled where only a to z may be written.

`Müller` is printed as Muller and, by German habit, as Mueller; `Şükrü` as Sukru and, for English ears, as Shukru. The
reading without marks is always among the readings and comes first. Each further reading follows one habit through the
whole word, so that a word with many marks does not explode into all their combinations. Source: data/latin_letters.csv.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from matcher import data

HABITS = ("digraph", "english", "other")
_NOT_LATIN = re.compile(r"[^a-z0-9]+")
# Pinyin: u with diaeresis only after l and n, written v by typists and yu in passports (GB/T 28039).
_PINYIN = re.compile(r"([ln])[üǖǘǚǜ](e?)$")


def read(word: str) -> tuple[str, ...]:
    """The spellings of a Latin word in a to z (and digits), the one without marks first.

    >>> read("müller"), read("nguyễn"), read("kim")
    (('muller', 'mueller'), ('nguyen',), ('kim',))
    """
    if word.isascii():
        if word.isalnum() and word.islower():
            return (word,)
        plain = _NOT_LATIN.sub("", word.lower())
        return (plain,) if plain else ()
    composed = unicodedata.normalize("NFKC", word.casefold())
    cells = [_cells(char) for char in composed]
    readings = dict.fromkeys("".join(cell[column] for cell in cells) for column in range(len(HABITS) + 1))
    readings.update(dict.fromkeys(_both(cells)))
    if _PINYIN.search(composed):
        plain = next(iter(readings))
        readings.update({re.sub(r"([ln])u(e?)$", rf"\1{u}\2", plain): None for u in ("v", "yu")})
    return tuple(reading for reading in readings if reading)[:8]


def _both(cells: list[tuple[str, ...]]) -> list[str]:
    """Digraph and English habit in one word: `Şükrü` as Shuekrue; only where the word has letters of both kinds."""
    mixed = "".join(cell[1] if cell[1] != cell[0] else cell[2] for cell in cells)
    return [mixed]


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table = {}
    for row in data.rows("latin_letters"):
        plain = row["plain"]
        further = (row[habit] or plain for habit in HABITS)
        table[row["letter"]] = (plain, *("" if cell == "-" else cell for cell in further))
    return table


@cache
def _cells(char: str) -> tuple[str, ...]:
    """One letter in every habit; a letter that has no row loses its marks, one that has no base is left out."""
    width = len(HABITS) + 1
    if "a" <= char <= "z" or "0" <= char <= "9":
        return (char,) * width
    listed = _table().get(char)
    if listed:
        return listed
    base = unicodedata.normalize("NFKD", char)
    if len(base) > 1:
        inner = [_cells(part) for part in base]
        return tuple("".join(cell[column] for cell in inner) for column in range(width))
    if unicodedata.combining(char) or not char.isalpha():
        return ("",) * width
    from anyascii import anyascii  # noqa: PLC0415 - its tables load only for letters that no table names

    return (_NOT_LATIN.sub("", anyascii(char).lower()),) * width
