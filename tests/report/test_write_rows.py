"""Plain rows as CSV."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.report.write_rows import write_rows


def test_formulas_are_harmless_unless_raw(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert write_rows(["name"], [["=1+1"], ["Jon, Kim"]], path) == 2
    assert path.read_text(encoding="utf-8") == 'name\n\'=1+1\n"Jon, Kim"\n'
    write_rows(["name"], [["=1+1"]], path, raw=True)
    assert path.read_text(encoding="utf-8") == "name\n=1+1\n"


def test_a_run_that_breaks_leaves_no_file(tmp_path: Path) -> None:
    def rows():  # type: ignore[no-untyped-def]
        yield ["a"]
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        write_rows(["name"], rows(), tmp_path / "out.csv")
    assert list(tmp_path.iterdir()) == []
