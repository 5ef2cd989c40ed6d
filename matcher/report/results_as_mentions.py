"""The mentions in results that `scan` or `screen` wrote as JSON Lines, to be resolved."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path

from matcher.records import Mention, Skipped
from matcher.report.read_results import read_results

_ENDINGS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


def mentions_in(path: str | Path) -> list[Mention | Skipped] | None:
    """The mentions of a file of results; None if it is no such file.

    Args:
        path: of a file; what does not end in `.jsonl` or `.ndjson` is none.

    Raises:
        InputError: a line is no result; says the line.

    >>> mentions_in("customers.csv") is None
    True
    """
    if not str(path).lower().endswith(_ENDINGS) or not _begins_with_a_result(Path(path)):
        return None
    found = read_results(path)
    return [item if isinstance(item, Skipped) else replace(item.mention, source=str(path)) for item in found]


def _begins_with_a_result(path: Path) -> bool:
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as file:
            first = json.loads(file.readline())
    except (OSError, ValueError, EOFError):
        return False
    return isinstance(first, dict) and isinstance(first.get("mention"), dict) and "decision" in first
