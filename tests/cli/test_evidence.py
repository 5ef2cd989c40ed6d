"""Evidence as text."""

from __future__ import annotations

from matcher.cli.evidence import waterfall
from matcher.records import Evidence


def test_the_sum_runs() -> None:
    rows = [Evidence("a", "", "", 1.5, "one"), Evidence("b", "", "", -2.0, "two\x07")]
    assert list(waterfall(rows)) == [
        "  +1.50    1.50  a                one",
        "  -2.00   -0.50  b                two�",
    ]
