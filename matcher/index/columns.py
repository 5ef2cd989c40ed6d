"""Numbers that come one after the other, kept as plain columns: millions of them take little room."""

from __future__ import annotations

from array import array
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Rows that wait to be put into their columns.
_AT_ONCE = 4096


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
        self._rows: list[tuple[float, ...]] = []

    def __len__(self) -> int:
        return len(self._columns[0]) + len(self._rows)

    def add(self, row: tuple[float, ...]) -> None:
        """Take a row: a number for each column."""
        self._rows.append(row)
        if len(self._rows) == _AT_ONCE:
            self._put_away()

    def _put_away(self) -> None:
        """Put the last rows into the columns: many at once take a fraction of the time of one after the other."""
        for column, values in zip(self._columns, zip(*self._rows, strict=True), strict=bool(self._rows)):
            column.extend(values)
        self._rows.clear()

    def made(self) -> list[NDArray[Any]]:
        """The columns as arrays; no rows are taken after that."""
        self._put_away()
        return [np.frombuffer(column, dtype=column.typecode) for column in self._columns]


class Grown:
    """A column that grows at its end: what is there is rarely copied.

    Args:
        values: it begins with these.

    >>> some = Grown(np.array([1, 2]))
    >>> some.add(np.array([3]))
    >>> some.values.tolist()
    [1, 2, 3]
    """

    def __init__(self, values: NDArray[Any]) -> None:
        self._room = values
        self._size = len(values)

    @property
    def values(self) -> NDArray[Any]:
        """All of it; not to be changed."""
        return self._room[: self._size]

    def add(self, more: NDArray[Any]) -> None:
        """Some numbers behind the last."""
        size = self._size + len(more)
        if size > len(self._room):
            room = np.empty(size + size // 4, dtype=self._room.dtype)
            room[: self._size] = self.values
            self._room = room
        self._room[self._size : size] = more
        self._size = size
