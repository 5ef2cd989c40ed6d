"""Parquet: the rows of the CSV with types, no value changed."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest
from pyarrow import parquet

from matcher.errors import MissingDependency
from matcher.records import Mention, Result, Skipped
from matcher.report import write_report
from matcher.report.columns import Layout, rows
from matcher.report.write_parquet import write_parquet
from tests.report import samples

LAYOUT = Layout(("ref", "name", "note", "note"), ("ofac_like",))


def table(results: list[Any], layout: Layout = LAYOUT) -> Any:
    stream = io.BytesIO()
    write_parquet(results, stream, layout)
    assert not stream.closed
    return parquet.read_table(stream)


def test_the_rows_are_those_of_the_csv_with_types() -> None:
    found = table(samples.everything())
    expected = [row for item in samples.everything() for row in rows(item, LAYOUT)]
    assert found.column_names == ["ref", "name", "note", "note (2)", *LAYOUT.header[4:]]
    text = [[("" if cell is None else cell) for cell in row.values()] for row in found.to_pylist()]
    numbers = {found.column_names.index(name) for name in ("rank", "score", "more", "ofac_like")}
    for row, cells in zip(text, expected, strict=True):
        for place, (cell, other) in enumerate(zip(row, cells, strict=True)):
            assert cell == ((float(other) if other else "") if place in numbers else other)
    assert {str(found.schema.field(name).type) for name in ("rank", "more")} == {"int32"}
    assert str(found.schema.field("score").type) == "double"


def test_no_rows_are_a_table_with_columns() -> None:
    found = table([])
    assert found.num_rows == 0
    assert "decision" in found.column_names


def test_text_stays_as_it_is() -> None:
    hostile = ["=1+1", "a\r\nb", "\x00\x1f", "\u202eabc", "\ud800"]
    found = table([Result(Mention(text), "clear") for text in hostile], Layout())
    assert found["name"].to_pylist() == [*hostile[:4], "\\ud800"]


def test_more_rows_than_are_written_at_once_keep_their_order() -> None:
    found = table([Skipped("Row cannot be read.", text=str(i)) for i in range(20_001)], Layout())
    assert found["name"].to_pylist() == [str(i) for i in range(20_001)]


def test_the_ending_asks_for_it_and_equal_results_are_equal_files(tmp_path: Any) -> None:
    one, two = tmp_path / "a.parquet", tmp_path / "b.PQ"
    summary = write_report(samples.everything(), one)
    assert write_report(samples.everything(), two) == summary
    assert one.read_bytes() == two.read_bytes()
    assert parquet.read_table(one).num_rows == len([r for i in samples.everything() for r in rows(i, Layout())])


def test_without_pyarrow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingDependency, match=r"watchlist-matcher\[parquet\]"):
        write_report(samples.everything(), tmp_path / "a.parquet")
    assert not list(tmp_path.iterdir())
