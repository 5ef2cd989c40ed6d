"""A sheet in every form: JSON for programs, CSV for a spreadsheet, a page to forward, tables for the terminal.

No form holds a clock time, so that the same measurement gives the same bytes.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from matcher.evaluation.sheet import Sheet, Table, shown
from matcher.report.formulas import guarded
from matcher.report.page import ROOM, environment, policy, source
from matcher.report.target import Target, opened
from matcher.report.write_table import visible

FORMS = ("table", "csv", "json", "html")
_ENDINGS = {".csv": "csv", ".json": "json", ".html": "html", ".htm": "html", ".txt": "table"}
_OWN = "matcher.evaluation"
_SIDE = 120
"""Columns of a terminal table where nobody says how wide the terminal is."""


def form_of(target: str, form: str | None, *, terminal: bool) -> str:
    """The form that is meant: as told, by the ending of the file, or a table for eyes and CSV for a pipe.

    >>> form_of("proof.html", None, terminal=False), form_of("-", None, terminal=False)
    ('html', 'csv')
    """
    told = next((known for ending, known in _ENDINGS.items() if target.removesuffix(".gz").endswith(ending)), "")
    return form or told or ("table" if terminal else "csv")


def write_sheet(
    sheet: Sheet, data: Mapping[str, Any], target: Target, form: str, *, width: int = _SIDE, colour: bool = False
) -> str:
    """Write a sheet and give the SHA-256 of what was written.

    Args:
        sheet: what is shown.
        data: the same and more as plain values, for JSON.
        target: a path, `-`, or a stream.
        form: one of `FORMS`.
        width: of a table.
        colour: whether a table is coloured.
    """
    text = {
        "json": lambda: json_text(data),
        "csv": lambda: csv_text(sheet.main),
        "html": lambda: html_text(sheet),
        "table": lambda: table_text(sheet, width, colour=colour),
    }[form]()
    with opened(target) as (stream, digesting):
        stream.write(text.encode("utf-8", "backslashreplace"))
    return digesting.sha256


def json_text(data: Mapping[str, Any]) -> str:
    """Plain values as JSON; figures to six places."""
    return json.dumps(_rounded(data), ensure_ascii=False, indent=1) + "\n"


def csv_text(table: Table) -> str:
    """A table as CSV, with plain figures and nothing in it that a spreadsheet would run."""
    buffer = io.StringIO()
    rows = csv.writer(buffer, lineterminator="\n")
    rows.writerow([column.header for column in table.columns])
    for row in table.rows:
        rows.writerow(
            guarded(
                shown(cell, "text") if cell is None or isinstance(cell, bool) else str(_rounded(cell)) for cell in row
            )
        )
    return buffer.getvalue()


def html_text(sheet: Sheet) -> str:
    """The page: it needs no network, no other file and no script."""
    style = source(ROOM, "page.css") + source(_OWN, "sheet.css")
    page = environment(_OWN, ROOM).get_template("sheet.html")
    return page.render(sheet=sheet, style=style, policy=policy(style), shown=shown)


def table_text(sheet: Sheet, width: int, *, colour: bool) -> str:
    """The sheet for the terminal: headline, then every table."""
    from rich.console import Console  # noqa: PLC0415 - takes longer to load than most commands run

    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=max(width, 60),
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.print(visible(f"{sheet.eyebrow}: {sheet.title}"), style="bold")
    for line in (*sheet.notices, sheet.lede):
        console.print(visible(line))
    for title, note, tables in ((s.title, s.note, s.tables) for s in sheet.sections if s.tables):
        console.print(f"\n{visible(title)}", style="bold")
        if note:
            console.print(visible(note), style="dim")
        for table in (each for each in tables if each.rows):
            _print_table(console, table)
    return "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))


def _print_table(console: Any, table: Table) -> None:
    from rich import box  # noqa: PLC0415 - as above
    from rich.table import Table as Drawn  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    title = table.title + (f": {table.note}" if table.note else "")
    drawn = Drawn(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold", title_justify="left",
                  title=Text(visible(title)) if title else None, title_style="")  # fmt: skip
    for column in table.columns:
        drawn.add_column(column.words, justify="right" if column.right else "left", overflow="fold")
    for cells in _cells(table):
        drawn.add_row(*map(Text, cells))
    console.print(drawn)
    if table.rest:
        console.print(f"and {table.rest:,} more")


def _cells(table: Table) -> Iterator[list[str]]:
    for row in table.rows:
        yield [visible(shown(cell, column.sort)) for cell, column in zip(row, table.columns, strict=True)]


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, Mapping):
        return {name: _rounded(each) for name, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list | tuple) else value
