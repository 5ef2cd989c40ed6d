"""`matcher judge`: a person's verdict on matches: one, those of an edited report, or all open ones, a key each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from matcher.cli.group import say
from matcher.cli.stores import author_of, author_options, expiry_of, login, now, opened, store_option, today

if TYPE_CHECKING:
    from matcher.review.database import Database
    from matcher.review.judgements import Judgement
    from matcher.review.runs import RunRecord

_EPILOG = """\b
Examples:
  matcher judge different "Jong Song Hwa" 24979 --reason "other birth date"
  matcher judge --from report.xlsx --author "A. Analyst"
"""
_VERDICTS = click.Choice(("same", "different", "unsure"))


@click.command("judge", epilog=_EPILOG)
@click.argument("verdict", required=False, type=_VERDICTS)
@click.argument("mention", required=False)
@click.argument("entry", required=False)
@click.option("--reason", metavar="TEXT", help="Why. Needed, unless the report has a column `reason`.")
@author_options
@click.option("--from", "report", metavar="REPORT", help="A CSV or XLSX report with a column `judgement` filled in.")
@click.option("--sheet", metavar="NAME", help="Sheet of the workbook.  [default: the first]")
@click.option("--run", metavar="RUN", help="The run to judge: its number, or `last`.  [default: the newest with it]")
@click.option("--row", metavar="LINE", type=click.IntRange(1), help="Line of the input, where names repeat.")
@store_option
@click.pass_context
def command(
    ctx: click.Context, /, verdict: str | None, mention: str | None, entry: str | None, **given: str | None
) -> None:
    """Judge matches: the same party, different parties, or unsure.

    VERDICT MENTION ENTRY judges one match (MENTION is the name or your reference, ENTRY the entry's id). --from reads
    an edited report back. With neither, the open matches of the last run are shown one after the other, and a key
    judges each. What is judged different is suppressed in later runs until it changes or expires.
    """
    if given["report"] and verdict:
        raise click.UsageError("name one match, or a report with --from, not both")
    if verdict and not (mention and entry):
        raise click.UsageError('name the match: VERDICT MENTION ENTRY, such as different "Jon Jin" 27743')
    author, expires = author_of(ctx, given["author"]), expiry_of(ctx, given["expires"])
    with opened(ctx, given["store"]) as database:
        if given["report"]:
            _report(ctx, database, given, author, expires)
        elif verdict and mention and entry:
            _one(ctx, database, (verdict, mention, entry), given, (author, expires))
        else:
            from matcher.cli.judge_review import review  # noqa: PLC0415 - needs a terminal

            review(ctx, database, given["run"], reason=given["reason"] or "", author=author, expires=expires)


def _one(
    ctx: click.Context,
    database: Database,
    match: tuple[str, str, str],
    given: dict[str, str | None],
    by: tuple[str, str],
) -> None:
    """Judge the match that was named."""
    from matcher.review.find import judgement_on, named  # noqa: PLC0415 - help needs none

    reason = (given["reason"] or "").strip()
    if not reason:
        raise click.UsageError("a judgement needs a reason; say why with --reason")
    (verdict, mention, entry), (author, expires) = match, by
    row = int(given["row"]) if given["row"] else None
    found = named(database, _runs(database, given["run"]), mention, entry, row=row)
    new = judgement_on(found, verdict=verdict, reason=reason, author=author, time=now(), expires=expires, via="command")
    _record(ctx, database, [new])


def _report(ctx: click.Context, database: Database, given: dict[str, str | None], author: str, expires: str) -> None:
    """Judge what an edited report says."""
    from matcher.review.edited import edited_rows, found_again  # noqa: PLC0415 - help needs none
    from matcher.review.find import judgement_on  # noqa: PLC0415

    report = given["report"] or ""
    rows = edited_rows(report, sheet=given["sheet"])
    if unreasoned := [str(row.line) for row in rows if not (row.told("reason") or given["reason"])]:
        raise click.ClickException(
            f"{report}: no reason stands in line {', '.join(unreasoned[:10])}: fill in the column `reason`, or give "
            "one for all with --reason. Nothing was judged."
        )
    pairs = found_again(database, _runs(database, given["run"] or _beside(database, report)), report, rows)
    _record(ctx, database, [
        judgement_on(
            found,
            verdict=row.verdict,
            reason=row.told("reason") or given["reason"] or "",
            author=row.told("author") or author,
            time=now(),
            expires=expiry_of(ctx, row.told("expires")) if row.told("expires") else expires,
            via="report",
        )
        for row, found in pairs
    ])  # fmt: skip


def _record(ctx: click.Context, database: Database, judgements: list[Judgement]) -> None:
    """Record what is not the last word already, and say how many."""
    from matcher.review.find import distinct, stands_already  # noqa: PLC0415 - help needs none
    from matcher.review.judgements import record  # noqa: PLC0415

    judgements = distinct(judgements)
    new = [each for each in judgements if not stands_already(database, each, today=today())]
    record(database, new, now=now(), login=login())
    if not ctx.obj.quiet:
        again = f", {len(judgements) - len(new)} stood already" if len(new) < len(judgements) else ""
        say(f"{len(new)} judged{again}.")


def _runs(database: Database, word: str | None) -> list[RunRecord]:
    """The run that was named, or all, newest first."""
    from matcher.review.runs import every_run, run_of  # noqa: PLC0415 - help needs none

    return [run_of(database, word)] if word else every_run(database)[::-1]


def _beside(database: Database, report: str) -> str | None:
    """The run whose manifest lies beside a report, if it does and the run is recorded."""
    from pathlib import Path  # noqa: PLC0415 - here only

    from matcher.report.manifest import read_manifest  # noqa: PLC0415
    from matcher.review.runs import run_with  # noqa: PLC0415

    path = Path(f"{report}.manifest.json")
    run = run_with(database, read_manifest(path)) if path.is_file() else None
    return str(run.id) if run else None
