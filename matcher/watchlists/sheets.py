"""All sheets of an XLSX workbook, cell by cell, line breaks in a cell kept: for lists that are spread over sheets."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

from matcher.errors import WatchlistError

Row = tuple[int, list[str]]


def sheets(path: Path) -> Iterator[tuple[str, Iterator[Row]]]:
    """Title and rows of each sheet; of a row its number and the text of its cells, empty ones at its end left out.

    Raises:
        WatchlistError: the workbook is damaged.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and most lists are not workbooks

    try:
        workbook = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in workbook.worksheets:
                sheet.reset_dimensions()  # what a workbook says of its own size may be wrong
                yield sheet.title, _rows(sheet)
        finally:
            workbook.close()
    except (KeyError, ValueError, ParseError, zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        raise WatchlistError(
            f"{path} is a damaged workbook and cannot be read ({error}); download it again."
        ) from error


def _rows(sheet: object) -> Iterator[Row]:
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):  # type: ignore[attr-defined]
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
