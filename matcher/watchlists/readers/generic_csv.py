"""A list of one's own as a table with a header in any order: CSV in any encoding, or the first sheet of a workbook.

Several values of a cell stand between semicolons; an identifier is `type:value` or a bare value. The columns are those
of `generic`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from matcher.records import Entry, Skipped
from matcher.watchlists import table
from matcher.watchlists.files import ListFile
from matcher.watchlists.generic import entry, mapped, nameless


def read(files: Sequence[ListFile], source: str, columns: Mapping[str, str] | None = None) -> Iterator[Entry | Skipped]:
    """Entries of a table.

    Args:
        files: the one file.
        source: the list's id.
        columns: our column -> its header in the file.

    Raises:
        WatchlistError: the `id` or the `name` column is missing, or the mapping names a column that is not there.
    """
    file = files[0]
    where = mapped(file.path, table.header(file), columns or {})
    for row in table.rows(file):
        if isinstance(row, Skipped):
            yield row
        else:
            yield _row({ours: row.cells[theirs] for ours, theirs in where.items()}, source, file, row.line)


def _row(cells: Mapping[str, str], source: str, file: ListFile, line: int) -> Entry | Skipped:
    """One entry, or why there is none."""

    def one(column: str) -> str:
        return cells.get(column, "")

    if cells["id"] and cells["name"]:
        return entry(one, lambda column: table.values(one(column)), source)
    return nameless(one, f"{file.name} line {line}", line)
