"""Plots as plain values."""

from __future__ import annotations

import pytest

from matcher.evaluation.plots import Bar, Bars, Line, Lines, bars


@pytest.mark.parametrize(("low", "start"), [(0.99, 0.9), (0.85, 0.8), (0.6, 0.5), (0.1, 0.0)])
def test_the_axis_begins_where_every_bar_shows(low: float, start: float) -> None:
    assert bars("", [Bar("a", 1.0, low, 1.0, 3)]).start == start


def test_places_stay_on_the_axis() -> None:
    found = Bars("", (), 0.5)
    assert [found.place(value) for value in (0.2, 0.5, 0.75, 1.0)] == [0.0, 0.0, 0.5, 1.0]
    assert found.ticks == [0.5, 0.6, 0.7, 0.8, 0.9, 1.0]
    assert bars("", []).bars == ()


def test_lines_are_scaled_to_their_top() -> None:
    plot = Lines("", "", "", (), most=200.0)
    assert plot.path(Line("", ((0.5, 50.0), (1.0, 400.0))), 100, 100) == "M50.0 75.0L100.0 0.0"
