"""The table: fits the width, says why, obeys nobody's escape codes."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len

from matcher.records import Mention, Result
from matcher.report.columns import Layout
from matcher.report.write_table import write_table
from tests.report import samples


def drawn(results: list[object], width: int = 120, *, colour: bool = False) -> str:
    stream = io.BytesIO()
    write_table(results, stream, Layout(width=width, colour=colour))  # type: ignore[arg-type]
    return stream.getvalue().decode()


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_it_keeps_to_the_width(width: int) -> None:
    text = drawn([*samples.everything(), samples.hit("延边银星网络科技有限公司" * 5)], width)
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_it_shows_decision_score_and_reason() -> None:
    text = drawn(samples.everything(), 200)
    for word in ("match", "0.9877", "review", "clear", "unscreenable", "27743", "Line 6 cannot be read", "and 3 more"):
        assert word in text


def test_colours_only_when_asked() -> None:
    assert "\x1b[" not in drawn(samples.everything())
    assert "\x1b[" in drawn(samples.everything(), colour=True)


def test_signs_that_move_the_cursor_are_shown_not_sent() -> None:
    text = drawn([Result(Mention("\x1b[2Jboo\u202egnol[red]"), "clear")])
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[red]" in text


def test_an_empty_report_is_a_header() -> None:
    assert "decision" in drawn([])


def test_many_rows_have_one_header() -> None:
    text = drawn([samples.clear() for _ in range(450)])
    assert text.count("decision") == 1
    assert text.count("John Smith") == 450


def test_the_line_leads_back_to_the_input() -> None:
    text = drawn(samples.everything())
    assert [line.split()[0] for line in text.splitlines() if line.strip()[:1].isdigit()] == ["2", "3", "4", "5", "6"]
    assert "line" not in drawn([Result(Mention("Jon Jin Yong"), "clear")])


def test_columns_are_as_wide_as_their_cells_need() -> None:
    one, *_ = drawn([samples.hit("Jo")], 160).splitlines()[2:]
    assert "2  Jo    match" in one


def test_a_narrow_terminal_has_the_entry_behind_the_name() -> None:
    header = drawn(samples.everything(), 80).splitlines()[0]
    assert "entry" not in header
    assert "27743]" in drawn(samples.everything(), 80)
    assert "entry" in drawn(samples.everything(), 120).splitlines()[0]


def test_of_several_names_of_a_row_the_one_that_was_found_is_shown() -> None:
    asked = Mention("Nobody", aliases=("Jon Jin Yong",))
    found = replace(samples.match(asked), queried="Jon Jin Yong")
    assert "Nobody / Jon Jin Yong" in drawn([Result(asked, "match", (found,))], 160)
