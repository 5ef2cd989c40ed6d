"""The report as CSV: UTF-8, comma, line feed, a header, one row per match, formulas made harmless."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from matcher.records import Result, Skipped
from matcher.report.columns import Layout, rows
from matcher.report.formulas import guarded


def write_csv(results: Iterable[Result | Skipped], stream: BinaryIO, layout: Layout) -> None:
    """Write results to a stream of bytes, row by row.

    >>> from matcher.records import Mention
    >>> stream = io.BytesIO()
    >>> write_csv([Result(Mention("=1+1"), "clear")], stream, Layout())
    >>> stream.getvalue().decode().splitlines()[1]
    "'=1+1,clear,,,,,,,,,,,,,0"
    """
    text = io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="")
    plain = csv.writer(text, lineterminator="\n")
    # Python quotes a cell for the signs of its own line end only; a lone return would end the row for other readers.
    quoted = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    guard = list if layout.raw else guarded
    try:
        (quoted if any("\r" in name for name in layout.header) else plain).writerow(guard(layout.header))
        for item in results:
            for row in rows(item, layout):
                cells = guard(row)
                writer = quoted if any("\r" in cell for cell in cells) else plain
                writer.writerow(cells)
        text.flush()
    finally:
        _detach(text)


def _detach(text: io.TextIOWrapper) -> None:
    """Leave the stream open for its owner; if it broke, that error is already on its way."""
    try:
        text.detach()
    except (OSError, ValueError):
        return
