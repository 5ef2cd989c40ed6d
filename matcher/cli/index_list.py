"""`matcher index list`: the built indexes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from matcher.cli.evidence import print_json, print_text
from matcher.cli.indexes import cache_of
from matcher.cli.options import json_option

if TYPE_CHECKING:
    from matcher.storage.folder import Kept

_EPILOG = """\b
Examples:
  matcher index list
  matcher index list --format json
"""


@click.command("list", epilog=_EPILOG)
@json_option
@click.pass_context
def command(ctx: click.Context, /, form: str) -> None:
    """Show the built indexes: size, when last used, and the digest of what each was built from."""
    cache = cache_of(ctx)
    kept = cache.kept()
    if form == "json":
        print_json([{"digest": each.digest, "bytes": each.size, "used": _when(each)} for each in kept])
    else:
        print_text([f"{len(kept)} in {cache.folder}", *_lines(kept)])


def _lines(kept: list[Kept]) -> Iterator[str]:
    for each in kept:
        yield f"{each.size / 1e6:>9,.1f} MB  {_when(each)}  {each.digest}"


def _when(kept: Kept) -> str:
    return datetime.fromtimestamp(kept.used, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
