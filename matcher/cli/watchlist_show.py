"""`matcher watchlist show`: one list, its publisher, and its kept versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import click

from matcher.cli.evidence import print_json, print_text
from matcher.cli.lists import settings_of
from matcher.cli.options import json_option

_EPILOG = """\b
Examples:
  matcher watchlist show us-ofac-sdn
  matcher watchlist show un-sc --format json
"""
_SHOWN = ("title", "publisher", "page", "urls", "format", "licence", "fewest", "most", "rhythm")


@click.command("show", epilog=_EPILOG)
@click.argument("name", metavar="ID")
@json_option
@click.pass_context
def command(ctx: click.Context, /, name: str, form: str) -> None:
    """Show who publishes a list and where, what is plausible for it, and the versions that are kept."""
    from matcher.watchlists.store import Store  # noqa: PLC0415 - help needs none

    settings = settings_of(ctx)
    store = Store(settings.folder)
    listing = settings.listings.get(name)
    versions = store.versions(name)
    if listing is None and not versions:
        raise click.ClickException(f"There is no list {name!r}; known are {', '.join(settings.listings)}.")
    current = store.current(name)
    known = {key: value for key, value in asdict(listing).items() if key in _SHOWN} if listing else {}
    kept = [
        {"version": each.version, "in_use": bool(current and current.version == each.version),
         "checked": current.checked if current and current.version == each.version else "",
         "folder": str(each.folder), **each.record}
        for each in versions
    ]  # fmt: skip
    if form == "json":
        print_json({"id": name, **known, "versions": kept})
    else:
        print_text(_lines(name, known, kept))


def _lines(name: str, known: dict[str, Any], kept: list[dict[str, Any]]) -> Iterator[str]:
    yield name
    for key, value in known.items():
        for each in value if isinstance(value, tuple | list) else [value]:
            if each:
                yield f"  {key:<10} {each}"
    if not kept:
        yield "  not installed"
    for version in kept:
        yield f"  version    {version['version']}{' (in use)' if version['in_use'] else ''}"
        yield f"             {version.get('entries', 0):,} entries, {version.get('names', 0):,} names; published " + (
            f"{version.get('published') or 'on a day it does not state'}, installed {version['installed']}"
        )
        if version["checked"]:
            yield f"             nothing newer on {version['checked']}"
        yield f"             {version['folder']}"
