from __future__ import annotations

import numpy as np
import pytest

from matcher.index.columns import Columns, Grown


def test_rows_become_columns() -> None:
    rows = Columns("qd")
    assert [column.tolist() for column in rows.made()] == [[], []]
    rows = Columns("qd")
    for row in ((1, 0.1), (2**40, 2)):
        rows.add(row)
    assert len(rows) == 2
    assert [column.tolist() for column in rows.made()] == [[1, 2**40], [0.1, 2.0]]


def test_rows_are_put_away_many_at_once() -> None:
    rows = Columns("qd")
    for number in range(10_000):
        rows.add((number, number / 2))
    assert len(rows) == 10_000
    numbers, halves = rows.made()
    assert numbers.tolist() == list(range(10_000))
    assert halves[-1] == 9_999 / 2


def test_a_row_has_a_number_for_each_column() -> None:
    rows = Columns("qd")
    rows.add((1,))
    with pytest.raises(ValueError, match="zip"):
        rows.made()


def test_a_column_grows() -> None:
    column = Grown(np.array([1, 2]))
    for _ in range(5):
        column.add(np.array([3, 4, 5]))
    assert column.values.tolist() == [1, 2, *[3, 4, 5] * 5]
    column.add(np.empty(0, dtype=np.int64))
    assert len(column.values) == 17
