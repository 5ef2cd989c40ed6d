"""Plots as plain values: bars with the range in which the truth lies, and lines; the page draws them as SVG."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

FEWEST = 5
"""A share of fewer is no bar: it would say next to nothing."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its value, the range in which the truth lies, of how many, and its group."""

    label: str
    value: float
    low: float
    high: float
    count: int
    group: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars of shares.

    Attributes:
        title: what they show.
        bars: from the top.
        start: where the axis begins, 0 or above.
        what: what is counted.
    """

    title: str
    bars: tuple[Bar, ...]
    start: float
    what: str = "names"

    def place(self, value: float) -> float:
        """Where a value stands on the axis, 0 to 1."""
        return round(min(1.0, max(0.0, (value - self.start) / (1.0 - self.start))), 4)

    @property
    def ticks(self) -> list[float]:
        """Values that the axis names."""
        return [round(self.start + (1.0 - self.start) * step / 5, 4) for step in range(6)]


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its name, its points from the left, and whether the points are marked; `style` is a colour's name."""

    name: str
    points: tuple[tuple[float, float], ...]
    style: str = "match"
    dots: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines over an axis.

    Attributes:
        title: what they show.
        x: what the axis below means.
        y: what the axis at the left means.
        lines: each drawn.
        marks: places on the axis below, by name.
        most: the top of the left axis.
        diagonal: whether the line of equality is drawn.
        ranges: at each x, from where to where the truth lies.
    """

    title: str
    x: str
    y: str
    lines: tuple[Line, ...]
    marks: tuple[tuple[str, float], ...] = ()
    most: float = 1.0
    diagonal: bool = False
    ranges: tuple[tuple[float, float, float], ...] = ()

    def path(self, line: Line, width: float, height: float) -> str:
        """The line as an SVG path in a box.

        >>> Lines("", "", "", ()).path(Line("", ((0.0, 0.0), (1.0, 1.0))), 100, 50)
        'M0.0 50.0L100.0 0.0'
        """
        return "M" + "L".join(f"{self.at(x, width)} {self.up(y, height)}" for x, y in line.points)

    def at(self, x: float, width: float) -> float:
        """Where a value of the axis below lies."""
        return round(x * width, 1)

    def up(self, y: float, height: float) -> float:
        """Where a value of the left axis lies, from the top."""
        return round(height - height * min(1.0, y / self.most if self.most else 0.0), 1)


def bars(title: str, found: Iterable[Bar], what: str = "names") -> Bars:
    """Bars whose axis begins where the lowest one still shows.

    >>> bars("", [Bar("typo", 0.97, 0.95, 0.99, 200)]).start
    0.9
    """
    kept = tuple(found)
    least = min((bar.low for bar in kept), default=0.0)
    start = next((each for each in (0.9, 0.8, 0.5) if least >= each + 0.02), 0.0)
    return Bars(title, kept, start, what)
