"""A table with a header, row by row: CSV, TSV, semicolons.

A row is what RFC 4180 calls a record: quoted cells may hold line breaks. Two things are read more kindly than there. An
unclosed quote would swallow the rest of the file, so only the line that it stands on is given up, and reading goes on
with the next. And empty cells beyond the last column are what spreadsheets leave behind, not data. A line with nothing
on it is no row.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from itertools import islice

from matcher.errors import InputError
from matcher.mentions.build import mention
from matcher.mentions.rows import Columns, Row
from matcher.mentions.selection import Places, Selection, has_names, places
from matcher.mentions.sniff import MOST_ABOVE, header_place, separator_line
from matcher.mentions.source import InputFile
from matcher.records import Mention, Skipped


def read_csv(
    source: InputFile, lines: Iterator[str], chosen: Selection, *, delimiter: str, strict: bool
) -> Iterator[Mention | Skipped]:
    r"""The mentions of a table; its header is read at once, the rows when they are asked for.

    Raises:
        InputError: there is no header, or a chosen column is not in it; with `strict`, a row that cannot be read.

    >>> import io
    >>> source = InputFile(io.BytesIO(b""))
    >>> rows = read_csv(source, iter(["name\n", "Jon Jin Yong\n"]), Selection(), delimiter=",", strict=False)
    >>> [(row.row, row.text) for row in rows]
    [(2, 'Jon Jin Yong')]
    """
    records = _Records(lines, delimiter)
    header = _header(records, chosen, source)
    if header is None:
        raise InputError(f"{source.name} is empty; it needs a header and a row per name.", path=source.path)
    if header.error:
        message = f"The header of {source.name} cannot be read: {header.error}."
        raise InputError(message, path=source.path, row=header.line)
    columns = Columns(header.cells)
    source.header = columns.headers
    found = places(columns.headers, chosen, path=source.path, name=source.name)
    return _rows(source, records, columns, found, chosen=chosen, strict=strict)


def _header(records: _Records, chosen: Selection, source: InputFile) -> _Record | None:
    """The header: the first row, or one below titles; the rows read past are lost only if there is none."""
    rows = (found for found in records if found.cells and not _is_separator(found))
    seen = list(islice(rows, 1))
    if not seen or seen[0].error or has_names(seen[0].cells, chosen):
        return seen[0] if seen else None
    for found in islice(rows, MOST_ABOVE - 1):
        seen.append(found)
        if header_place([row.cells for row in seen], chosen):
            source.header_line = found.line
            return found
    return seen[0]


def _rows(
    source: InputFile, records: _Records, columns: Columns, found: Places, *, chosen: Selection, strict: bool
) -> Iterator[Mention | Skipped]:
    width = len(columns.headers)
    ordinal = 0
    for record in records:
        if not record.cells and not record.error:
            continue
        ordinal += 1
        cells = record.cells
        if len(cells) > width and not any(cells[width:]):
            cells = cells[:width]
        if record.error or len(cells) != width:
            if not record.error and records.split(record):
                first = record.raw[:1]
                record = _Record(record.line, first, _lenient(first[0], records.delimiter), _RUNAWAY)  # noqa: PLW2901 - same row
            yield _skipped(source, record, columns, ordinal, strict)
            continue
        row = Row(columns, tuple(cells))
        path, kind = source.path, chosen.default_kind
        yield mention(row, found, line=record.line, path=path, default_kind=kind, strict=strict, unread=source.unread)


_RUNAWAY = "a quote is opened and not closed on this line"


class _Record:
    """One record: its first line's number, its lines as written, its cells, what is wrong with it."""

    __slots__ = ("cells", "error", "line", "raw")

    def __init__(self, line: int, raw: list[str], cells: list[str], error: str = "") -> None:
        self.line, self.raw, self.cells, self.error = line, raw, cells, error


class _Records:
    """The records of some lines; a line that breaks the quoting is given up alone."""

    def __init__(self, lines: Iterator[str], delimiter: str) -> None:
        self.delimiter = delimiter
        self._lines = lines
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self._line = 0
        self._reader = csv.reader(self._feed(), delimiter=delimiter, strict=True)

    def __iter__(self) -> Iterator[_Record]:
        return self

    def __next__(self) -> _Record:
        self._taken = []
        first = self._line + 1
        try:
            cells = next(self._reader)
        except csv.Error as error:
            return self._damaged(first, str(error))
        return _Record(first, self._taken, cells)

    def split(self, record: _Record) -> bool:
        """Give the lines of a record back except its first, to be read as rows of their own; False if it has one."""
        self._again.extendleft(reversed(record.raw[1:]))
        self._line -= len(record.raw) - 1
        return len(record.raw) > 1

    def _damaged(self, first: int, error: str) -> _Record:
        raw = self._taken
        runaway = self.split(_Record(first, raw, [])) or "end of data" in error
        why = _RUNAWAY if runaway else f"bad quoting ({error})"
        self._reader = csv.reader(self._feed(), delimiter=self.delimiter, strict=True)
        return _Record(first, raw[:1], _lenient(raw[0], self.delimiter), why)

    def _feed(self) -> Iterator[str]:
        while True:
            if self._again:
                line = self._again.popleft()
            else:
                try:
                    line = next(self._lines)
                except StopIteration:
                    return
            self._line += 1
            self._taken.append(line)
            yield line


def _is_separator(record: _Record) -> bool:
    return record.line == 1 and bool(record.raw) and bool(separator_line(record.raw[0]))


def _lenient(line: str, delimiter: str) -> list[str]:
    """The cells of a broken line as far as they can be told."""
    try:
        return next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter), [])
    except csv.Error:
        return [line.rstrip("\r\n")[:200]]


def _skipped(source: InputFile, record: _Record, columns: Columns, ordinal: int, strict: bool) -> Skipped:
    width, cells = len(columns.headers), record.cells
    reason = f"Line {record.line} cannot be read: {record.error or _count(cells, width)}."
    if strict:
        raise InputError(f"{source.name}: {reason} Mend it, or leave out --strict.", path=source.path, row=record.line)
    whole = (*cells[:width], *[""] * (width - len(cells)))
    text = "".join(record.raw).rstrip("\r\n")[:200]
    place = f"{source.path or source.name}:{record.line}"
    return Skipped(reason, place=place, text=text, row=record.line, fields=Row(columns, whole), ordinal=ordinal)


def _count(cells: list[str], width: int) -> str:
    fields = f"it has {len(cells)} field{'s' * (len(cells) != 1)}, the header has {width}"
    extra = "; beyond them: " + ", ".join(cells[width:])[:200] if len(cells) > width else ""
    return fields + extra
