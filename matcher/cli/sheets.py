"""Measurements as the commands write them: one sheet in any form, and the run beside it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from matcher.cli.places import check_places
from matcher.cli.terminal import colour_of, width_of

if TYPE_CHECKING:
    from matcher.evaluation.sheet import Sheet, Table

F = TypeVar("F", bound=Callable[..., Any])


def sheet_options(function: F) -> F:
    """`-o` and `--format`."""
    output = click.option("-o", "--output", metavar="OUT", default="-", help="Where it goes; - is standard output.")
    form = click.option("--format", "form", type=click.Choice(("table", "csv", "json", "html")),
                        help="Form; told by OUT.  [default: table on a terminal, csv in a pipe]")  # fmt: skip
    return output(form(function))


def run_options(function: F) -> F:
    """`--run`, `--against` and `--cases`."""
    run = click.option("--run", metavar="FILE", help="Where the run is kept.  [default: OUT.run.json]")
    against = click.option("--against", metavar="RUN",
                           help="An earlier run, its number or its JSON file: list what flipped since.")  # fmt: skip
    cases = click.option("--cases", metavar="FILE", help="Write every case as CSV, the wrong ones first.")
    return run(against(cases(function)))


def run_place(output: str, run: str | None, form: str) -> str | None:
    """Where a run is kept: as told, else beside the sheet; the JSON form is the run itself."""
    return run or (None if output == "-" or form == "json" else f"{output}.run.json")


def form_told(output: str, form: str | None) -> str:
    """The form that a sheet is written in."""
    from matcher.evaluation.write_sheet import form_of  # noqa: PLC0415 - help needs none

    return form_of(output, form, terminal=sys.stdout.isatty())


def check_sheet(reads: tuple[str, ...], output: str, *others: str | None) -> None:
    """Refuse places before the work begins."""
    check_places(reads, (output, *others))


def write(sheet: Sheet, data: Mapping[str, Any], output: str, form: str) -> None:
    """Write the sheet."""
    from matcher.evaluation.write_sheet import write_sheet  # noqa: PLC0415 - help needs none

    terminal = output == "-" and sys.stdout.isatty()
    width, colour = width_of(os.environ), terminal and colour_of(os.environ)
    write_sheet(sheet, data, output, form, width=width, colour=colour)


def keep(sheet: Sheet, data: Mapping[str, Any], place: str | None) -> None:
    """Keep the run, if it has a place."""
    from matcher.evaluation.write_sheet import write_sheet  # noqa: PLC0415 - help needs none

    if place:
        write_sheet(sheet, data, place, "json")


def write_cases(table: Table, place: str | None) -> None:
    """Write every case as CSV, if that is asked for."""
    from matcher.evaluation.write_sheet import csv_text  # noqa: PLC0415 - help needs none

    write_text(csv_text(table) if place else "", place)


def write_text(text: str, place: str | None) -> None:
    """Write a text to a file, whole or not at all, if it has a place."""
    from matcher.report.target import opened  # noqa: PLC0415 - help needs none

    if place:
        with opened(place) as (stream, _):
            stream.write(text.encode("utf-8", "backslashreplace"))
