"""The first sheet of an XLSX workbook as lines of CSV, so that every reader of tables reads workbooks too.

openpyxl reads it row by row. A formula is never run: what counts is the value that the program which saved the
workbook last wrote beside it. Days come as ISO dates, whole numbers without a point, line breaks in a cell as blanks,
so that one row is one line; rows are as wide as the widest of the first ones, since a title row is short and a sheet
may have hundreds of empty columns.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import chain, islice
from pathlib import Path

from matcher.watchlists.workbook import sheets_of

_FIRST_ROWS = 20


def lines(path: Path) -> Iterator[str]:
    """Lines of CSV, one per row that has any value.

    Raises:
        WatchlistError: the workbook is damaged.
    """
    with sheets_of(path) as sheets:
        rows = sheets[0].iter_rows(values_only=True)
        first = list(islice(rows, _FIRST_ROWS))
        width = max((_filled(row) for row in first), default=0)
        for row in chain(first, rows):
            # Hundreds of empty columns are passed over at once; a cell beyond the width is not.
            cells = [_text(cell) for cell in (row if any(row[width:]) else row[:width])]
            if any(cells):
                yield _line(cells + [""] * (width - len(cells)))


def _filled(row: tuple[object, ...]) -> int:
    """How many cells a row has up to its last filled one."""
    return max((at for at, cell in enumerate(row, 1) if _text(cell)), default=0)


def _line(row: list[str]) -> str:
    """A row as a line of CSV."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(row)
    return buffer.getvalue()


def _text(cell: object) -> str:
    """What a cell shows."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time(0) else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())
