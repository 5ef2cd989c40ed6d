"""Parquet, as data platforms hand tables over: columns with types, read some rows at a time.

Numbers keep their digits, days come as ISO dates, a list of names in the column of the name gives a name and its
aliases.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from matcher.errors import InputError, MissingDependency
from matcher.mentions.build import mention
from matcher.mentions.rows import Columns, Row
from matcher.mentions.selection import Places, Selection, places
from matcher.mentions.source import InputFile
from matcher.mentions.values import names_of, text_of
from matcher.records import Mention, Skipped

_MARK = b"PAR1"
_IN_MEMORY = 1 << 24
_AT_ONCE = 1000


def is_parquet(head: bytes) -> bool:
    """Whether bytes that begin like this are Parquet.

    >>> is_parquet(b"name,city")
    False
    """
    return head.startswith(_MARK)


def read_parquet(source: InputFile, chosen: Selection, *, strict: bool) -> Iterator[Mention | Skipped]:
    """The mentions of a table; its columns are read at once, the rows when they are asked for.

    Args:
        source: the file.
        chosen: the columns that the caller named.
        strict: whether the first row that cannot be read stops the run.

    Raises:
        InputError: it is no Parquet or damaged, or a chosen column is not in it; with `strict`, a row that cannot be
            read.
        MissingDependency: pyarrow is not installed.
    """
    table = _Table(source)
    try:
        columns = Columns(table.names)
        source.header = columns.headers
        found = places(columns.headers, chosen, path=source.path, name=source.name)
        return _rows(source, table, columns, found, chosen=chosen, strict=strict)
    except BaseException:
        table.close()
        raise


def _rows(
    source: InputFile, table: _Table, columns: Columns, found: Places, *, chosen: Selection, strict: bool
) -> Iterator[Mention | Skipped]:
    path, kind = source.path, chosen.default_kind
    for number, cells in enumerate(table.rows(), 1):
        values: Mapping[str, Any] = dict(zip(columns.keys, cells, strict=True))
        row = Row(columns, tuple(map(text_of, cells)))
        names = names_of(values, columns, found)
        yield mention(
            row, found, line=number, path=path, default_kind=kind, strict=strict, names=names, unread=source.unread
        )


class _Table:
    """A Parquet file that came as a stream: it is told by its end, so it is laid down first."""

    def __init__(self, source: InputFile) -> None:
        try:
            from pyarrow import parquet  # noqa: PLC0415 - heavy, and an extra
        except ImportError as error:
            raise MissingDependency(
                f"{source.name} is Parquet, which needs pyarrow: pip install 'watchlist-matcher[parquet]'."
            ) from error
        self._source = source
        self._file: IO[bytes] = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed with the table
        try:
            for chunk in source.chunks():
                self._file.write(chunk)
            with self._faults():
                self._opened = parquet.ParquetFile(self._file)
                self.names: list[str] = list(self._opened.schema_arrow.names)
        except BaseException:
            self._file.close()
            raise

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """The values of each row."""
        batches = self._opened.iter_batches(_AT_ONCE)
        try:
            while True:
                with self._faults():
                    batch = next(batches, None)
                    rows = [] if batch is None else list(zip(*map(_values, batch.columns), strict=True))
                if batch is None:
                    return
                yield from rows
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Turn what damaged Parquet raises into one error; those of pyarrow are of these kinds."""
        try:
            yield
        except (OSError, ValueError, KeyError, NotImplementedError) as error:
            first = str(error).partition("\n")[0].rstrip(".")
            message = f"{self._source.name} is damaged Parquet and cannot be read ({first}); save it again."
            raise InputError(message, path=self._source.path) from error


def _values(column: Any) -> list[Any]:
    return [_plain(value) for value in column.to_pylist()]


def _plain(value: Any) -> Any:
    """A value as JSON would have it: days in ISO form, whole numbers without a point."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return str(value) if isinstance(value, Decimal) else value
