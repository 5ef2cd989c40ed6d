"""`matcher runs`: the runs that were recorded, and the group of commands about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.evidence import print_json, print_text, shown
from matcher.cli.group import LazyGroup
from matcher.cli.options import json_option
from matcher.cli.stores import opened, store_option

if TYPE_CHECKING:
    from matcher.review.runs import RunRecord

_COMMANDS = {"diff": "Show which matches of two runs are new, gone or changed, and why."}
_EPILOG = """\b
Examples:
  matcher runs
  matcher runs --format json
"""


@click.group("runs", cls=LazyGroup, sentences=_COMMANDS, prefix="runs_", epilog=_EPILOG, invoke_without_command=True)
@json_option
@store_option
@click.pass_context
def command(ctx: click.Context, /, form: str, store: str | None) -> None:
    """Show the recorded runs, oldest first: number, when, counts, lists, report."""
    if ctx.invoked_subcommand:
        ctx.meta["matcher.store"] = store
        return
    from matcher.review.runs import every_run  # noqa: PLC0415 - help needs none

    with opened(ctx, store) as database:
        runs = every_run(database)
    if form == "json":
        print_json([{"run": run.id, **run.manifest} for run in runs])
    else:
        print_text(_lines(runs))


def _lines(runs: list[RunRecord]) -> Iterator[str]:
    yield f"{'run':>5}  {'started':<20}  {'rows':>9} {'match':>7} {'review':>7} {'suppr.':>7}  lists; report"
    for run in runs:
        m: Any = run.manifest
        rows = m["rows"]
        lists = ", ".join(f"{each['id']} of {each['published'] or 'unknown date'}" for each in m["lists"])
        yield shown(
            f"{run.id:>5}  {m['started']:<20}  {rows['read']:>9,} {rows['match']:>7,} {rows['review']:>7,} "
            f"{rows['suppressed']:>7,}  {lists}; {m['output']['path']}"
        )
