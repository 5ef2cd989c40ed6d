"""A list of one's own as Parquet: columns as those of `generic`, several values as lists or between semicolons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from matcher.errors import MissingDependency, WatchlistError
from matcher.records import Entry, Skipped
from matcher.watchlists.files import MAX_BYTES, ListFile
from matcher.watchlists.generic import mapped
from matcher.watchlists.table import normalised
from matcher.watchlists.typed_rows import record

_BATCH = 2000


def read(files: Sequence[ListFile], source: str, columns: Mapping[str, str] | None = None) -> Iterator[Entry | Skipped]:
    """Entries of the rows.

    Args:
        files: the one file.
        source: the list's id.
        columns: our column -> its name in the file.

    Raises:
        MissingDependency: pyarrow is not installed.
        WatchlistError: the file is damaged or too large, or a column is missing.
    """
    file = files[0]
    try:
        from pyarrow import parquet  # noqa: PLC0415 - heavy, and an extra
    except ImportError as error:
        raise MissingDependency(
            f"{file.path} is Parquet, which needs pyarrow: pip install 'watchlist-matcher[parquet]'."
        ) from error
    try:
        with parquet.ParquetFile(file.path) as opened:
            where = _where(file, opened, columns or {})
            number = 0
            for batch in opened.iter_batches(_BATCH, columns=_named(opened, where)):
                for row in batch.to_pylist():
                    number += 1
                    values = {normalised(str(key)): value for key, value in row.items()}
                    yield record(values, where, source, place=f"{file.name} row {number}", number=number)
    except (OSError, ValueError, KeyError, NotImplementedError) as error:
        first = str(error).partition("\n")[0].rstrip(".")
        raise WatchlistError(f"{file.path} is damaged Parquet and cannot be read ({first}); save it again.") from error


def _where(file: ListFile, opened: Any, columns: Mapping[str, str]) -> dict[str, str]:
    """Our columns -> the file's, once its size is known to be bearable.

    Raises:
        WatchlistError: it would unpack to more than any list.
    """
    metadata = opened.metadata
    size = sum(metadata.row_group(n).total_byte_size for n in range(metadata.num_row_groups))
    if size > MAX_BYTES:
        raise WatchlistError(
            f"{file.path} unpacks to more than {MAX_BYTES // 2**20:,} MB and is refused: no list does."
        )
    return mapped(file.path, list(opened.schema_arrow.names), columns)


def _named(opened: Any, where: Mapping[str, str]) -> list[str]:
    """The names of the columns that are needed, as the file has them."""
    wanted = set(where.values())
    return [name for name in opened.schema_arrow.names if normalised(name) in wanted]
