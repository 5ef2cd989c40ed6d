"""`matcher judgements verify`: is the history as it was recorded?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain as chained
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.evidence import print_json, print_text
from matcher.cli.options import json_option
from matcher.cli.stores import opened, store_option

if TYPE_CHECKING:
    from matcher.review.database import Database

_EPILOG = """\b
Examples:
  matcher judgements verify
  matcher judgements verify report.csv.manifest.json
"""


@click.command("verify", epilog=_EPILOG)
@click.argument("manifests", metavar="[MANIFEST...]", nargs=-1)
@json_option
@store_option
@click.pass_context
def command(ctx: click.Context, /, manifests: tuple[str, ...], form: str, store: str | None) -> None:
    """Check that no judgement and no run was changed, removed or added by hand: exit code 1 if one was.

    A chain of digests cannot tell by itself that its end was cut off, or that all of it was made anew. A MANIFEST that
    lies elsewhere can: it names the last record of its time.
    """
    from matcher.review import chain  # noqa: PLC0415 - help needs none
    from matcher.review.measurements import measurement_faults  # noqa: PLC0415
    from matcher.review.runs import run_faults  # noqa: PLC0415

    with opened(ctx, store) as database:
        last = chain.head(database)
        kept = chained(chain.faults(database), run_faults(database), measurement_faults(database))
        found = list(chained(kept, _missing(database, manifests)))
    if form == "json":
        print_json({"faults": found, "records": last.number, "last_digest": last.digest})
    else:
        print_text(found or [f"{last.number} records, as they were recorded. The last one: {last.digest}"])
    ctx.exit(1 if found else 0)


def _missing(database: Database, manifests: tuple[str, ...]) -> Iterator[str]:
    """Manifests that name a record which is not in the history."""
    from matcher.report.manifest import read_manifest  # noqa: PLC0415 - help needs none
    from matcher.review import chain  # noqa: PLC0415

    for name in manifests:
        account: dict[str, Any] = read_manifest(name).get("judgements") or {}
        if not account:
            yield f"{name} names no judgements: its run asked for none."
        elif not chain.holds(database, str(account.get("last_digest"))):
            yield f"{name} names record {account.get('last_record')}, which is not in the history as it was then."
