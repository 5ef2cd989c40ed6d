"""`matcher index clear`: remove all built indexes."""

from __future__ import annotations

import click

from matcher.cli.evidence import print_text
from matcher.cli.indexes import cache_of

_EPILOG = """\b
Examples:
  matcher index clear
  matcher index list && matcher index clear
"""


@click.command("clear", epilog=_EPILOG)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Remove all built indexes; they are built again when they are needed."""
    count = cache_of(ctx).clear()
    print_text([f"{count} removed."])
