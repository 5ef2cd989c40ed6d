"""CSV: reads back to the same rows, and holds nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from matcher.records import Mention, Result
from matcher.report.columns import Layout, rows
from matcher.report.write_csv import guarded, write_csv
from tests.report import samples


def written(results: list[Result], layout: Layout) -> str:
    stream = io.BytesIO()
    write_csv(results, stream, layout)
    assert not stream.closed
    return stream.getvalue().decode()


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


def test_the_header_is_guarded_too() -> None:
    assert written([], Layout(("=name",))).startswith("'=name,decision")


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=4))
@example(["\r", "a\rb", "\n", '"', ","])
def test_what_is_written_reads_back(names: list[str]) -> None:
    results = [Result(Mention(name), "clear") for name in names]
    layout = Layout(raw=True)
    back = list(csv.reader(io.StringIO(written(results, layout), newline="")))
    assert back == [list(layout.header), *(row for result in results for row in rows(result, layout))]


def test_raw_leaves_everything() -> None:
    assert ",-12.5,=1+1,match," in written([samples.hit()], Layout(("ref", "name", "note", "note"), raw=True))


def test_half_a_surrogate_pair_is_written() -> None:
    assert "\\ud800" in written([Result(Mention("a\ud800"), "clear")], Layout())
