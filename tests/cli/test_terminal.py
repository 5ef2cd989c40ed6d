"""What the terminal can show."""

from __future__ import annotations

import pytest

from matcher.cli.terminal import colour_of, width_of


@pytest.mark.parametrize(("environment", "expected"), [({}, 120), ({"COLUMNS": "90"}, 90), ({"COLUMNS": "x"}, 120)])
def test_width(environment: dict[str, str], expected: int) -> None:
    assert width_of(environment) == expected


def test_colour() -> None:
    assert colour_of({})
    assert not colour_of({"NO_COLOR": "1"})
    assert colour_of({"NO_COLOR": ""})
