"""Tables with a header, as people and programs really write them.

Comma, semicolon, tab or bar; quoted line breaks; a quotation mark that is never closed. The last is what damages a
table most, for an ordinary CSV reader takes everything behind it for one field. Here it costs one row: a row that
does not close within `MOST_LINES` lines is given up, and reading goes on with its second line.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from matcher.errors import WatchlistError
from matcher.records import Skipped
from matcher.watchlists.files import CTRL_Z, ListFile

MOST_LINES = 200
"""A quoted field with more line breaks than this is a quotation mark that was forgotten."""

_DELIMITERS = ",;\t|"
_SEPARATORS = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line number and its cells by normalised header."""

    line: int
    cells: Mapping[str, str]


def rows(file: ListFile, *, titled: bool = False, expected: Sequence[str] = ()) -> Iterator[Row | Skipped]:
    """Rows of a table, cells stripped, by normalised header; rows of another length as skipped.

    Args:
        file: the table.
        titled: a line of its own stands above the header.
        expected: columns, normalised, that each row has, empty where the table lacks them, which is said once.

    Raises:
        WatchlistError: the file has no header.
    """
    records = _records(file)
    if titled:
        next(records, None)
    header = next((r for r in records if not isinstance(r, Skipped)), None)
    if header is None:
        raise WatchlistError(f"{file.path} has no header line that can be read.")
    columns = [normalised(cell) for cell in header[1]]
    absent = dict.fromkeys(expected, "")
    for column in (column for column in expected if column not in columns):
        yield Skipped(f"The table has no column {column!r}, so nothing of it is loaded.", file.name)
    for record in records:
        if isinstance(record, Skipped):
            yield record
            continue
        line, cells = record
        while len(cells) > len(columns) and not cells[-1].strip():
            cells.pop()
        if len(cells) != len(columns):
            yield _misfit(file, line, cells, len(columns))
        else:
            yield Row(line, absent | {c: v.strip() for c, v in zip(columns, cells, strict=True)})
    if file.damage:
        yield Skipped(f"The rest of the file is missing: {file.damage}.", file.name)


def header(file: ListFile) -> list[str]:
    """The headers as written."""
    first = next((r for r in _records(file) if not isinstance(r, Skipped)), None)
    return [" ".join(cell.split()) for cell in first[1]] if first else []


def normalised(word: str) -> str:
    """A header in the form in which headers are compared.

    >>> [normalised(h) for h in ("Birth Date", "birth-date", "BIRTH_DATE ")]
    ['birth_date', 'birth_date', 'birth_date']
    """
    return _SEPARATORS.sub("_", word.strip().casefold())


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several between semicolons; one with a semicolon in it is quoted.

    >>> values('ACME; Acme Ltd;"one; only one";')
    ('ACME', 'Acme Ltd', 'one; only one')
    """
    if not cell:
        return ()
    parts = cell.split(";")
    if '"' in cell:
        with suppress(csv.Error):
            parts = next(csv.reader((cell,), delimiter=";", skipinitialspace=True))
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _misfit(file: ListFile, line: int, cells: list[str], width: int) -> Skipped:
    """Why a row of another length is not read: its cells may belong to other columns."""
    hint = " A text with the delimiter in it needs quotation marks." if len(cells) > width else ""
    reason = f"The row has {len(cells)} fields, the header {width}.{hint}"
    return Skipped(reason, f"{file.name} line {line}", ", ".join(cells)[:200], line)


def _records(file: ListFile) -> Iterator[tuple[int, list[str]] | Skipped]:
    """Line number and cells of each record, the header among them; blank lines left out."""
    delimiter = _delimiter(file)
    for number, text, whole in _physical(file, delimiter):
        place = f"{file.name} line {number}"
        if not whole:
            reason = "A quotation mark is not closed: the row is damaged or the file cut short."
            yield Skipped(reason, place, text.strip()[:200], number)
            continue
        try:
            yield number, next(csv.reader((text,), delimiter=delimiter, skipinitialspace=True))
        except csv.Error as error:
            yield Skipped(f"The row cannot be read: {error}.", place, text.strip()[:200], number)


def _lines(file: ListFile) -> Iterator[tuple[int, str]]:
    """Line number and text of each line that has any; whatever marks the start of a text is left out."""
    for number, line in enumerate(file.lines(), 1):
        text = line.lstrip("\ufeff") if number == 1 else line
        if text.strip(" \r\n" + CTRL_Z):
            yield number, text


def _delimiter(file: ListFile) -> str:
    """The most frequent delimiter of the header."""
    if file.is_workbook:
        return ","
    _, first = next(_lines(file), (0, ""))
    return max(_DELIMITERS, key=first.count)


def _physical(file: ListFile, delimiter: str) -> Iterator[tuple[int, str, bool]]:
    """First line number, text, and whether its quotation marks close, of each record."""
    lines = _lines(file)
    waiting: deque[tuple[int, str]] = deque()
    while item := waiting.popleft() if waiting else next(lines, None):
        number, text = item
        taken: list[tuple[int, str]] = []
        state = _state(text, delimiter)
        while state == "open" and len(taken) < MOST_LINES:
            more = waiting.popleft() if waiting else next(lines, None)
            if more is None:
                break
            taken.append(more)
            if '"' in more[1]:
                state = _state(text + "".join(line for _, line in taken), delimiter)
        if taken and state != "whole":
            waiting.extendleft(reversed(taken))
            yield number, text, False
        else:
            yield number, text + "".join(line for _, line in taken), state != "open"


def _state(text: str, delimiter: str) -> str:
    """`whole`, `open` inside a quoted field, or `odd`: quotation marks that a strict CSV reader would not take."""
    if text.count('"') % 2 == 0:
        return "whole"
    try:
        next(csv.reader((text,), delimiter=delimiter, skipinitialspace=True, strict=True), None)
    except csv.Error as error:
        return "open" if "unexpected end of data" in str(error) else "odd"
    return "whole"
