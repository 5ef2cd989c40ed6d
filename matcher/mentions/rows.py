"""One row of a table: its values by column, without losing any where two columns have the same header."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


class Columns:
    """The header of a table, shared by all its rows.

    Attributes:
        headers: as written, in order; may repeat.
        keys: the same made unique: `note`, `note (2)`.

    >>> Columns(["note", "note", ""]).keys
    ('note', 'note (2)', '')
    """

    __slots__ = ("headers", "keys", "places")

    def __init__(self, headers: Sequence[str]) -> None:
        self.headers = tuple(headers)
        places: dict[str, int] = {}
        for place, header in enumerate(self.headers):
            key, number = header, 1
            while key in places:
                number += 1
                key = f"{header} ({number})"
            places[key] = place
        self.places = places
        self.keys = tuple(places)


class Row(Mapping[str, str]):
    """The values of one row by column: a mapping that shares its keys with all other rows.

    >>> row = Row(Columns(["name", "name"]), ("Jon Jin Yong", "전진용"))
    >>> row["name (2)"], row.headers, row.cells
    ('전진용', ('name', 'name'), ('Jon Jin Yong', '전진용'))
    """

    __slots__ = ("_columns", "cells")

    def __init__(self, columns: Columns, cells: tuple[str, ...]) -> None:
        self._columns = columns
        self.cells = cells

    @property
    def headers(self) -> tuple[str, ...]:
        """The headers as written, in order; may repeat."""
        return self._columns.headers

    def __getitem__(self, key: str) -> str:
        return self.cells[self._columns.places[key]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns.keys)

    def __len__(self) -> int:
        return len(self.cells)

    def __repr__(self) -> str:
        return f"Row({dict(self)!r})"

    def __reduce__(self) -> tuple[type[Row], tuple[Columns, tuple[str, ...]]]:
        return Row, (self._columns, self.cells)
