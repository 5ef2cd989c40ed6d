"""`matcher judgements`: the group of commands about what was judged."""

from __future__ import annotations

import click

from matcher.cli.group import LazyGroup

_COMMANDS = {
    "list": "Show what was judged, by whom and why.",
    "export": "Write all judgements as CSV.",
    "import": "Take in judgements of another store, or a white list.",
    "verify": "Check that nothing recorded was changed, removed or added by hand.",
}
_EPILOG = """\b
Examples:
  matcher judgements list
  matcher judgements export -o judgements.csv
"""


@click.group("judgements", cls=LazyGroup, sentences=_COMMANDS, prefix="judgements_", epilog=_EPILOG)
def command() -> None:
    """Show, export, take in and verify what people judged."""
