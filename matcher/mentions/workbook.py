"""The rows of one sheet of an Excel workbook, as text, one after the other.

A formula is never run: what counts is the value that the program which saved the workbook last wrote beside it. A cell
is read as it is meant: days as ISO dates, whole numbers without a point, and a number whose format is zeros only (a
postcode, an account) with the zeros that the sheet shows.
"""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import islice
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from matcher.errors import InputError
from matcher.mentions.source import InputFile

if TYPE_CHECKING:
    from openpyxl import Workbook

_IN_MEMORY = 1 << 24
_AT_ONCE = 500
# Deflate packs text of a sheet 10 to 40 times; what unpacks to far more is made to fill the memory.
_MOST_PACKED = 300
_LARGE = 1 << 28
_ZEROS = re.compile(r"0{2,}")
_FAULTS = (KeyError, ValueError, IndexError, TypeError, ParseError, zipfile.BadZipFile, zlib.error, EOFError, OSError,
           NotImplementedError)  # fmt: skip


def is_workbook(head: bytes) -> bool:
    """Whether bytes that begin like this are an Office file of the kind that a workbook is.

    >>> is_workbook(b"name,city")
    False
    """
    return head.startswith(b"PK\x03\x04") and (b"[Content_Types].xml" in head or b"xl/" in head)


class Sheet:
    """One sheet of a workbook.

    Attributes:
        name: of the sheet.
        others: names of the further sheets, which are not read.

    Raises:
        InputError: the input is no workbook, or is damaged, or has no such sheet.
    """

    def __init__(self, source: InputFile, wanted: str | None) -> None:
        self._source = source
        self._file: IO[bytes] = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed with the sheet
        try:
            for chunk in source.chunks():
                self._file.write(chunk)
            with self._faults():
                self._book = _opened(self._file)
            self._sheet = self._chosen(wanted)
        except BaseException:
            self._file.close()
            raise
        self.name: str = self._sheet.title
        self.others = tuple(name for name in self._book.sheetnames if name != self.name)

    def rows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The 1-based number of each row and its cells up to the last one that holds something."""
        self._sheet.reset_dimensions()  # what a workbook says of its own size may be wrong
        rows = enumerate(self._sheet.iter_rows(), 1)
        try:
            while True:
                with self._faults():
                    batch = [(number, _texts(row)) for number, row in islice(rows, _AT_ONCE)]
                yield from batch
                if len(batch) < _AT_ONCE:
                    return
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the workbook."""
        self._book.close()
        self._file.close()

    def _chosen(self, wanted: str | None) -> Any:
        sheets = self._book.worksheets
        names = [sheet.title for sheet in sheets]
        if wanted is None:
            seen = [sheet for sheet in sheets if sheet.sheet_state == "visible"]
            if not sheets:
                raise InputError(f"{self._source.name} has no sheet with cells.", path=self._source.path)
            return (seen or sheets)[0]
        for sheet in sheets:
            if sheet.title.casefold() == wanted.strip().casefold():
                return sheet
        if wanted.isdecimal() and 1 <= int(wanted) <= len(sheets):
            return sheets[int(wanted) - 1]
        there = ", ".join(map(repr, names))
        raise InputError(f"{self._source.name} has no sheet {wanted!r}; there are {there}.", path=self._source.path)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Turn what a damaged workbook raises into one error, and keep remarks on its looks from the user."""
        from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - only workbooks need it

        try:
            with warnings.catch_warnings(action="ignore"):
                yield
        except (*_FAULTS, InvalidFileException) as error:
            raise InputError(
                f"{self._source.name} cannot be read as an Excel workbook ({error}); open it in a spreadsheet and save "
                "it again as XLSX or CSV UTF-8.",
                path=self._source.path,
            ) from error


def _opened(file: IO[bytes]) -> Workbook:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and most inputs are no workbooks

    file.seek(0)
    with zipfile.ZipFile(file) as parts:
        for part in parts.infolist():
            if part.file_size > max(_LARGE, _MOST_PACKED * part.compress_size):
                raise ValueError(f"its part {part.filename} unpacks to {part.file_size:,} bytes")
    file.seek(0)
    return load_workbook(file, read_only=True, data_only=True, keep_links=False)


def _texts(row: Sequence[Any]) -> tuple[str, ...]:
    texts = [_text(cell.value, cell) for cell in row]
    while texts and not texts[-1].strip():
        texts.pop()
    return tuple(texts)


def _text(value: object, cell: Any) -> str:
    """What a cell means, as text."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and _ZEROS.fullmatch(cell.number_format):
        return str(value).zfill(len(cell.number_format))
    return str(value)
