"""`matcher index build`: build the index of lists and keep it."""

from __future__ import annotations

from typing import Any

import click

from matcher.cli.evidence import print_text
from matcher.cli.indexes import cache_of
from matcher.cli.options import load_lists, watchlist_options

_EPILOG = """\b
Examples:
  matcher index build
  matcher index build -w ofac/ -w un.xml
"""


@click.command("build", epilog=_EPILOG)
@watchlist_options
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Build the index of the lists (-w; the installed lists if none is named) and keep it for later runs.

    Lists that are screened together share one index: name the same ones as for `screen`.
    """
    watchlist = load_lists(ctx, given["watchlists"], given["list_columns"])
    cache = cache_of(ctx)
    names = watchlist.entries.name_count
    if cache.is_small(watchlist.entries):
        print_text([f"{names:,} names are built sooner than an index is found; nothing is kept."])
        return
    cache.listed(watchlist.entries)
    path = cache.path(watchlist.entries)
    print_text([f"{names:,} names, {path.stat().st_size / 1e6:,.0f} MB: {path}"])
