"""A workbook opened row by row; whatever is wrong with it is one sentence.

It is opened by its content: a file that was saved without its ending is a workbook all the same. A formula is never
run, links to other files are not followed, and what a sheet says of its own size is not believed.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from matcher.errors import WatchlistError

_FAULTS = (KeyError, ValueError, IndexError, TypeError, AttributeError, ParseError, zipfile.BadZipFile, zlib.error,
           EOFError, OSError, NotImplementedError, RuntimeError)  # fmt: skip


@contextmanager
def sheets_of(path: Path) -> Iterator[list[Any]]:
    """The sheets of a workbook, in their order.

    Raises:
        WatchlistError: the workbook is damaged.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and most lists are not workbooks

    with faults_told(path), path.open("rb") as file:
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            sheets = book.worksheets
            for sheet in sheets:
                sheet.reset_dimensions()
            if not sheets:
                raise ValueError("it has no sheet")
            yield sheets
        finally:
            book.close()


@contextmanager
def faults_told(path: Path) -> Iterator[None]:
    """Say in one sentence what of a workbook cannot be read: its sheets are read only when their rows are asked for.

    Raises:
        WatchlistError: the workbook is damaged.
    """
    try:
        yield
    except WatchlistError:
        raise
    except _FAULTS as error:
        raise WatchlistError(
            f"{path} is a damaged workbook and cannot be read ({error}); download it again."
        ) from error
