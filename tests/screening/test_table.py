"""Rows of a table: which cells become which mention, and the report's columns for each."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from matcher.errors import InputError
from matcher.mentions.selection import Selection
from matcher.records import Mention, Result
from matcher.report.columns import COLUMNS
from matcher.screening.table import found, reading, text


@pytest.mark.parametrize(("cell", "shown"), [
    ("Kim", "Kim"), (None, ""), (float("nan"), ""), (7, "7"), (7.0, "7"), (7.5, "7.5"), (Decimal("7.50"), "7.50"),
    (datetime.date(1981, 3, 5), "1981-03-05"), (datetime.datetime(1981, 3, 5, 12), "1981-03-05"),
    ("Köhler".encode(), "Köhler"), (b"K\xff", "K�"), (True, "True"),
])  # fmt: skip
def test_a_cell_as_text(cell: object, shown: str) -> None:
    assert text(cell) == shown


def test_mentions_of_rows() -> None:
    read = reading(["born", "name", "alias"], Selection(names=("name", "alias"), birth_date="born"), of="the table")
    first, second = read.mentions([(datetime.date(1981, 3, 5), "Jon", "Chon"), (None, None, "Kim")])
    assert (first.text, first.aliases, first.birth_date, first.row) == ("Jon", ("Chon",), "1981-03-05", 1)
    assert (second.text, second.aliases, second.birth_date, second.row) == ("Kim", (), "", 2)


def test_a_column_that_is_not_there() -> None:
    with pytest.raises(InputError, match="no column 'party' in the table"):
        reading(["name"], Selection(names=("party",)), of="the table")


def test_clear_rows_are_left_out_and_unscreenable_ones_stay() -> None:
    results = [Result(Mention("a"), "clear"), Result(Mention(""), "unscreenable", reason="Nothing.")]
    assert found(results, COLUMNS, only_hits=True).places == [1]
    made = found(results, COLUMNS, only_hits=False)
    assert made.places == [0, 1]
    assert [row[0] for row in made.rows] == ["clear", "unscreenable"]
