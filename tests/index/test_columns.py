from __future__ import annotations

import pytest

from matcher.index.columns import Columns


def test_rows_become_columns() -> None:
    rows = Columns("qd")
    assert [column.tolist() for column in rows.made()] == [[], []]
    rows = Columns("qd")
    for row in ((1, 0.1), (2**40, 2)):
        rows.add(row)
    assert len(rows) == 2
    assert [column.tolist() for column in rows.made()] == [[1, 2**40], [0.1, 2.0]]


def test_a_row_has_a_number_for_each_column() -> None:
    with pytest.raises(ValueError, match="zip"):
        Columns("qd").add((1,))
