"""`matcher replay`: is the report still what comes out?"""

from __future__ import annotations

from pathlib import Path

import click

from matcher.cli.group import say
from matcher.cli.options import absolute
from matcher.cli.progress import Progress

_EPILOG = """\b
Examples:
  matcher replay report.csv.manifest.json
  matcher replay piped.manifest.json --input customers.csv
"""


@click.command("replay", epilog=_EPILOG)
@click.argument("manifest", metavar="MANIFEST")
@click.option("--input", "source", metavar="FILE", help="The input, if it lies elsewhere now or came from a pipe.")
@click.pass_context
def command(ctx: click.Context, /, manifest: str, source: str | None) -> None:
    """Run again what MANIFEST describes: exit code 0 if the report is the same byte for byte, 1 if not."""
    from matcher.report.manifest import read_manifest  # noqa: PLC0415 - help needs none of these
    from matcher.report.replay import changed_since, differences, versions  # noqa: PLC0415
    from matcher.screening.rerun import rerun  # noqa: PLC0415

    before = read_manifest(manifest)
    with Progress(shown=not ctx.obj.quiet) as progress:
        after = rerun(before, source=absolute(source) if source else None, progress=progress)
    other_version = versions(before, after)
    if other_version and not ctx.obj.quiet:
        say(f"note: {other_version}")
    changed = changed_since(before, Path(manifest).resolve().parent)
    found = [*([changed] if changed else []), *differences(before, after)]
    for sentence in found:
        click.echo(sentence)
    if not found:
        click.echo(f"The same, byte for byte: sha256 {after['output']['sha256']}.")
    ctx.exit(1 if found else 0)
