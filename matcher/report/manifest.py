"""The manifest beside a report: everything needed to say what was screened against what, and to run it again.

Only here does a clock time appear; the report itself is the same whenever it is made. Times are UTC, dates ISO 8601.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from matcher.config import MatchConfig
from matcher.errors import InputError
from matcher.records import Summary
from matcher.report.target import opened

VERSION = 1
"""Of the manifest's own layout."""
SCREEN, RESOLVE = "screen", "resolve"
# Manifests of a screening name no command.
_NEEDED: dict[str, type] = {
    "program.version": str,
    "configuration": dict,
    "options": dict,
    "options.watchlists": list,
    "lists": list,
    "input.path": str,
    "input.sha256": str,
    "output.path": str,
    "output.sha256": str,
}
_NEEDED_OF_PARTIES = {name: type_ for name, type_ in _NEEDED.items() if not name.startswith("input.")} | {
    "configuration.link_at": float,
    "inputs": list,
}


class InputSource(Protocol):
    """What a manifest says of the input."""

    format: str
    encoding: str
    size: int
    header: tuple[str, ...]

    @property
    def path(self) -> str:
        """Where it lies, `-` for standard input."""

    @property
    def sha256(self) -> str:
        """Digest of the input's bytes."""


def utc_now() -> str:
    """The time, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def run_so_far(
    *,
    program: str,
    config: MatchConfig,
    options: Mapping[str, Any],
    lists: Iterable[Mapping[str, Any]],
    source: InputSource,
    extra_columns: Sequence[str] = (),
) -> dict[str, Any]:
    """What is known of a run before its report is written, as plain values.

    Args:
        program: version of this program.
        config: how matches were decided.
        options: what else a second run needs: columns, format, limit, ...
        lists: the watchlists, each with id, path, publisher, published date, sha256, counts, format, trial.
        source: the input, read to its end.
        extra_columns: optional columns of the report.
    """
    return {
        "manifest": VERSION,
        "program": {"name": "watchlist-matcher", "version": program, "python": platform.python_version()},
        "configuration": config.to_dict(),
        "configuration_sha256": config.digest(),
        "options": dict(options),
        "lists": [dict(each) for each in lists],
        "input": {
            "path": source.path if source.path in ("", "-") else str(Path(source.path).resolve()),
            "sha256": source.sha256,
            "bytes": source.size,
            "format": source.format,
            "encoding": source.encoding,
            "columns": list(source.header),
        },
        "extra_columns": list(extra_columns),
    }


def manifest(run: Mapping[str, Any], *, summary: Summary, output: str, started: str, finished: str) -> dict[str, Any]:
    """The manifest of a finished run.

    Args:
        run: what `run_so_far` gave.
        summary: counts and digest of the report.
        output: path of the report, `-` for standard output.
        started: when the run began.
        finished: when it ended.
    """
    times = {"started": started, "finished": finished}
    return {**run, **times, "rows": summary.to_dict(), "output": {"path": output, "sha256": summary.sha256}}


def write_manifest(data: Mapping[str, Any], path: str | Path) -> None:
    """Write a manifest as JSON, whole or not at all."""
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    with opened(path) as (file, _):
        file.write(text.encode("utf-8", "backslashreplace"))


def read_manifest(path: str | Path, *, commands: Sequence[str] = (SCREEN,)) -> dict[str, Any]:
    """Read a manifest.

    Args:
        path: of the file.
        commands: whose manifests will do: `screen` (and `scan`), `resolve`.

    Raises:
        InputError: the file cannot be read, is no manifest, or is that of another command.
    """
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.", path=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is no manifest: it is not JSON ({error}).", path=str(path)) from error
    if not isinstance(data, dict) or not isinstance(data.get("manifest"), int):
        raise InputError(f"{path} is no manifest of a report; it is named OUT.manifest.json.", path=str(path))
    if data["manifest"] > VERSION:
        raise InputError(f"{path} was written by a newer version of this program; update it.", path=str(path))
    command = data.get("command", SCREEN)
    if command not in commands:
        message = f"{path} belongs to what `matcher {command}` wrote; only `matcher replay` takes it."
        raise InputError(message, path=str(path))
    if missing := _missing(data):
        message = f"{path} is a damaged manifest: {missing} is missing or not what it should be."
        raise InputError(message, path=str(path))
    return data


def _missing(data: Mapping[str, Any]) -> str:
    """The first thing that a second run needs and a manifest lacks, as its path; else empty."""
    needed = _NEEDED_OF_PARTIES if data.get("command") == RESOLVE else _NEEDED
    for place, type_ in needed.items():
        value: Any = data
        for step in place.split("."):
            value = value.get(step) if isinstance(value, dict) else None
        if not isinstance(value, type_):
            return place
    whole = all(isinstance(each, dict) and {"id", "sha256", "entries"} <= each.keys() for each in data["lists"])
    if not whole:
        return "lists"
    files = all(
        isinstance(each, dict) and {"path", "place", "sha256"} <= each.keys() for each in data.get("inputs", [])
    )
    return "" if files else "inputs"
