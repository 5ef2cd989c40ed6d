"""`matcher parse`: how a name is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.evidence import print_json, print_text, shown
from matcher.cli.options import json_option, kind_option

if TYPE_CHECKING:
    from matcher.records import Name, Token

_EPILOG = """\b
Examples:
  matcher parse "Dr. KOZLOV, Sergey Mikhaylovich"
  matcher parse "ООО Интеллект" 전진용 --format json
"""
_HEADER = ("token", "role", "script", "readings", "keys")


@click.command("parse", epilog=_EPILOG)
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@kind_option
@json_option
def command(names: tuple[str, ...], kind: Any, form: str) -> None:
    """Show how each NAME is read: its kind, and each token with role, script, Latin readings and keys.

    Keys are what the token is looked up by beside its readings: its sound, and what it means.
    """
    from matcher.names import parse_name  # noqa: PLC0415 - help needs it not

    found = [parse_name(name, kind=kind) for name in names]
    if form == "json":
        print_json([_plain(name) for name in found])
    else:
        print_text(line for name in found for line in _lines(name))


def _plain(name: Name) -> dict[str, Any]:
    tokens = [asdict(token) | {"keys": keys(token)} for token in name.tokens]
    return asdict(name) | {"tokens": tokens}


def keys(token: Token) -> list[str]:
    """What a token is looked up by beside its readings: sound keys, then what it means, behind `=`."""
    from matcher.compare.lexeme import lexeme  # noqa: PLC0415 - help needs it not

    word = lexeme(token.form, token.script)
    sounds = dict.fromkeys(key for key in word.keys if key)
    return [*sounds, *(f"={meaning}" for meaning in sorted(word.meanings | word.groups))]


def _lines(name: Name) -> Iterator[str]:
    facts = (name.kind, ", ".join(name.scripts), name.culture)
    yield f"{shown(name.text)} ({'; '.join(fact for fact in facts if fact)})"
    rows = [_HEADER, *(_row(token) for token in name.tokens)]
    if len(rows) == 1:
        yield "  nothing in it can be compared"
        return
    widths = [max(map(cells_of, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell + " " * (width - cells_of(cell)) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(padded)}".rstrip()


def _row(token: Token) -> tuple[str, ...]:
    script = token.script
    return shown(token.text), token.role, script, ", ".join(token.readings), ", ".join(keys(token))


def cells_of(text: str) -> int:
    r"""How many columns of a terminal a text takes: East Asian signs two, marks none.

    >>> cells_of("전진용"), cells_of("Jon"), cells_of("e\u0301")
    (6, 3, 1)
    """
    from unicodedata import combining, east_asian_width  # noqa: PLC0415 - help needs it not

    return sum(2 if east_asian_width(char) in "WF" else not combining(char) for char in text)
