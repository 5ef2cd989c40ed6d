"""`matcher tune`: where the thresholds should lie, from labelled pairs and judgements."""

from __future__ import annotations

from typing import Any

import click

from matcher.cli.group import FAILED, say
from matcher.cli.labels import judgement_options, labelled_pairs
from matcher.cli.measuring import Measuring
from matcher.cli.options import configuration
from matcher.cli.progress import Progress
from matcher.cli.sheets import check_sheet, form_told, keep, run_place, sheet_options, write, write_text
from matcher.cli.stores import place_of

_EPILOG = """\b
Examples:
  matcher tune labels.csv --recall 0.95 -o thresholds.html
  matcher tune --judgements --card card.md
"""
_SHARE = click.FloatRange(0, 1, min_open=True)


@click.command("tune", epilog=_EPILOG)
@click.argument("files", metavar="[FILE]...", nargs=-1)
@judgement_options
@click.option("--recall", metavar="SHARE", type=_SHARE, default=0.95, show_default=True,
              help="Share of pairs of one party that must alert.")  # fmt: skip
@click.option("--precision", metavar="SHARE", type=_SHARE, default=0.95, show_default=True,
              help="Share of matches that must be right.")  # fmt: skip
@click.option("--held-out", metavar="FILE", help="Labelled pairs kept aside: do they confirm it? If not, exit code 1.")
@click.option("--card", metavar="FILE", help="Write a one-page model card of the score (Markdown).")
@sheet_options
@click.option("--run", metavar="FILE", help="Where it is kept as JSON.  [default: OUT.run.json]")
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], output: str, form: str | None, **given: Any) -> None:
    """Recommend review_at and match_at from labelled pairs (FILE as for evaluate pairs) and judgements.

    Without FILE the judgements alone count. Shows recall against alerts over the threshold, the pairs just above and
    just below each line, and in what range recall and precision will lie in another sample.
    """
    from matcher.evaluation.model_card import markdown, model_card  # noqa: PLC0415 - help needs none
    from matcher.evaluation.pairs import measure_pairs  # noqa: PLC0415
    from matcher.evaluation.thresholds import Wanted, confirm, tune  # noqa: PLC0415
    from matcher.evaluation.tuning_sheet import COMMAND, told, tuning_data, tuning_sheet, verdict  # noqa: PLC0415

    form = form_told(output, form)
    kept = run_place(output, given["run"], form)
    check_sheet((*files, given["held_out"] or "", str(place_of(ctx, given["store"]))), output, kept, given["card"])
    config = configuration(ctx)
    judged = given["judgements"] or not files
    labels = labelled_pairs(ctx, files, judgements=judged, store=given["store"])
    aside = labelled_pairs(ctx, [given["held_out"]], judgements=False, store=None) if given["held_out"] else None
    with Measuring(ctx, given["store"], COMMAND) as measuring:
        with Progress(shown=not ctx.obj.quiet, what="pairs") as progress:
            tuned = tune(measure_pairs(labels, config, progress), Wanted(given["recall"], given["precision"]))
            confirmed = confirm(tuned, measure_pairs(aside, config, progress)) if aside else None
        card = model_card(tuned)
        data, sheet = tuning_data(tuned, card, confirmed), tuning_sheet(tuned, card, confirmed)
        write(sheet, data, output, form)
        keep(sheet, data, kept)
        write_text(markdown(card), given["card"])
        measuring.record(data, output)
    if not ctx.obj.quiet:
        say(told(tuned))
        for notice in sheet.notices:
            say(f"note: {notice}")
    if confirmed and not confirmed.holds:
        raise click.ClickException(verdict(confirmed)) if ctx.obj.quiet else SystemExit(FAILED)
