"""`matcher watchlist list`: what is known, what is installed, how fresh it is."""

from __future__ import annotations

from typing import Any

import click

from matcher.cli.evidence import print_json, print_text
from matcher.cli.lists import settings_of
from matcher.cli.options import json_option

_EPILOG = """\b
Examples:
  matcher watchlist list
  matcher watchlist list --installed --format json
"""


@click.command("list", epilog=_EPILOG)
@click.option("--installed", is_flag=True, help="Only those that are installed.")
@json_option
@click.pass_context
def command(ctx: click.Context, /, *, installed: bool, form: str) -> None:
    """Show the known lists, which of them are installed, and how fresh they are."""
    rows = [row for row in _rows(ctx) if row["entries"] or not installed]
    if form == "json":
        print_json(rows)
        return
    print_text([_line("id", "entries", "published", "checked", "title")])
    print_text(
        _line(row["id"], f"{row['entries']:,}" if row["entries"] else "-", row["published"] or "-",
              row["checked"][:10] or "-", f"{row['title']} ({row['publisher']})" if row["publisher"] else row["title"])
        for row in rows
    )  # fmt: skip


def _rows(ctx: click.Context) -> list[dict[str, Any]]:
    """One row for each known or installed list."""
    from matcher.watchlists.registry import Listing  # noqa: PLC0415 - help needs none
    from matcher.watchlists.store import Store  # noqa: PLC0415

    settings = settings_of(ctx)
    store = Store(settings.folder)
    found = []
    for name in sorted({*settings.listings, *store.ids()}, key=lambda n: (store.current(n) is None, n)):
        listing, current = settings.listings.get(name, Listing(name, "", name, "auto")), store.current(name)
        record = current.record if current else {}
        found.append({
            "id": name, "title": listing.title, "publisher": listing.publisher, "entries": record.get("entries", 0),
            "names": record.get("names", 0), "published": record.get("published", ""),
            "checked": current.checked if current else "", "version": current.version if current else "",
        })  # fmt: skip
    return found


def _line(name: str, entries: str, published: str, checked: str, title: str) -> str:
    return f"{name:<14} {entries:>8}  {published:<10}  {checked:<10}  {title}"
