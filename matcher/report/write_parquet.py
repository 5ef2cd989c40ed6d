"""The report as Parquet, for data platforms: the rows of the CSV with types, text as it is.

Where two columns have the same header the later one gets a number (`note (2)`), as in JSON Lines: most readers refuse
a table with two columns of one name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, BinaryIO

from matcher.errors import MissingDependency
from matcher.records import Result, Skipped
from matcher.report.columns import Layout, rows

_AT_ONCE = 10_000
# Our columns that are numbers; the rest is text, what the input had too.
_NUMBERS: dict[str, Callable[[str], int | float]] = {"rank": int, "score": float, "more": int, "ofac_like": int}


def write_parquet(results: Iterable[Result | Skipped], stream: BinaryIO, layout: Layout) -> None:
    """Write results to a stream of bytes, some thousand rows at a time.

    Raises:
        MissingDependency: pyarrow is not installed.

    >>> import io
    >>> from matcher.records import Mention
    >>> stream = io.BytesIO()
    >>> write_parquet([Result(Mention("Jon Jin Yong"), "clear")], stream, Layout())
    >>> stream.getvalue()[:4]
    b'PAR1'
    """
    arrow, parquet = _pyarrow()
    names = _names(layout.header)
    given = len(layout.input_columns)
    numbers = {i: _NUMBERS[name] for i, name in enumerate(layout.header) if i >= given and name in _NUMBERS}
    types = {name: arrow.float64() if made is float else arrow.int32() for name, made in _NUMBERS.items()}
    each = [types[layout.header[i]] if i in numbers else arrow.string() for i in range(len(names))]
    schema = arrow.schema(list(zip(names, each, strict=True)))
    cells = (row for item in results for row in rows(item, layout))
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for columns in _columns(cells, numbers):
            writer.write_table(arrow.table(columns, schema=schema))


def _names(header: Sequence[str]) -> list[str]:
    """Each header once."""
    found: dict[str, None] = {}
    for name in header:
        key, number = name, 1
        while key in found:
            number += 1
            key = f"{name} ({number})"
        found[key] = None
    return list(found)


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow as arrow  # noqa: PLC0415 - heavy, and an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependency(
            "A report in Parquet needs pyarrow: pip install 'watchlist-matcher[parquet]'; or write CSV (-o report.csv)."
        ) from error
    return arrow, parquet


def _columns(rows_: Iterator[list[str]], numbers: dict[int, Callable[[str], Any]]) -> Iterator[list[list[Any]]]:
    """The cells by column, some thousand rows at a time; a report without rows has none."""
    while some := list(islice(rows_, _AT_ONCE)):
        yield [_typed(column, numbers.get(place)) for place, column in enumerate(zip(*some, strict=True))]


def _typed(column: tuple[str, ...], number: Callable[[str], Any] | None) -> list[Any]:
    return [number(cell) if cell else None for cell in column] if number else [_text(cell) for cell in column]


def _text(cell: str) -> str:
    """Text that Arrow can hold: half a surrogate pair is shown as its escape, as in CSV."""
    return cell.encode("utf-8", "backslashreplace").decode()
