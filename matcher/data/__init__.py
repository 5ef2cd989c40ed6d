"""Edited tables of facts about names, each with a header comment: what a row means and where its facts come from.

`rows` reads a table; the rooms that use one keep what they make of it, so that a table loads when first needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).parent


def rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of `data/<table>.csv`, comments left out, as dictionaries by column.

    Raises:
        FileNotFoundError: there is no such table.

    >>> next(rows("legal_forms"))["form"] != ""
    True
    """
    import csv  # noqa: PLC0415 - what is made of most tables is kept

    text = (_FOLDER / f"{table}.csv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    yield from csv.DictReader(lines)
