"""`matcher evaluate pairs`: how well scores part pairs of one party from pairs of two."""

from __future__ import annotations

from typing import Any

import click

from matcher.cli.group import say
from matcher.cli.labels import judgement_options, labelled_pairs
from matcher.cli.measuring import Measuring
from matcher.cli.options import configuration, threshold_options
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
from matcher.cli.stores import place_of

_EPILOG = """\b
Examples:
  matcher evaluate pairs labels.csv -o proof.html
  matcher evaluate pairs labels.csv --against last --format table
"""


@click.command("pairs", epilog=_EPILOG)
@click.argument("file", metavar="[FILE]", required=False)
@judgement_options
@threshold_options
@sheet_options
@run_options
@click.pass_context
def command(ctx: click.Context, /, file: str | None, output: str, form: str | None, **given: Any) -> None:
    """Score the pairs of names in FILE (columns name1, name2, is_match, and optionally kind and category).

    What matcher judgements export --labels writes is read as well, and with --judgements what was judged of matches.
    Every run is recorded (`matcher runs`), and kept beside OUT as JSON; --against compares with an earlier one.
    """
    from matcher.evaluation.pairs import measure_pairs  # noqa: PLC0415 - help needs none
    from matcher.evaluation.pairs_sheet import COMMAND, cases_table, pairs_data, pairs_sheet  # noqa: PLC0415

    if file is None and not given["judgements"]:
        raise click.UsageError("name a table of labelled pairs, or take judgements with --judgements")
    form = form_told(output, form)
    kept = run_place(output, given["run"], form)
    reads = (file or "", given["against"] or "", str(place_of(ctx, given["store"])))
    check_sheet(reads, output, kept, given["cases"])
    config = configuration(ctx, match_at=given["match_at"], review_at=given["review_at"])
    files = [file] if file else []
    labels = labelled_pairs(ctx, files, judgements=given["judgements"], store=given["store"])
    with (
        Measuring(ctx, given["store"], COMMAND) as measuring,
        Progress(shown=not ctx.obj.quiet, what="pairs") as progress,
    ):
        before = measuring.earlier(given["against"])
        measured = measure_pairs(labels, config, progress)
        data = pairs_data(measured, before)
        sheet = pairs_sheet(measured, data, before)
        write(sheet, data, output, form)
        keep(sheet, data, kept)
        write_cases(cases_table(measured), given["cases"])
        measuring.record(data, output)
    if not ctx.obj.quiet:
        say(sheet.lede)
        for notice in sheet.notices:
            say(f"note: {notice}")
