"""`matcher replay`: is the report still what comes out?"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.merging import merging
from matcher.cli.options import absolute, json_option
from matcher.cli.progress import Progress
from matcher.cli.stores import opened, reviewer_then, store_option

if TYPE_CHECKING:
    from matcher.review.reviewer import Reviewer

_EPILOG = """\b
Examples:
  matcher replay report.csv.manifest.json
  matcher replay audit.zip
"""


@click.command("replay", epilog=_EPILOG)
@click.argument("manifest", metavar="MANIFEST")
@click.option("--input", "source", metavar="FILE", help="The input, if it lies elsewhere now or came from a pipe.")
@json_option
@store_option
@click.pass_context
def command(ctx: click.Context, /, manifest: str, source: str | None, form: str, store: str | None) -> None:
    """Run again what MANIFEST describes: exit code 0 if the report is the same byte for byte, 1 if anything differs.

    MANIFEST lies beside the report of screen, scan or resolve; a bundle (`matcher bundle`) will do too: it is checked
    and brings all that is needed. The judgements are those that counted then.
    `matcher --config FILE replay` tries other settings.
    """
    from matcher.report.manifest import RESOLVE, SCREEN, read_manifest  # noqa: PLC0415 - help needs none of these
    from matcher.review.unbundle import is_bundle, unbundled  # noqa: PLC0415

    if is_bundle(manifest):
        with unbundled(manifest) as bundle:
            place = str(bundle.judgements) if bundle.judgements else None
            found = _replayed(ctx, bundle.manifest, bundle.folder, source, store or place)
    else:
        before = read_manifest(manifest, commands=(SCREEN, RESOLVE))
        place = (before.get("judgements") or {}).get("store")
        found = _replayed(ctx, before, Path(manifest).resolve().parent, source, store or place)
    _tell(found, form)
    ctx.exit(1 if found["differences"] else 0)


def _replayed(
    ctx: click.Context, before: dict[str, Any], folder: Path, source: str | None, store: str | None
) -> dict[str, Any]:
    """Run again, and say what differs."""
    from matcher.report.manifest import RESOLVE  # noqa: PLC0415 - as above
    from matcher.screening.rerun import rerun  # noqa: PLC0415

    if before.get("command") == RESOLVE:
        from matcher.resolution.run import rerun as resolve_again  # noqa: PLC0415

        after = resolve_again(before, source=source)
        return _found(before, after, folder)
    _look_for_input(before, source)
    with ExitStack() as closing, Progress(shown=not ctx.obj.quiet) as progress:
        reviewer = _reviewer(ctx, closing, before, store)
        given = absolute(source) if source else None
        told = _told(ctx, before)
        after = rerun(told, source=given, progress=progress, reviewer=reviewer, merging=merging)
    return _found(before, after, folder)


def _found(before: dict[str, Any], after: dict[str, Any], folder: Path) -> dict[str, Any]:
    from matcher.report.replay import changed_since, differences, same_report  # noqa: PLC0415 - as above

    found = [*changed_since(before, folder), *differences(before, after)]
    same = same_report(before, after)
    return {"same": not found, "same_report": same, "differences": found, "sha256": after["output"]["sha256"]}


def _tell(found: dict[str, Any], form: str) -> None:
    from matcher.cli.evidence import print_json, print_text  # noqa: PLC0415 - as above

    digest = found["sha256"]
    if form == "json":
        print_json(found)
    elif found["differences"]:
        same = [f"What comes out now is the same, byte for byte: sha256 {digest}."] if found["same_report"] else []
        print_text([*found["differences"], *same])
    else:
        print_text([f"The same, byte for byte: sha256 {digest}."])


def _reviewer(ctx: click.Context, closing: ExitStack, before: dict[str, Any], store: str | None) -> Reviewer | None:
    """The judgements that counted then; None if there were none."""
    account = before.get("judgements")
    if not account or not account.get("count"):
        return None
    return reviewer_then(ctx, closing.enter_context(opened(ctx, store)), account)


def _look_for_input(before: dict[str, Any], source: str | None) -> None:
    path = before["input"]["path"]
    if source is None and path not in ("", "-") and not Path(path).exists():
        raise click.ClickException(f"The input {path} is not there now; name it with --input.")


def _told(ctx: click.Context, before: dict[str, Any]) -> dict[str, Any]:
    """The manifest to run: with the settings of `--config`, if one is given that has any."""
    from matcher.cli.options import configuration  # noqa: PLC0415 - needed here only
    from matcher.config import settings_in  # noqa: PLC0415

    if not ctx.obj.config or not settings_in(ctx.obj.config):
        return before
    return before | {"configuration": configuration(ctx).to_dict()}
