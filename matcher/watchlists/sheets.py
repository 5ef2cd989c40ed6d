"""All sheets of an XLSX workbook, cell by cell, line breaks in a cell kept: for lists that are spread over sheets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from matcher.watchlists.workbook import faults_told, sheets_of

Row = tuple[int, list[str]]


def sheets(path: Path) -> Iterator[tuple[str, Iterator[Row]]]:
    """Title and rows of each sheet; of a row its number and the text of its cells, empty ones at its end left out.

    Raises:
        WatchlistError: the workbook is damaged.
    """
    with sheets_of(path) as found:
        for sheet in found:
            yield sheet.title, _rows(path, sheet)


def _rows(path: Path, sheet: Any) -> Iterator[Row]:
    with faults_told(path):
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            cells = [_text(cell) for cell in row]
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                yield number, cells


def _text(cell: object) -> str:
    """What a cell holds."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
