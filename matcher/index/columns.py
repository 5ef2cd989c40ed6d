"""Rows of numbers that come one after the other, kept as plain columns: millions of them take little room."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray


class Columns:
    """Rows of numbers, column by column.

    Args:
        types: of each column the letter that `array` has for it: `q` for whole numbers, `d` for floats.

    >>> rows = Columns("qd")
    >>> rows.add((1, 0.5))
    >>> [column.tolist() for column in rows.made()]
    [[1], [0.5]]
    """

    def __init__(self, types: str) -> None:
        self._columns: list[Any] = [array(type_) for type_ in types]
        self._appends = [column.append for column in self._columns]

    def __len__(self) -> int:
        return len(self._columns[0])

    def add(self, row: Iterable[float]) -> None:
        """Take a row: a number for each column."""
        for append, value in zip(self._appends, row, strict=True):
            append(value)

    def made(self) -> list[NDArray[Any]]:
        """The columns as arrays; no rows are taken after that."""
        return [np.frombuffer(column, dtype=column.typecode) for column in self._columns]
