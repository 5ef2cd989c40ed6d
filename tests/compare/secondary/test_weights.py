"""The table of secondary weights: complete rows, numbers, all of them used, and in a sensible order."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

import pytest

from matcher import data
from matcher.compare.secondary import weights as module
from matcher.compare.secondary.weights import weights

ROWS = list(data.rows("secondary_weights"))
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in Path(module.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["feature"])
def test_every_row_gives_a_number_and_its_reason(row: dict[str, str]) -> None:
    assert None not in row, "an unquoted comma"
    assert isfinite(float(row["bits"]))
    assert all(row[column] for column in ("unit", "reason"))


def test_no_rule_stands_twice() -> None:
    assert len(weights()) == len(ROWS)
    assert weights() == {row["feature"]: float(row["bits"]) for row in ROWS}


def test_the_surer_rule_weighs_more() -> None:
    table = weights()
    assert table["birth_day"] > table["birth_day_either_order"] > table["birth_month"] > table["birth_year"] > 0
