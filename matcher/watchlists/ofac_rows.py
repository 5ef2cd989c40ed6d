"""Rows of OFAC's legacy files: no header, a fixed number of fields, `-0- ` for null, one row a line.

Because a row is one line, a damaged one costs only itself: a missing quotation mark, a file that breaks off, a field
too few are found where they are, and the next line goes on.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from matcher.records import Skipped
from matcher.watchlists.files import CTRL_Z, ListFile

MAIN, ALT, ADD, COMMENTS = 12, 5, 6, 2
"""How many fields a row of each file has."""

Row = tuple[int, list[str]]
"""Line number and fields."""

_NULL = "-0-"
_STARTS_ROW = re.compile(r"\s*\d+\s*,")
_MOST_JOINED = 20
_KEEPS_BLANKS = 1000


def ofac_rows(file: ListFile, width: int) -> Iterator[Row | Skipped]:
    """Rows of `width` fields with their line number; whatever is no such row as skipped, and the next line goes on."""
    for number, line, whole in _physical(file):
        if not line.strip(" \r\n" + CTRL_Z):
            continue
        fields = _fields(line, width) if whole else []
        if reason := _fault(fields, width, whole):
            yield Skipped(reason, f"{file.name} line {number}", line.strip()[:200], number)
        else:
            yield number, fields
    if file.damage:
        yield Skipped(f"The rest of the file is missing: {file.damage}.", file.name)


def _fields(line: str, width: int) -> list[str]:
    """Fields without blanks around them, null as empty.

    Remarks that were cut, and what continues them, keep their blanks: the cut may lie beside one.
    """
    try:
        raw = next(csv.reader((line,), skipinitialspace=True))
    except csv.Error:  # a field beyond the csv module's limit
        return []
    continues = width == COMMENTS
    if not continues and len(line) < _KEEPS_BLANKS:  # most rows: no field is so long
        return ["" if bare == _NULL else bare for bare in map(str.strip, raw)]
    return ["" if (bare := f.strip()) == _NULL else f if continues or len(f) >= _KEEPS_BLANKS else bare for f in raw]


def _fault(fields: list[str], width: int, whole: bool) -> str:
    """Why a row cannot be used; empty if it can."""
    if not whole:
        return "The row breaks off in the middle: the file is cut short, or a quotation mark is missing."
    if len(fields) != width:
        return (
            f"The row has {len(fields)} fields instead of {width}."
            if fields
            else "The row has a field that is too long."
        )
    if not fields[0].strip().isdecimal():
        return f"The row does not begin with an entry's number but with {fields[0][:40]!r}."
    return "" if width != MAIN or fields[1] else "The entry has no name."


def _physical(file: ListFile) -> Iterator[tuple[int, str, bool]]:
    """Line number, text and whether its quotation marks close.

    A row is one line in these files. One that does not close takes up to `_MOST_JOINED` following lines that do not
    look like the start of a row, so that a line break inside a field costs nothing and a missing mark costs one row.
    """
    held: list[str] = []
    first = 0
    for number, line in enumerate(file.lines(), 1):
        if held and (_STARTS_ROW.match(line) or len(held) > _MOST_JOINED):
            yield first, "".join(held), False
            held = []
        if held or line.count('"') % 2:
            first = first if held else number
            held.append(line)
            if "".join(held).count('"') % 2 == 0:
                yield first, "".join(held), True
                held = []
        else:
            yield number, line, _ends_whole(line)
    if held:
        yield first, "".join(held), False


def _ends_whole(line: str) -> bool:
    """Whether the last line of a file without a line end stops where a field may end."""
    return line.endswith(("\n", "\r", '"', _NULL, CTRL_Z)) or line.rstrip(" ").endswith(_NULL)
