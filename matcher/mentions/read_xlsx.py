"""A sheet of an Excel workbook with a header, row by row.

The header is the first row with anything in it, or one below titles. What stands to the right of the last header is
somebody's remark and no reason not to screen the row; it is kept in columns without a header, as far as the first rows
show that there are such columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from matcher.errors import InputError
from matcher.mentions.build import mention
from matcher.mentions.rows import Columns, Row
from matcher.mentions.selection import Places, Selection, places
from matcher.mentions.sniff import MOST_ABOVE, header_place
from matcher.mentions.source import InputFile
from matcher.mentions.workbook import Sheet
from matcher.records import Mention, Skipped

_FIRST = 1000
"""Rows that tell how wide the table is."""
Numbered = tuple[int, tuple[str, ...]]


def read_xlsx(source: InputFile, chosen: Selection, *, sheet: str | None, strict: bool) -> Iterator[Mention | Skipped]:
    """The mentions of a sheet; its header is read at once, the rows when they are asked for.

    Args:
        source: the workbook.
        chosen: the columns that the caller named.
        sheet: name of the sheet, or its number from 1; the first one that is not hidden if not given.
        strict: whether the first row that cannot be read stops the run.

    Raises:
        InputError: it is no workbook, the sheet is not there or has no header, a chosen column is not in it; with
            `strict`, a row that cannot be read.
    """
    opened = Sheet(source, sheet)
    source.sheet, source.other_sheets = opened.name, opened.others
    try:
        return _table(source, opened, chosen, strict=strict)
    except BaseException:
        opened.close()
        raise


def _table(source: InputFile, opened: Sheet, chosen: Selection, *, strict: bool) -> Iterator[Mention | Skipped]:
    rows = ((number, cells) for number, cells in opened.rows() if cells)
    first = list(islice(rows, _FIRST))
    if not first:
        more = f"; its other sheets are {', '.join(map(repr, opened.others))}" if opened.others else ""
        raise InputError(
            f"The sheet {opened.name!r} of {source.name} is empty{more}. It needs a header and a row per name.",
            path=source.path,
        )
    place = header_place([cells for _, cells in first[:MOST_ABOVE]], chosen)
    line, header = first[place]
    source.header_line = line if place else 0
    width = max(len(cells) for _, cells in first[place:])
    columns = Columns((*header, *[""] * (width - len(header))))
    source.header = columns.headers
    name = f"the sheet {opened.name!r} of {source.name}"
    found = places(columns.headers, chosen, path=source.path, name=name)
    return _rows(source, chain(first[place + 1 :], rows), columns, found, chosen=chosen, strict=strict)


def _rows(
    source: InputFile, rows: Iterator[Numbered], columns: Columns, found: Places, *, chosen: Selection, strict: bool
) -> Iterator[Mention | Skipped]:
    width = len(columns.headers)
    for ordinal, (line, cells) in enumerate(rows, 1):
        whole = (*cells[:width], *[""] * (width - len(cells)))
        row = Row(columns, whole)
        if len(cells) > width:
            yield _skipped(source, line, ordinal, row, cells, strict=strict)
            continue
        yield mention(
            row,
            found,
            line=line,
            path=source.path,
            default_kind=chosen.default_kind,
            strict=strict,
            unread=source.unread,
        )


def _skipped(source: InputFile, line: int, ordinal: int, row: Row, cells: tuple[str, ...], *, strict: bool) -> Skipped:
    width = len(row)
    beyond = ", ".join(cell for cell in cells[width:] if cell)[:200]
    reason = f"Row {line} cannot be read: it has {len(cells)} cells, the table has {width}; beyond them: {beyond}."
    if strict:
        raise InputError(f"{source.name}: {reason} Mend it, or leave out --strict.", path=source.path, row=line)
    text = ", ".join(cells)[:200]
    return Skipped(reason, place=f"{source.name}:{line}", text=text, row=line, fields=row, ordinal=ordinal)
