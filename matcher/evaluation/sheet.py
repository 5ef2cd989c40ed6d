"""What a measurement shows, whatever its form: headline figures, sections with tables and plots, what stands behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from matcher.evaluation.plots import Bars, Lines

Cell = str | int | float | bool | None
Sort = Literal["text", "name", "count", "share", "score", "number"]
"""How a column is shown: `share` and `score` to four places, `number` to one, `name` may come from outside."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header as programs know it, and how its cells are shown."""

    header: str
    sort: Sort = "text"

    @property
    def words(self) -> str:
        """The header as people read it."""
        return self.header.replace("_", " ")

    @property
    def right(self) -> bool:
        """Whether its cells are figures, which stand at the right."""
        return self.sort not in ("text", "name")


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        title: what it shows.
        columns: from the left.
        rows: as many cells as columns.
        note: a sentence below the title.
        rest: how many further rows are not shown.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A headline figure: its name, the figure, and a few words on it; `tone` colours it: match, review, clear."""

    name: str
    value: str
    note: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the sheet: a heading, a paragraph, plots and tables."""

    title: str
    note: str = ""
    plots: tuple[Bars | Lines, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything.

    Attributes:
        eyebrow: what kind of sheet it is.
        title: what was measured.
        lede: the result in one or two sentences.
        figures: the headline.
        main: the table that CSV holds.
        sections: further parts, `main` among them where it is to be seen.
        account: what stands behind it: name and value.
        meaning: a paragraph at the end.
        notices: what must be known before anything else.
    """

    eyebrow: str
    title: str
    lede: str
    figures: tuple[Figure, ...]
    main: Table
    sections: tuple[Section, ...]
    account: tuple[tuple[str, str], ...]
    meaning: str = ""
    notices: tuple[str, ...] = ()


def shown(cell: Cell, sort: Sort) -> str:
    """A cell as text.

    >>> shown(0.98765, "share"), shown(12345, "count"), shown(None, "share"), shown(True, "text")
    ('0.9877', '12,345', '', 'yes')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if sort in ("share", "score"):
        return f"{cell:.4f}"
    if sort == "number":
        return f"{cell:,.1f}"
    return f"{cell:,}" if sort == "count" else str(cell)


def figure(name: str, value: float | None, note: str = "", tone: str = "", decimals: int = 3) -> Figure:
    """A headline figure; `none` where there is nothing to measure.

    >>> figure("F1", 0.87).value, figure("F1", None).value
    ('0.870', 'none')
    """
    return Figure(name, "none" if value is None else f"{value:,.{decimals}f}", note, tone)


def cut(rows: Sequence[tuple[Cell, ...]], most: int) -> tuple[tuple[tuple[Cell, ...], ...], int]:
    """The first rows, and how many are left out."""
    return tuple(rows[:most]), max(0, len(rows) - most)
