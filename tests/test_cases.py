"""The case tables themselves: each is well-formed and used by a test."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TABLES = sorted((ROOT / "fixtures" / "cases").glob("*.csv"))
BY_NAME = pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)


def table(path: Path) -> list[list[str]]:
    """The rows, with the header first."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(csv.reader(line for line in lines if not line.startswith("#")))


def faults(path: Path) -> list[str]:
    """What is wrong with a table of cases."""
    found = []
    header, *rows = table(path)
    if not rows:
        found.append("no rows")
    found += [f"row {number} has {len(row)} cells" for number, row in enumerate(rows, 1) if len(row) != len(header)]
    found += [f"{row[:2]} stands twice" for row, count in Counter(map(tuple, rows)).items() if count > 1]
    if len(set(header)) != len(header) or "" in header:
        found.append("headers repeat or are empty")
    return found


@BY_NAME
def test_tables_are_well_formed(path: Path) -> None:
    assert faults(path) == []


@BY_NAME
def test_tables_are_used(path: Path) -> None:
    tests = (ROOT / "tests").rglob("test_*.py")
    assert any(path.stem in test.read_text(encoding="utf-8") for test in tests if test != Path(__file__))


def test_the_check_can_fail(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("a,b,a\n1,2\n1,2\n", encoding="utf-8")
    assert faults(path) == [
        "row 1 has 2 cells",
        "row 2 has 2 cells",
        "('1', '2') stands twice",
        "headers repeat or are empty",
    ]
