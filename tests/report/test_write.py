"""`write_report`: counts, forms, streaming."""

from __future__ import annotations

import hashlib
import io
import tracemalloc
from pathlib import Path

import pytest

from matcher.errors import ConfigError
from matcher.records import Mention, Result
from matcher.report import write_report
from matcher.report.write import format_of
from tests.report import samples


def test_counts_add_up(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    summary = write_report(samples.everything(), path)
    assert (summary.rows, summary.match, summary.review, summary.clear, summary.unscreenable) == (5, 1, 1, 1, 2)
    assert summary.rows == summary.screened + summary.unscreenable
    assert summary.matches == 3
    assert summary.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("target", "expected"),
    [("a.csv", "csv"), ("a.CSV.gz", "csv"), ("a.jsonl", "jsonl"), ("a.txt", "table"), ("-", "csv"), ("a", "csv")],
)
def test_the_ending_tells_the_form(target: str, expected: str) -> None:
    assert format_of(target) == expected


def test_only_hits_leaves_out_clear_rows_alone() -> None:
    stream = io.BytesIO()
    summary = write_report(samples.everything(), stream, only_hits=True)
    text = stream.getvalue().decode()
    assert "John Smith" not in text
    assert "Kozlov" in text
    assert "..." in text
    assert summary.clear == 1


def test_the_header_of_an_empty_input() -> None:
    stream = io.BytesIO()
    assert write_report([], stream, input_columns=("ref", "name")).rows == 0
    assert stream.getvalue().startswith(b"ref,name,decision")


def test_an_unknown_form_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="xml"):
        write_report([], tmp_path / "out.xml", format="xml")
    assert list(tmp_path.iterdir()) == []


def test_columns_that_come_late_are_announced_once() -> None:
    results = [Result(Mention("a", fields={"name": "a"}), "clear")]
    results += [Result(Mention("b", fields={"name": "b", "new": "1"}), "clear")] * 2
    said: list[str] = []
    write_report(results, io.BytesIO(), warn=said.append)
    assert len(said) == 1
    assert "'new'" in said[0]


def test_the_same_results_give_the_same_bytes() -> None:
    first, second = io.BytesIO(), io.BytesIO()
    write_report(samples.everything(), first)
    write_report(samples.everything(), second)
    assert first.getvalue() == second.getvalue()


@pytest.mark.parametrize("form", ["csv", "jsonl", "table"])
def test_memory_does_not_grow_with_the_report(form: str, tmp_path: Path) -> None:
    def peak(rows: int) -> int:
        results = (samples.clear() for _ in range(rows))
        tracemalloc.start()
        write_report(results, tmp_path / "out", format=form)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(1600) < peak(800) + 500_000
