"""`matcher judgements export`: all judgements as CSV."""

from __future__ import annotations

from datetime import date

import click

from matcher.cli.group import say
from matcher.cli.places import check_places
from matcher.cli.stores import opened, place_of, store_option, today

_EPILOG = """\b
Examples:
  matcher judgements export -o judgements.csv
  matcher judgements export --labels -o pairs.csv
"""


@click.command("export", epilog=_EPILOG)
@click.option("-o", "--output", metavar="OUT", default="-", help="Where it goes; - is standard output.")
@click.option("--labels", is_flag=True, help="As labelled pairs of names: a, b, kind, expected, category, note.")
@store_option
@click.pass_context
def command(ctx: click.Context, /, output: str, *, labels: bool, store: str | None) -> None:
    """Write all judgements, the whole history, as CSV that `judgements import` takes in elsewhere."""
    from matcher.review.exported import write_judgements, write_labels  # noqa: PLC0415 - help needs none
    from matcher.review.judgements import every  # noqa: PLC0415

    check_places((str(place_of(ctx, store)),), (output,))
    write = write_labels if labels else write_judgements
    with opened(ctx, store) as database:
        count = write(every(database), output, today=date.fromisoformat(today()))
    if not ctx.obj.quiet:
        say(f"{count} judgements written.")
