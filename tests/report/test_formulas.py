"""Cells that a spreadsheet would run get an apostrophe; numbers and texts are left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.report.formulas import guarded, unguarded


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+SUM(A1)",
        "-Smith",
        "@x",
        "\tx",
        "\rx",
        "+A1",
        "-2+cmd|' /C calc'!A0",
        "-",
        "+",
        "=",
        "-1=1",
        "+1e",
        "-.5x",
    ],
)
def test_formulas_get_an_apostrophe(cell: str) -> None:
    assert guarded([cell]) == ["'" + cell]


@pytest.mark.parametrize(
    "cell", ["-12.5", "+49 30 1234567", "-1,000.00", "+1e5", "-.5", "12", "", "Jon", "'x", " =x", "a=b", "-7"]
)
def test_plain_numbers_and_texts_are_left(cell: str) -> None:
    assert guarded([cell]) == [cell]


@given(st.text())
def test_no_cell_begins_like_a_formula_unless_it_is_a_number(cell: str) -> None:
    (safe,) = guarded([cell])
    assert safe in (cell, "'" + cell)
    assert not safe.startswith(("=", "@", "\t", "\r"))
    if safe.startswith(("+", "-")):
        assert not any(char.isalpha() and char not in "eE" for char in safe)


@given(st.text().filter(lambda text: not text.startswith("'")))
def test_the_apostrophe_comes_off_again(cell: str) -> None:
    assert unguarded(guarded([cell])[0]) == cell
