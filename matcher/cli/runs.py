"""`matcher runs`: the runs that were recorded, and the group of commands about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.evidence import print_json, print_text, shown
from matcher.cli.group import LazyGroup
from matcher.cli.options import json_option
from matcher.cli.stores import opened, store_option

if TYPE_CHECKING:
    from matcher.review.measurements import Measurement
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
    """Show the recorded runs, oldest first: number, when, counts, lists, report; measurements stand among them."""
    if ctx.invoked_subcommand:
        ctx.meta["matcher.store"] = store
        return
    from matcher.review.measurements import every_measurement  # noqa: PLC0415 - help needs none
    from matcher.review.runs import every_run  # noqa: PLC0415

    with opened(ctx, store) as database:
        runs: list[RunRecord | Measurement] = [*every_run(database), *every_measurement(database)]
    runs.sort(key=lambda run: run.id)
    if form == "json":
        print_json([{"run": run.id, **_account(run)} for run in runs])
    else:
        print_text(_lines(runs))


def _account(run: RunRecord | Measurement) -> dict[str, Any]:
    """What a run says of itself, with the command that made it."""
    from matcher.review.runs import RunRecord  # noqa: PLC0415 - help needs none

    return {"command": run.command, **run.manifest} if isinstance(run, RunRecord) else dict(run.account)


def _lines(runs: Sequence[RunRecord | Measurement]) -> Iterator[str]:
    yield f"{'run':>5}  {'started':<20}  {'rows':>9} {'match':>7} {'review':>7} {'suppr.':>7}  lists; report"
    for run in runs:
        account = _account(run)
        lists = ", ".join(f"{each['id']} of {each['published'] or 'unknown date'}" for each in account.get("lists", ()))
        on = lists or account.get("labels", {}).get("path", "")
        yield shown(f"{run.id:>5}  {account['started']:<20}  {_counts(account)}  {on}; {account['output']['path']}")


def _counts(account: dict[str, Any]) -> str:
    """What a screening run counted; of a measurement, the command."""
    if "rows" not in account:
        return f"{account['command']:<33}"
    rows = account["rows"]
    return f"{rows['read']:>9,} {rows['match']:>7,} {rows['review']:>7,} {rows['suppressed']:>7,}"
