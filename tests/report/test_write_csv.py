"""CSV: reads back to the same rows, and holds nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from matcher.records import Mention, Result
from matcher.report.columns import Layout, rows
from matcher.report.write_csv import write_csv
from tests.report import samples


def written(results: list[Result], layout: Layout) -> str:
    stream = io.BytesIO()
    write_csv(results, stream, layout)
    assert not stream.closed
    return stream.getvalue().decode()


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
