"""What a measurement shows."""

from __future__ import annotations

from matcher.evaluation.sheet import Column, cut, figure, shown


def test_cells_as_text() -> None:
    found = [shown(0.5, "share"), shown(3, "count"), shown(12.345, "number"), shown("x", "name"), shown(False, "text")]
    assert found == ["0.5000", "3", "12.3", "x", "no"]


def test_columns_and_figures() -> None:
    assert Column("false_alerts", "count").words == "false alerts"
    assert Column("a", "count").right
    assert not Column("a", "name").right
    assert figure("Alerts", 12.34, decimals=1).value == "12.3"


def test_what_is_cut_off_is_counted() -> None:
    assert cut([(1,), (2,), (3,)], 2) == (((1,), (2,)), 1)
    assert cut([(1,)], 2) == (((1,),), 0)
