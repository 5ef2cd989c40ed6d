"""Spell a word of an alphabet in Latin by a table: a row per letter or group of letters, a column per habit.

The first column of a table is `letters`; `^` before them means "at the start of the word", `*` after them "before a
voiceless consonant or at the end". An empty cell means "as in the first habit", `-` that nothing is written. The
longest row that fits is taken; what has no row is left out.
"""

from __future__ import annotations

import re
from functools import cache

from matcher import data

LIMIT = 8
_LONGEST = 3
_NOT_LATIN = re.compile(r"[^a-z0-9]+")


def spell(word: str, table: str, voiceless: str = "") -> tuple[str, ...]:
    """The spellings of a word, one per habit of the table, in the order of its columns; at most eight.

    >>> spell("გია", "georgian_letters")
    ('gia',)
    """
    rows = _rows(table)
    width = len(next(iter(rows.values())))
    spelled: list[tuple[str, ...]] = []
    place = 0
    while place < len(word):
        size, cells = _fitting(rows, word, place, voiceless) or (1, (_kept(word[place]),) * width)
        spelled.append(cells)
        place += size
    readings = dict.fromkeys("".join(cells[habit] for cells in spelled) for habit in range(width))
    return tuple(reading for reading in readings if reading)[:LIMIT]


def _kept(char: str) -> str:
    """What a letter without a row leaves: itself if it is a to z or a digit."""
    return _NOT_LATIN.sub("", char)


def _fitting(
    rows: dict[str, tuple[str, ...]], word: str, place: int, voiceless: str
) -> tuple[int, tuple[str, ...]] | None:
    """The longest row that fits at a place of the word, and how many letters it takes."""
    for size in range(min(_LONGEST, len(word) - place), 0, -1):
        letters = word[place : place + size]
        after = word[place + size : place + size + 1]
        first = rows.get(f"^{letters}") if place == 0 else None
        last = rows.get(f"{letters}*") if not after or after in voiceless else None
        cells = first or last or rows.get(letters)
        if cells:
            return size, cells
    return None


@cache
def _rows(table: str) -> dict[str, tuple[str, ...]]:
    rows = {}
    for row in data.rows(table):
        letters, first, *others = row.values()
        cells = (first, *(cell or first for cell in others))
        rows[letters] = tuple("" if cell == "-" else cell for cell in cells)
    return rows
