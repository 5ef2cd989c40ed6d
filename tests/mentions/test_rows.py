"""Rows: a mapping that loses no value."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from matcher.mentions.rows import Columns, Row


@given(st.lists(st.sampled_from(["a", "a (2)", "b", ""])))
def test_every_value_has_a_key_of_its_own(headers: list[str]) -> None:
    cells = tuple(str(place) for place in range(len(headers)))
    row = Row(Columns(headers), cells)
    assert tuple(row.values()) == cells
    assert row.headers == tuple(headers)


def test_a_row_is_a_mapping_and_travels_between_processes() -> None:
    row = Row(Columns(["name", "city"]), ("Jon", "Moscow"))
    assert row == {"name": "Jon", "city": "Moscow"}
    assert pickle.loads(pickle.dumps(row)) == row
