"""Values of typed rows as text."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.mentions.rows import Columns
from matcher.mentions.selection import Places, Selection, places
from matcher.mentions.values import names_of, text_of


@pytest.mark.parametrize(
    ("value", "expected"),
    [("Jon", "Jon"), (None, ""), (["A", "B"], "A; B"), (7, "7"), (True, "true"), ({"a": "é"}, '{"a": "é"}'), ([], "")],
)
def test_a_value_as_text(value: Any, expected: str) -> None:
    assert text_of(value) == expected


def _places(columns: Columns) -> Places:
    return places(columns.headers, Selection(names=("name",)), path="", name="the input")


def test_a_list_of_names_is_a_name_and_its_aliases() -> None:
    columns = Columns(["name", "note"])
    assert names_of({"name": ["Jon", " ", "전진용", "Jon"]}, columns, _places(columns)) == ("Jon", "전진용")
    assert names_of({"name": "Jon", "note": ["x"]}, columns, _places(columns)) is None
