"""`matcher certify`: prove what is found on a list, with these thresholds, by this version."""

from __future__ import annotations

from typing import Any

import click

from matcher.cli.group import say
from matcher.cli.indexes import matcher_of
from matcher.cli.measuring import Measuring
from matcher.cli.options import configuration, load_lists, threshold_options, watchlist_options
from matcher.cli.progress import Progress
from matcher.cli.sheets import check_sheet, form_told, keep, run_place, sheet_options, write, write_cases
from matcher.cli.stores import place_of, store_option

_EPILOG = """\b
Examples:
  matcher certify -w ofac/ -o certificate.html
  matcher certify -w ofac/ --full --jobs 2 -o certificate.json
"""


@click.command("certify", epilog=_EPILOG)
@watchlist_options
@threshold_options
@sheet_options
@click.option("--seed", metavar="N", type=click.INT, default=1, show_default=True,
              help="Of chance: the same seed gives the same certificate.")  # fmt: skip
@click.option("--sample", metavar="N", type=click.IntRange(1), default=250, show_default=True,
              help="Changed forms of each kind.")  # fmt: skip
@click.option("--full", is_flag=True, help="One form of each kind of every listed name, whatever time it takes.")
@click.option("--run", metavar="FILE", help="Where the certificate is kept as JSON.  [default: OUT.run.json]")
@click.option("--missed", metavar="FILE", help="Write everything that was missed as CSV.")
@click.option("--jobs", metavar="N", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@store_option
@click.pass_context
def command(ctx: click.Context, /, output: str, form: str | None, **given: Any) -> None:
    """Change listed names as people do, screen the changed forms, and write what was found and missed.

    Exact names, minor and major changes, and made-up clean names of many cultures: recall by kind of change and by
    script, alerts per 1,000 clean names, alerts per find, with the digest of the list, the thresholds and the
    program's version. The same seed gives the same certificate.
    """
    from matcher.evaluation.certificate_sheet import (  # noqa: PLC0415 - help needs none
        COMMAND,
        certificate_data,
        certificate_sheet,
        missed_table,
    )
    from matcher.evaluation.certify import Plan, certify  # noqa: PLC0415

    form = form_told(output, form)
    kept = run_place(output, given["run"], form)
    check_sheet((*given["watchlists"], str(place_of(ctx, given["store"]))), output, kept, given["missed"])
    config = configuration(ctx, match_at=given["match_at"], review_at=given["review_at"])
    plan = Plan.of(seed=given["seed"], sample=given["sample"], full=given["full"])
    with Measuring(ctx, given["store"], COMMAND) as measuring:
        watchlist = load_lists(ctx, given["watchlists"], given["list_columns"])
        with Progress(shown=not ctx.obj.quiet, what="names") as progress:
            made = certify(matcher_of(ctx, watchlist, config), plan, progress, workers=given["jobs"])
        data = certificate_data(made, config, watchlist.sources)
        sheet = certificate_sheet(made, config, list(watchlist.sources))
        write(sheet, data, output, form)
        keep(sheet, data, kept)
        write_cases(missed_table(made), given["missed"])
        measuring.record(data, output)
    if not ctx.obj.quiet:
        say(sheet.lede)
