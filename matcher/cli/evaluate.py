"""`matcher evaluate`: the group of commands that measure on labelled names."""

from __future__ import annotations

import click

from matcher.cli.group import LazyGroup

_COMMANDS = {
    "pairs": "Measure scores of labelled pairs of names.",
    "queries": "Measure what names with known entries find on a list.",
}
_EPILOG = """\b
Examples:
  matcher evaluate pairs labels.csv
  matcher evaluate queries queries.csv -w ofac/
"""


@click.group("evaluate", cls=LazyGroup, sentences=_COMMANDS, prefix="evaluate_", epilog=_EPILOG)
def command() -> None:
    """Measure how well names are told apart or found, on names that you have labelled."""
