"""Lists with one JSON object per line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from matcher.records import Skipped
from matcher.watchlists.files import ListFile


def objects(file: ListFile) -> Iterator[tuple[int, dict[str, Any]] | Skipped]:
    """Line number and object of each line; lines that hold none, and a cut at the end, as skipped."""
    for number, line in enumerate(file.lines(), 1):
        text = line.strip(" \r\n\t\ufeff\x1a")
        if not text:
            continue
        found: Any = None
        try:
            found = json.loads(text)
        except (ValueError, RecursionError) as error:
            reason = f"The line is no JSON ({str(error).partition(':')[0]})."
        else:
            reason = "The line is no JSON object."
        if isinstance(found, dict):
            yield number, found
        else:
            yield Skipped(reason, f"{file.name} line {number}", text[:200], number)
    if file.damage:
        yield Skipped(f"The rest of the file is missing: {file.damage}.", file.name)


def texts(value: object) -> tuple[str, ...]:
    """The texts in a value that may be one, several, or none; objects are passed over.

    >>> texts("a"), texts(["a", {"b": 1}, 2]), texts(None)
    (('a',), ('a', '2'), ())
    """
    values = value if isinstance(value, list) else [value]
    return tuple(str(v) for v in values if isinstance(v, str | int | float) and not isinstance(v, bool))


def things(value: object) -> tuple[dict[str, Any], ...]:
    """The objects in a value that may be one, several, or none.

    >>> things([{"a": 1}, "b"]), things({"a": 1}), things("b")
    (({'a': 1},), ({'a': 1},), ())
    """
    values = value if isinstance(value, list) else [value]
    return tuple(v for v in values if isinstance(v, dict))
