"""`matcher runs diff`: which matches of two runs are new, gone or changed, and why."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from matcher.cli.evidence import print_json, print_text, shown
from matcher.cli.group import say
from matcher.cli.stores import opened, store_option

if TYPE_CHECKING:
    from matcher.review.run_diff import Difference

_EPILOG = """\b
Examples:
  matcher runs diff last~1 last
  matcher runs diff 12 14 --format csv
"""
_WHAT = ("new", "gone", "changed")


@click.command("diff", epilog=_EPILOG)
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--format", "form", type=click.Choice(("table", "csv", "json")), default="table", show_default=True,
              help="For eyes, for a spreadsheet, or for programs.")  # fmt: skip
@store_option
@click.pass_context
def command(ctx: click.Context, /, before: str, after: str, form: str, store: str | None) -> None:
    """Show which matches of run B are new, gone or changed since run A, and why.

    A and B are numbers of runs, `last`, or `last~1` for the one before the last. The reason is the input, the list, the
    configuration, the program or a judgement; where two of them changed and cannot be told apart, both are named.
    """
    from matcher.review.run_diff import run_differences  # noqa: PLC0415 - help needs none
    from matcher.review.runs import run_of  # noqa: PLC0415

    with opened(ctx, store or ctx.meta.get("matcher.store")) as database:
        found = run_differences(database, run_of(database, before), run_of(database, after))
    if form == "json":
        print_json([each.to_dict() for each in found])
    elif form == "csv":
        click.echo(_table(found), nl=False)
    else:
        print_text(shown(line) for each in found for line in _lines(each))
    if not ctx.obj.quiet:
        counts = Counter(each.what for each in found)
        say(", ".join(f"{counts[what]} {what}" for what in _WHAT) + ".")


def _lines(each: Difference) -> Iterator[str]:
    found = each.found
    line = f"line {found.row}: " if found.row else ""
    listed = f"{found.entry['names'][0][0]} ({found.entry['source']} {found.entry['id']})"
    yield f"{each.what:<8} {line}{found.mention['text']} / {listed}: {_change(each)}"
    yield f"         why: {each.why}"


def _change(each: Difference) -> str:
    sides = [f"{side.decision} {side.score:.4f}" for side in (each.before, each.after) if side]
    return " -> ".join(sides)


def _table(found: list[Difference]) -> str:
    from matcher.report.formulas import guarded  # noqa: PLC0415 - help needs none

    rows = [each.to_dict() for each in found]
    header = ("what", "row", "id", "mention", "source", "entry_id", "decision_before", "decision_after", "score_before",
              "score_after", "entry_name", "why")  # fmt: skip
    buffer = io.StringIO()
    table = csv.writer(buffer, lineterminator="\n")
    table.writerow(header)
    for row in rows:
        table.writerow(guarded("" if row[name] is None else str(row[name]) for name in header))
    return buffer.getvalue()
