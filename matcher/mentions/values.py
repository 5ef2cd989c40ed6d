"""Typed values of a row as the texts that a report shows, and a list of names as a name and its aliases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from matcher.mentions.rows import Columns
from matcher.mentions.selection import Places


def text_of(value: Any) -> str:
    """A value as text; none is empty, several texts stand between semicolons, whatever else as JSON has it.

    >>> text_of(None), text_of(["A", "B"]), text_of(7)
    ('', 'A; B', '7')
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False, default=str)


def names_of(values: Mapping[str, Any], columns: Columns, found: Places) -> tuple[str, ...] | None:
    """The names of a row that gives them as a list, else None."""
    given = [values.get(columns.keys[place]) for place in found.names]
    if found.parts is not None or not any(isinstance(value, list) for value in given):
        return None
    each = [text for value in given for text in (value if isinstance(value, list) else [value])]
    return tuple(dict.fromkeys(text for text in map(text_of, each) if text.strip()))
