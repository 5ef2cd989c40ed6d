"""`matcher watchlist`: the group of commands about lists."""

from __future__ import annotations

import click

from matcher.cli.group import LazyGroup

_COMMANDS = {
    "list": "Show the known lists, which are installed, and how fresh they are.",
    "update": "Fetch lists, check them, and put them to use if they are whole.",
    "show": "Show all that is known of a list and its kept versions.",
    "check": "Check lists: counts, what was not loaded, names that must alert.",
    "diff": "Show which entries two versions of a list added, removed or changed.",
}


_EPILOG = """\b
Examples:
  matcher watchlist update us-ofac-sdn un-sc
  matcher watchlist list
"""


@click.group("watchlist", cls=LazyGroup, sentences=_COMMANDS, prefix="watchlist_", epilog=_EPILOG)
def command() -> None:
    """Install lists, keep them fresh, check and compare them."""
