"""`matcher judgements import`: judgements of another store, or a white list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from matcher.cli.group import say
from matcher.cli.options import load_lists, pairs, watchlist_options
from matcher.cli.stores import author_of, author_options, expiry_of, login, now, opened, store_option, today

if TYPE_CHECKING:
    from matcher.review.imported import Imported

_EPILOG = """\b
Examples:
  matcher judgements import whitelist.csv -w ofac/ --columns name=Customer,entry_id=SDN
  matcher judgements import judgements.csv
"""
_MOST_TOLD = 20


@click.command("import", epilog=_EPILOG)
@click.argument("file", metavar="FILE")
@watchlist_options
@click.option("--columns", metavar="OURS=THEIRS,...", callback=pairs, help="Headers of a white list.")
@click.option("--reason", metavar="TEXT", help="Why, where a row does not say.  [default: from the white list FILE]")
@author_options
@store_option
@click.pass_context
def command(ctx: click.Context, /, file: str, columns: dict[str, str], **given: Any) -> None:
    """Take in FILE: what `judgements export` wrote, or a white list of names that are not the entry they look like.

    A white list has the columns name and entry_id, and optionally source, id (your reference), birth_date, countries,
    verdict, reason, author, date, expires. It is bound to the entries as the lists (-w) have them now. Rows that cannot
    be taken are named; all others are recorded together.
    """
    from matcher.review.imported import Defaults, import_judgements, is_export  # noqa: PLC0415 - help needs none

    reason = given["reason"] or f"from the white list {file}"
    defaults = Defaults(author_of(ctx, given["author"]), reason, expiry_of(ctx, given["expires"]), now())
    entries = () if is_export(file) else load_lists(ctx, given["watchlists"], given["list_columns"])
    found = import_judgements(file, entries, defaults, columns=columns)
    _record(ctx, file, found, given["store"])


def _record(ctx: click.Context, file: str, found: Imported, store: str | None) -> None:
    """Record what is new, and say what was not taken."""
    from matcher.review.find import stands_already  # noqa: PLC0415 - help needs none
    from matcher.review.judgements import record  # noqa: PLC0415

    with opened(ctx, store, make=True) as database:
        new = [each for each in found.judgements if not stands_already(database, each, today=today())]
        record(database, new, now=now(), login=login())
    for sentence in found.left[:_MOST_TOLD]:
        say(f"warning: {file}, {sentence}")
    if len(found.left) > _MOST_TOLD:
        say(f"warning: {file}: {len(found.left) - _MOST_TOLD} more rows were not taken.")
    if found.wide and not ctx.obj.quiet:
        say(f"note: {found.wide} of them hold for everybody of that name, since no reference or birth date is given.")
    if not ctx.obj.quiet:
        again = len(found.judgements) - len(new)
        say(f"{len(new)} judgements taken in, {again} stood already, {len(found.left)} rows not taken.")
