"""`matcher bundle`: one file with all that a run was made of."""

from __future__ import annotations

import hashlib
from pathlib import Path

import click

from matcher.cli.group import say
from matcher.cli.places import check_places
from matcher.cli.stores import opened, place_of, store_option

_EPILOG = """\b
Examples:
  matcher bundle last -o audit.zip
  matcher bundle 12 -o audit.zip --input customers.csv
"""


@click.command("bundle", epilog=_EPILOG)
@click.argument("run")
@click.option("-o", "--output", metavar="OUT", help="The file to write.  [default: run-RUN.zip]")
@click.option("--input", "source", metavar="FILE", help="The input, if it lies elsewhere now or came from a pipe.")
@click.option("--report", metavar="FILE", help="The report, if it lies elsewhere now or went to standard output.")
@store_option
@click.pass_context
def command(ctx: click.Context, /, run: str, output: str | None, store: str | None, **elsewhere: str | None) -> None:
    """Pack report, manifest, input, lists, configuration and judgements of RUN into one file for the auditor.

    `matcher replay` checks it and runs it again on any machine. RUN is a number that `matcher runs` shows, or `last`.
    """
    from matcher.review.bundle import write_bundle  # noqa: PLC0415 - help needs none
    from matcher.review.runs import run_of  # noqa: PLC0415

    with opened(ctx, store) as database:
        found = run_of(database, run)
        target = output or f"run-{found.id}.zip"
        source, report = elsewhere["source"], elsewhere["report"]
        reads = (source or found.manifest["input"]["path"], report or found.manifest["output"]["path"])
        check_places((*reads, *found.manifest["options"]["watchlists"], str(place_of(ctx, store))), (target,))
        index = write_bundle(database, found, target, report=report, source=source)
    if not ctx.obj.quiet:
        with Path(target).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        say(f"Run {found.id}: {len(index['files'])} files in {target}. Its sha256: {digest}")
