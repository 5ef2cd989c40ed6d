"""`matcher watchlist diff`: what changed between two versions of a list."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from matcher.cli.evidence import print_json, print_text, shown
from matcher.cli.group import say
from matcher.cli.lists import store_of, version_of

if TYPE_CHECKING:
    from matcher.watchlists import Watchlist
    from matcher.watchlists.diff import Change

_EPILOG = """\b
Examples:
  matcher watchlist diff us-ofac-sdn
  matcher watchlist diff old/sdn.csv new/sdn.csv --format csv
"""


@click.command("diff", epilog=_EPILOG)
@click.argument("old")
@click.argument("new", required=False)
@click.option("--all", "everything", is_flag=True, help="Addresses, places of birth, links and remarks too.")
@click.option("--format", "form", type=click.Choice(("table", "csv", "json")), default="table", show_default=True,
              help="For eyes, for a spreadsheet, or for programs.")  # fmt: skip
@click.pass_context
def command(ctx: click.Context, /, old: str, new: str | None, *, everything: bool, form: str) -> None:
    """Show which entries of a list were added, removed or changed, and in what.

    OLD and NEW are files, folders, or installed lists: ID is the version in use, ID~1 the one before it. An ID alone
    is compared with the version before.
    """
    from matcher.watchlists.diff import ALL_FIELDS, FIELDS, changes  # noqa: PLC0415 - help needs none

    before, after = (_loaded(ctx, name) for name in ((f"{old}~1", old) if new is None else (old, new)))
    found = changes(before, after, fields=ALL_FIELDS if everything else FIELDS)
    if form == "json":
        print_json([each.to_dict() for each in found])
    elif form == "csv":
        click.echo(_table(found), nl=False)
    else:
        print_text(line for each in found for line in _lines(each))
    if not ctx.obj.quiet:
        counts = Counter(each.what for each in found)
        say(f"{counts['added']} added, {counts['removed']} removed, {counts['changed']} changed.")


def _loaded(ctx: click.Context, name: str) -> Watchlist:
    from matcher.watchlists import Watchlist  # noqa: PLC0415 - help needs none

    version = version_of(store_of(ctx), name)
    return Watchlist.load(version.folder if version else name)


def _lines(change: Change) -> Iterator[str]:
    entry = change.entry
    yield shown(f"{change.what:<8} {entry.id}  {entry.name}  ({entry.kind}; {', '.join(entry.programs)})")
    for field, old, new in change.details():
        yield shown(f"         {field}: {old or 'nothing'} -> {new or 'nothing'}")


def _table(found: list[Change]) -> str:
    """As CSV: a row for each entry that is new or gone, and for each field that changed."""
    from matcher.report.formulas import guarded  # noqa: PLC0415 - help needs none

    buffer = io.StringIO()
    rows = csv.writer(buffer, lineterminator="\r\n")
    rows.writerow(("change", "entry_id", "source", "kind", "name", "field", "removed", "added"))
    for each in found:
        e = each.entry
        for field, old, new in [*each.details()] or [("", "", "")]:
            rows.writerow(guarded((each.what, e.id, e.source, e.kind, e.name, field, old, new)))
    return buffer.getvalue()
