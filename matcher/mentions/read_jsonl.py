"""JSON Lines: one object per line, its keys are the columns.

The columns of a report must be known before its first row is written, and objects may leave keys out, so the header is
every key of the input's first lines, in order of appearance. A list of names in the name's key gives a name and its
aliases.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from matcher.errors import InputError
from matcher.mentions.build import mention
from matcher.mentions.rows import Columns, Row
from matcher.mentions.selection import Places, Selection, places
from matcher.mentions.source import InputFile
from matcher.mentions.values import names_of, text_of
from matcher.records import Mention, Skipped


def read_jsonl(
    source: InputFile, lines: Iterator[str], chosen: Selection, *, head: str, strict: bool
) -> Iterator[Mention | Skipped]:
    """The mentions of JSON Lines.

    Args:
        source: the input.
        lines: its lines.
        chosen: the columns that the caller named.
        head: how it begins, for the keys.
        strict: whether a line that cannot be read stops the run.

    Raises:
        InputError: no object has a name, or a chosen key is nowhere; with `strict`, a line that cannot be read.
    """
    keys = dict.fromkeys(key for line in head.split("\n") for key in (_object(line) or {}))
    if not keys:
        message = f"{source.name} has no JSON object in its first lines; JSON Lines has one object per line."
        raise InputError(message, path=source.path, row=1)
    columns = Columns(list(keys))
    source.header = columns.headers
    found = places(columns.headers, chosen, path=source.path, name=source.name)
    return _rows(source, lines, columns, found, chosen=chosen, strict=strict)


def _rows(
    source: InputFile, lines: Iterator[str], columns: Columns, found: Places, *, chosen: Selection, strict: bool
) -> Iterator[Mention | Skipped]:
    ordinal = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        ordinal += 1
        values = _object(line)
        if values is None:
            yield _skipped(source, line, number, ordinal, columns=columns, strict=strict)
            continue
        path, kind = source.path, chosen.default_kind
        row = _row(values, columns)
        names = names_of(values, columns, found)
        yield mention(
            row, found, line=number, path=path, default_kind=kind, strict=strict, names=names, unread=source.unread
        )


def _object(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _row(values: dict[str, Any], columns: Columns) -> Row:
    new = [key for key in values if key not in columns.places]
    if new:
        columns = Columns((*columns.headers, *new))
    return Row(columns, tuple(text_of(values.get(key)) for key in columns.keys))


def _skipped(source: InputFile, line: str, number: int, ordinal: int, *, columns: Columns, strict: bool) -> Skipped:
    reason = f"Line {number} cannot be read: it is no JSON object."
    if strict:
        raise InputError(f"{source.name}: {reason} Mend it, or leave out --strict.", path=source.path, row=number)
    place = f"{source.path or source.name}:{number}"
    empty = Row(columns, ("",) * len(columns.keys))
    return Skipped(reason, place=place, text=line.strip()[:200], row=number, fields=empty, ordinal=ordinal)
