"""`matcher replay`: is the report still what comes out?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from matcher.cli.options import absolute, json_option
from matcher.cli.progress import Progress

_EPILOG = """\b
Examples:
  matcher replay report.csv.manifest.json
  matcher replay piped.manifest.json --input customers.csv
"""


@click.command("replay", epilog=_EPILOG)
@click.argument("manifest", metavar="MANIFEST")
@click.option("--input", "source", metavar="FILE", help="The input, if it lies elsewhere now or came from a pipe.")
@json_option
@click.pass_context
def command(ctx: click.Context, /, manifest: str, source: str | None, form: str) -> None:
    """Run again what MANIFEST describes: exit code 0 if the report is the same byte for byte, 1 if anything differs.

    `matcher --config FILE replay` tries other settings than those of the manifest.
    """
    from matcher.cli.evidence import print_json, print_text  # noqa: PLC0415 - help needs none of these
    from matcher.report.manifest import read_manifest  # noqa: PLC0415
    from matcher.report.replay import changed_since, differences, same_report  # noqa: PLC0415
    from matcher.screening.rerun import rerun  # noqa: PLC0415

    before = read_manifest(manifest)
    _look_for_input(before, source)
    with Progress(shown=not ctx.obj.quiet) as progress:
        after = rerun(_told(ctx, before), source=absolute(source) if source else None, progress=progress)
    found = [*changed_since(before, Path(manifest).resolve().parent), *differences(before, after)]
    digest = after["output"]["sha256"]
    same = same_report(before, after)
    if form == "json":
        print_json({"same": not found, "same_report": same, "differences": found, "sha256": digest})
    elif found:
        print_text([*found, *([f"What comes out now is the same, byte for byte: sha256 {digest}."] if same else [])])
    else:
        print_text([f"The same, byte for byte: sha256 {digest}."])
    ctx.exit(1 if found else 0)


def _look_for_input(before: dict[str, Any], source: str | None) -> None:
    path = before["input"]["path"]
    if source is None and path not in ("", "-") and not Path(path).exists():
        raise click.ClickException(f"The input {path} is not there now; name it with --input.")


def _told(ctx: click.Context, before: dict[str, Any]) -> dict[str, Any]:
    """The manifest to run: with the settings of `--config`, if one is given."""
    if not ctx.obj.config:
        return before
    from matcher.cli.options import configuration  # noqa: PLC0415 - needed here only

    return before | {"configuration": configuration(ctx).to_dict()}
