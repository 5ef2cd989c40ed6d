"""What an input is, when nobody says: a table, JSON Lines, or one name per line.

The ending of the path decides where it can. Otherwise (standard input, `.txt`) the first lines do: `{` begins JSON
Lines; a line with a header that looks like a name begins a table; lines that fall into the same three or more cells
are a table whose header is not understood, and that is an error, for guessing would screen rubbish. All else is one
name per line, `Kim, Jong Un` among it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from matcher.mentions.selection import Selection, has_names

DELIMITERS = (",", ";", "\t", "|")
MOST_ABOVE = 20
"""Rows looked at for a header."""
_ENDINGS = {".csv": "csv", ".tsv": "csv", ".tab": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl"}
_SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.I)


def input_format(path: str, text: str, chosen: Selection) -> str:
    r"""`csv`, `jsonl` or `lines`.

    Args:
        path: of the input; only its ending counts.
        text: how the input begins.
        chosen: the columns that the caller named.

    >>> input_format("-", "name,city\nJon Jin Yong,Moscow\n", Selection())
    'csv'
    >>> input_format("-", "Jon Jin Yong\nKozlov, Sergei\n", Selection())
    'lines'
    """
    ending = PurePath(path.lower().removesuffix(".gz")).suffix
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return "jsonl"
    if chosen.wanted or separator_line(text):
        return "csv"
    return "csv" if any(_is_table(text, delimiter) for delimiter in DELIMITERS) else "lines"


def find_delimiter(text: str, chosen: Selection) -> str:
    r"""The sign between the cells: the one whose header is understood, else the one that makes most cells.

    >>> find_delimiter("name;address, city\n", Selection())
    ';'
    """
    told = separator_line(text)
    if told:
        return told
    cells = {sign: _header(_cells(text, sign, MOST_ABOVE), chosen) for sign in DELIMITERS}
    return max(DELIMITERS, key=lambda sign: (has_names(cells[sign], chosen), len(cells[sign]), -DELIMITERS.index(sign)))


def header_place(rows: Sequence[Sequence[str]], chosen: Selection) -> int:
    """Which of the first rows is the header: the first, unless titles stand above one that is understood.

    Spreadsheets begin with a merged cell, `Customers as of 1 March`, more often than their owners remember. A title
    fills less than half as many cells as the header does; rows above that are fuller may be data, and stay.

    >>> header_place([["Customers as of 1 March", "", ""], ["no", "name", "city"]], Selection())
    1
    >>> header_place([["1", "Jon Jin Yong", "Moscow"], ["no", "name", "city"]], Selection())
    0
    """
    fullest = 0
    for place, row in enumerate(rows[:MOST_ABOVE]):
        filled = sum(bool(cell.strip()) for cell in row)
        if has_names(row, chosen):
            return place if place == 0 or 2 * fullest < filled else 0
        fullest = max(fullest, filled)
    return 0


def _header(rows: list[list[str]], chosen: Selection) -> list[str]:
    return rows[header_place(rows, chosen)] if rows else []


def separator_line(text: str) -> str:
    """The delimiter that Excel's first line `sep=;` names, or empty."""
    found = _SEPARATOR_LINE.match(text.lstrip("\ufeff").split("\n", 1)[0])
    return found[1] if found else ""


def _is_table(text: str, delimiter: str) -> bool:
    rows = _cells(text, delimiter, 5)
    if not rows:
        return False
    if has_names(rows[0], Selection()):
        return True
    counts = {len(row) for row in rows}
    glued = delimiter != "," or not any(cell.startswith(" ") for row in rows for cell in row[1:])
    return len(rows) > 1 and len(counts) == 1 and (min(counts) >= 3 or (min(counts) == 2 and glued))


def _cells(text: str, delimiter: str, count: int) -> list[list[str]]:
    """The first rows that are not blank."""
    lines: Iterable[str] = text.lstrip("\ufeff").splitlines(keepends=True)[:50]
    found: list[list[str]] = []
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            if row:
                found.append(row)
            if len(found) == count:
                break
    except csv.Error:
        pass
    return found
