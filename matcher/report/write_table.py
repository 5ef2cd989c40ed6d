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
from matcher.report.columns import SCORE_DECIMALS, Layout

if TYPE_CHECKING:
    from rich.table import Table

_COLOURS = {"match": "bold red", "review": "yellow", "clear": "green", "suppressed": "dim", "unscreenable": "magenta"}
_SHARES = {"name": 0.24, "listed as": 0.26, "entry": 0.18, "why": 0.32}
_FIXED = {"decision": 12, "score": 6}
_PADDING = 3
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
    batch = list(islice(results, _BATCH))
    head = True
    while batch or head:
        table = _empty(width, head=head)
        for item in batch:
            _add(table, item)
        yield table
        head = False
        batch = list(islice(results, _BATCH))


def _empty(width: int, *, head: bool) -> Table:
    from rich import box  # noqa: PLC0415 - as above
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, show_header=head, pad_edge=False, header_style="bold")
    free = width - sum(_FIXED.values()) - _PADDING * (len(_FIXED) + len(_SHARES))
    for name in ("name", "decision", "score", "listed as", "entry", "why"):
        size = _FIXED.get(name) or max(6, int(free * _SHARES[name]))
        table.add_column(name, width=size, overflow="fold", justify="right" if name == "score" else "left")
    return table


def _add(table: Table, item: Result | Skipped) -> None:
    from rich.text import Text  # noqa: PLC0415 - as above

    name = item.text if isinstance(item, Skipped) else item.mention.text
    for decision, *cells in _cells(item):
        label = Text(decision, style=_COLOURS.get(decision, ""))
        table.add_row(Text(visible(name)), label, *(Text(visible(cell)) for cell in cells))
        name = ""


def _cells(item: Result | Skipped) -> Iterator[tuple[str, ...]]:
    if isinstance(item, Skipped):
        yield "unscreenable", "", "", "", item.reason
        return
    if not item.matches:
        yield item.decision, "", "", "", item.reason
    for match in item.matches:
        yield _match(match)
    if item.more:
        yield "", "", "", "", f"and {item.more} more to look at"


def _match(match: Match) -> tuple[str, ...]:
    listed = match.name if match.name == match.entry.name else f"{match.name} ({match.entry.name})"
    score = f"{match.score:.{SCORE_DECIMALS}f}"
    return match.decision, score, listed, f"{match.entry.source} {match.entry.id}", match.explain()


def _detach(text: io.TextIOWrapper) -> None:
    try:
        text.detach()
    except (OSError, ValueError):
        return
