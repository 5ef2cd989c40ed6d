"""Plain rows as CSV, for what is no screening: UTF-8, comma, line feed, a header, formulas made harmless."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from matcher.report.formulas import guarded
from matcher.report.target import Target, opened


def write_rows(header: Sequence[str], rows: Iterable[Sequence[str]], target: Target, *, raw: bool = False) -> int:
    r"""Write rows to a path, to standard output (`-`) or to a stream; the number of rows.

    Args:
        header: the columns.
        rows: one after the other; none is kept.
        target: where they go; a file appears whole or not at all.
        raw: whether cells that a spreadsheet would run as formulas are left as they are.

    Raises:
        OSError: the target cannot be written to.

    >>> stream = io.BytesIO()
    >>> write_rows(["name"], [["Jon"], ["=1+1"]], stream), stream.getvalue()
    (2, b"name\nJon\n'=1+1\n")
    """
    count = 0
    with opened(target) as (file, _):
        text = io.TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow(list(row) if raw else guarded(row))
            count += 1
        text.flush()
        text.detach()
    return count
