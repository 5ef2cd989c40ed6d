"""`matcher index`: the group of commands about built indexes."""

from __future__ import annotations

import click

from matcher.cli.group import LazyGroup

_COMMANDS = {
    "build": "Build the index of lists now, so that later runs need not.",
    "list": "Show the built indexes, their sizes, and when each was last used.",
    "clear": "Remove all built indexes.",
}
_EPILOG = """\b
Examples:
  matcher index build -w ofac/
  matcher index list
"""


@click.group("index", cls=LazyGroup, sentences=_COMMANDS, prefix="index_", epilog=_EPILOG)
def command() -> None:
    """Build, show and remove what is kept of lists so that screening begins sooner.

    It lies in your cache folder, and is made by itself when a list of some size is first screened against; a changed
    list or another version of this program gets a new one.
    """
