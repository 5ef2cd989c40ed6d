"""Rows of a table, whoever keeps it (pandas, Spark): how they become mentions, and what a report says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from matcher.config import MatchConfig
from matcher.mentions.build import mention
from matcher.mentions.rows import Columns, Row
from matcher.mentions.selection import Places, Selection, places
from matcher.records import Kind, Mention, Result
from matcher.report.columns import COLUMNS, Layout, rows

# How None and the missing values of pandas and numpy show themselves.
_MISSING = frozenset(("None", "nan", "NaN", "NaT", "<NA>"))


class Reading(NamedTuple):
    """How the rows of a table are read.

    Attributes:
        headers: its columns.
        places: where what stands.
        kind: of the rows that do not say.
    """

    headers: tuple[str, ...]
    places: Places
    kind: Kind | None

    def mentions(self, cells: Iterable[Sequence[Any]]) -> Iterator[Mention]:
        """A mention for each row.

        Args:
            cells: the values of each row, as they are.
        """
        columns = Columns(self.headers)
        for number, row in enumerate(cells, 1):
            texts = Row(columns, tuple(map(text, row)))
            yield mention(texts, self.places, line=number, path="", default_kind=self.kind, strict=False)


def reading(headers: Iterable[Any], chosen: Selection, *, of: str) -> Reading:
    """How the rows of a table with these columns are read.

    Args:
        headers: its columns.
        chosen: what the caller names.
        of: what the table is, for the message.

    Raises:
        InputError: a column is not there.

    >>> reading(["id", "name"], Selection(names=("name",)), of="the frame").places.names
    (1,)
    """
    named = tuple(str(header) for header in headers)
    return Reading(named, places(named, chosen, name=of), chosen.default_kind)


def several(columns: str | Iterable[str]) -> tuple[str, ...]:
    """One column or several, as several.

    >>> several("name"), several(["name", "alias"])
    (('name',), ('name', 'alias'))
    """
    return (columns,) if isinstance(columns, str) else tuple(columns)


def text(cell: Any) -> str:
    """A cell as text: nothing for a missing value, the date alone for a time stamp, no `.0` behind a whole number.

    >>> text(float("nan")), text(None), text(1981.0), text("Kim"), text(b"Kim")
    ('', '', '1981', 'Kim', 'Kim')
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    if str(cell) in _MISSING:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    date = getattr(cell, "date", None)
    return str(date()) if callable(date) else str(cell)


class Found(NamedTuple):
    """The report's columns for the rows of a table.

    Attributes:
        places: for each row of the report the row of the table.
        rows: its cells.
    """

    places: list[int]
    rows: list[list[str]]


def columns_of(config: MatchConfig) -> tuple[str, ...]:
    """The report's columns, the optional ones that were asked for among them.

    >>> columns_of(MatchConfig(ofac_like=True))[-2:]
    ('more', 'ofac_like')
    """
    return (*COLUMNS, "ofac_like") if config.ofac_like else COLUMNS


def found(results: Iterable[Result], names: Sequence[str], *, only_hits: bool) -> Found:
    """The report's columns.

    Args:
        results: one for each row of the table, in its order.
        names: the columns, as `columns_of` gives them.
        only_hits: whether clear rows are left out.

    >>> found([Result(Mention("Jane Doe"), "clear")], COLUMNS, only_hits=False).rows[0][:2]
    ['clear', '']
    """
    layout = Layout(input_columns=(), extra_columns=tuple(names[len(COLUMNS) :]))
    made = Found([], [])
    for place, result in enumerate(results):
        if only_hits and result.decision == "clear":
            continue
        for cells in rows(result, layout):
            made.places.append(place)
            made.rows.append(cells)
    return made
