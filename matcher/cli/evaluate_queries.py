"""`matcher evaluate queries`: what names with known entries find on a list."""

from __future__ import annotations

from typing import Any

import click

from matcher.cli.group import say
from matcher.cli.indexes import matcher_of
from matcher.cli.measuring import Measuring
from matcher.cli.options import configuration, load_lists, threshold_options, watchlist_options
from matcher.cli.progress import Progress
from matcher.cli.sheets import (
    check_sheet,
    form_told,
    keep,
    run_options,
    run_place,
    sheet_options,
    write,
    write_cases,
)
from matcher.cli.stores import place_of, store_option

_EPILOG = """\b
Examples:
  matcher evaluate queries queries.csv -w ofac/
  matcher evaluate queries queries.csv -w excerpt -o proof.html --against last
"""


@click.command("queries", epilog=_EPILOG)
@click.argument("file")
@watchlist_options
@threshold_options
@sheet_options
@run_options
@store_option
@click.option("--jobs", metavar="N", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@click.pass_context
def command(ctx: click.Context, /, file: str, output: str, form: str | None, **given: Any) -> None:
    """Look up the names in FILE (columns name and entry_id; empty for a name on no list) and count what they find.

    Gives recall at 1 and 10, the share that alerts, and alerts per 1,000 clean names. Every run is recorded
    (`matcher runs`), and kept beside OUT as JSON; --against compares with an earlier one.
    """
    from matcher.evaluation.queries import measure_queries  # noqa: PLC0415 - help needs none
    from matcher.evaluation.queries_file import read_queries  # noqa: PLC0415
    from matcher.evaluation.queries_sheet import (  # noqa: PLC0415
        COMMAND,
        queries_data,
        queries_sheet,
        queries_table,
    )

    form = form_told(output, form)
    kept = run_place(output, given["run"], form)
    reads = (file, given["against"] or "", *given["watchlists"], str(place_of(ctx, given["store"])))
    check_sheet(reads, output, kept, given["cases"])
    config = configuration(ctx, match_at=given["match_at"], review_at=given["review_at"])
    labels = read_queries(file)
    with Measuring(ctx, given["store"], COMMAND) as measuring:
        before = measuring.earlier(given["against"])
        watchlist = load_lists(ctx, given["watchlists"], given["list_columns"])
        with Progress(shown=not ctx.obj.quiet, what="names") as progress:
            measured = measure_queries(matcher_of(ctx, watchlist, config), labels, progress, workers=given["jobs"])
        data = queries_data(measured, before)
        sheet = queries_sheet(measured, data, list(watchlist.sources), before)
        write(sheet, data, output, form)
        keep(sheet, data, kept)
        write_cases(queries_table(measured), given["cases"])
        measuring.record(data, output)
    if not ctx.obj.quiet:
        for notice in sheet.notices:
            say(f"note: {notice}")
        say(sheet.lede)
