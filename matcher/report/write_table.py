"""The report as a table for the eyes: what was asked, what was decided, what is listed, and why.

It shows less than the other forms, in the width of the terminal. A name from outside may hold signs that move the
cursor, change colours or turn the direction of writing; they are shown as a replacement sign.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from matcher.records import Match, Result, Skipped
from matcher.report.columns import SCORE_DECIMALS, Layout, score_text

if TYPE_CHECKING:
    from rich.table import Table

_COLOURS = {"match": "bold red", "review": "yellow", "clear": "green", "suppressed": "dim", "unscreenable": "magenta"}
_LEAST = {"name": 12, "listed as": 12, "why": 12}
_SHARES = {"name": 0.26, "listed as": 0.30}  # at most, of what the fixed columns leave; the reason has the rest
_COLUMNS = ("line", "name", "decision", "score", "listed as", "entry", "why")
_OPTIONAL = ("line", "entry")
_RIGHT = ("line", "score")
_Line = dict[str, str]
_MOST_ENTRY = 28
_SCORE = SCORE_DECIMALS + 2
_PADDING = 2
_NARROW = 100  # below this the entry stands behind the listed name, not in a column of its own
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BATCH = 200  # a table's rows are held until it is drawn; long reports are drawn piece by piece


def write_table(results: Iterable[Result | Skipped], stream: BinaryIO, layout: Layout) -> None:
    """Draw results to a stream of bytes.

    >>> from matcher.records import Mention
    >>> stream = io.BytesIO()
    >>> write_table([Result(Mention("Jon Jin Yong"), "clear")], stream, Layout())
    >>> "Jon Jin Yong" in stream.getvalue().decode()
    True
    """
    from rich.console import Console  # noqa: PLC0415 - takes longer to load than most commands run

    text = io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="")
    console = Console(
        file=text,
        width=max(layout.width, 60),
        force_terminal=layout.colour,
        color_system="standard" if layout.colour else None,
        no_color=not layout.colour,
        highlight=False,
        markup=False,
        emoji=False,
    )
    try:
        for table in _tables(iter(results), console.width):
            console.print(table)
        text.flush()
    finally:
        _detach(text)


def visible(text: str) -> str:
    r"""A text from outside that can do no harm on a terminal.

    >>> visible("a\x1b[31mb\u202ec")
    'a�[31mb�c'
    """
    return _CONTROL.sub("�", " ".join(text.split("\n")).replace("\r", " ").replace("\t", " "))


def _tables(results: Iterator[Result | Skipped], width: int) -> Iterator[Table]:
    """The table piece by piece; the first piece decides how wide the columns are."""
    columns: dict[str, int] | None = None
    while True:
        batch = [row for item in islice(results, _BATCH) for row in _rows(item, narrow=width < _NARROW)]
        if not batch and columns is not None:
            return
        head = columns is None
        columns = columns or _widths(batch, width)
        yield _drawn(batch, columns, head=head)


def _widths(batch: list[_Line], width: int) -> dict[str, int]:
    """How wide each column is: as its cells need, the longer ones within their share."""
    from rich.cells import cell_len  # noqa: PLC0415 - as above

    def need(column: str) -> int:
        return max([len(column), *(cell_len(row[column]) for row in batch)])

    fixed = {column: need(column) for column in ("line", "decision")} | {"score": _SCORE}
    fixed["entry"] = min(need("entry"), _MOST_ENTRY)
    fixed = {column: size for column, size in fixed.items() if column not in _OPTIONAL or any(r[column] for r in batch)}
    free = width - sum(fixed.values()) - _PADDING * (len(fixed) + 3) + 1
    texts = {c: min(need(c), max(_LEAST[c], int(free * share))) for c, share in _SHARES.items()}
    texts["why"] = max(_LEAST["why"], free - sum(texts.values()))
    sizes = fixed | texts
    return {column: sizes[column] for column in _COLUMNS if column in sizes}


def _drawn(batch: list[_Line], columns: dict[str, int], *, head: bool) -> Table:
    from rich import box  # noqa: PLC0415 - as above
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, show_header=head, pad_edge=False, header_style="bold")
    table.padding = (0, 1, 0, 0)
    for name, size in columns.items():
        table.add_column(name, width=size, overflow="fold", justify="right" if name in _RIGHT else "left")
    for row in batch:
        styles = {"decision": _COLOURS.get(row["decision"], "")}
        table.add_row(*(Text(row[column], style=styles.get(column, "")) for column in columns))
    return table


def _rows(item: Result | Skipped, *, narrow: bool) -> Iterator[_Line]:
    """The rows of one result; line and name stand in the first only."""
    row, text = (item.row, item.text) if isinstance(item, Skipped) else (item.mention.row, item.mention.text)
    if isinstance(item, Result) and item.matches and (queried := item.matches[0].queried) not in ("", text):
        text = f"{text} / {queried}"  # another name of the row is the one that was found
    first = {"line": str(row or ""), "name": text}
    for cells in _cells(item):
        found = {"line": "", "name": ""} | dict(zip(_COLUMNS[2:], cells, strict=True)) | first
        if narrow and found["entry"]:
            found |= {"listed as": f"{found['listed as']} [{found['entry']}]", "entry": ""}
        yield {column: visible(cell) for column, cell in found.items()}
        first = {}


def _cells(item: Result | Skipped) -> Iterator[tuple[str, ...]]:
    if isinstance(item, Skipped):
        yield "unscreenable", "", "", "", item.reason
        return
    if not item.matches:
        yield item.decision, "", "", "", item.reason
    for match in item.matches:
        yield _match(match)
    if item.more:
        yield "", "", "", "", f"and {item.more} more at or above the review line"


def _match(match: Match) -> tuple[str, ...]:
    listed = match.name if match.name == match.entry.name else f"{match.name} ({match.entry.name})"
    score = score_text(match.score)
    return match.decision, score, listed, f"{match.entry.source} {match.entry.id}", match.explain()


def _detach(text: io.TextIOWrapper) -> None:
    try:
        text.detach()
    except (OSError, ValueError):
        return
