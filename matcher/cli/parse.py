"""`matcher parse`: how a name is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.evidence import print_json, print_text, shown
from matcher.cli.options import json_option, kind_option

if TYPE_CHECKING:
    from matcher.records import Name

_EPILOG = """\b
Examples:
  matcher parse "Dr. KOZLOV, Sergey Mikhaylovich"
  matcher parse "ООО Интеллект" 전진용 --format json
"""


@click.command("parse", epilog=_EPILOG)
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@kind_option
@json_option
def command(names: tuple[str, ...], kind: Any, form: str) -> None:
    """Show how each NAME is read: its kind, and each token with role, script and Latin readings."""
    from matcher.names import parse_name  # noqa: PLC0415 - help needs it not

    found = [parse_name(name, kind=kind) for name in names]
    if form == "json":
        print_json([asdict(name) for name in found])
    else:
        print_text(line for name in found for line in _lines(name))


def _lines(name: Name) -> Iterator[str]:
    facts = (name.kind, ", ".join(name.scripts), name.culture)
    yield f"{shown(name.text)} ({'; '.join(fact for fact in facts if fact)})"
    for token in name.tokens:
        yield f"  {token.role:<12} {token.script:<12} {shown(token.text):<20} {', '.join(token.readings)}"
