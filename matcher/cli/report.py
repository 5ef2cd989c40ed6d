"""`matcher report`: any form of report from JSON Lines."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from matcher.cli.group import say
from matcher.cli.options import refuse_binary, report_format_option
from matcher.cli.places import check_places
from matcher.cli.terminal import colour_of, width_of

_EPILOG = """\b
Examples:
  matcher report results.jsonl -o report.html
  matcher report results.jsonl.gz --only-hits -o report.xlsx
"""


@click.command("report", epilog=_EPILOG)
@click.argument("results", metavar="RESULTS")
@click.option("-o", "--output", metavar="OUT", default="-", help="Where the report goes; - is standard output.")
@report_format_option
@click.option("--only-hits", is_flag=True, help="Leave clear rows out.")
@click.option("--title", help="Heading of the report.  [default: the file that was screened]")
@click.option("--manifest", metavar="FILE", help="Manifest of the run.  [default: RESULTS.manifest.json]")
@click.option("--raw", is_flag=True, help="Leave cells as they are that a spreadsheet would run as formulas.")
@click.pass_context
def command(ctx: click.Context, /, results: str, output: str, manifest: str | None, **given: Any) -> None:
    """Make a report in any form from RESULTS (what `screen -o results.jsonl` wrote; - is standard input)."""
    from matcher.report.manifest import write_manifest  # noqa: PLC0415 - help needs neither
    from matcher.report.remake import remake  # noqa: PLC0415

    refuse_binary(given["form"], output)
    check_places((results,), (output, None if output == "-" else f"{output}.manifest.json"))
    terminal = output == "-" and sys.stdout.isatty()
    options = {
        "format": given["form"] or ("table" if terminal else None),
        "only_hits": given["only_hits"],
        "raw": given["raw"],
        "title": given["title"],
        "width": width_of(os.environ),
        "colour": terminal and colour_of(os.environ),
    }
    quiet = ctx.obj.quiet
    summary, run = remake(
        results, output, options, manifest=manifest, warn=lambda text: None if quiet else say(f"note: {text}")
    )
    if run is not None and output != "-":
        write_manifest(run, f"{output}.manifest.json")
    if not quiet:
        say(f"{summary.rows} results, {summary.matches} matches.")
