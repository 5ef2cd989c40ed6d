"""Make another form of a report from the JSON Lines that a run wrote, without screening again.

The manifest beside the JSON Lines says which lists and thresholds stand behind it. The new report shows them and gets a
manifest of its own: that of the run, with the new form, so that `replay` can still check it against a fresh screening.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any

from matcher.errors import InputError
from matcher.records import Match, Result, Skipped, Summary
from matcher.report.columns import unheard
from matcher.report.manifest import read_manifest
from matcher.report.read_results import read_results
from matcher.report.target import Target
from matcher.report.write import format_of, write_report

_LOOKED_AT = 1000
"""Results whose optional columns are looked for, where no manifest tells them."""


def remake(
    source: str | Path,
    target: Target,
    options: Mapping[str, Any],
    *,
    manifest: str | Path | None = None,
    warn: Callable[[str], None] = unheard,
) -> tuple[Summary, dict[str, Any] | None]:
    """Write a report of the results in a JSON Lines report.

    Args:
        source: the JSON Lines; `-` for standard input.
        target: where the new report goes.
        options: `format`, `only_hits`, `raw`, `width`, `colour`, `title`, as in a manifest; what is None is as it was.
        manifest: of the run; looked for beside the source if not given.
        warn: told what is missing.

    Returns:
        The counts, and the manifest of the new report, None where that of the run is not known.

    Raises:
        InputError: the source cannot be read, or the manifest that was named is not of this source.
        MatcherError: there are more results than the form can hold.
        OSError: the target cannot be written to.
    """
    run = _run(source, manifest, warn)
    told = dict(run["options"]) if run else {}
    told |= {name: value for name, value in options.items() if value is not None}
    told |= {"format": options.get("format") or format_of(target)}
    told["only_hits"] = bool(options.get("only_hits") or (run and run["options"].get("only_hits")))
    known = {"options": told} if run is None else run | {"options": told}
    columns = tuple(run["input"].get("columns", ())) if run else ()
    results, extra = _with_extra_columns(read_results(source, columns), run)
    summary = write_report(
        results,
        target,
        format=told["format"],
        only_hits=told["only_hits"],
        raw=bool(told.get("raw")),
        input_columns=columns,
        extra_columns=extra,
        width=told.get("width", 120),
        colour=bool(told.get("colour")),
        account=lambda: known,
        warn=warn,
    )
    output = {"path": str(target) if isinstance(target, str | Path) else "-", "sha256": summary.sha256}
    return summary, None if run is None else known | {"output": output}


def _run(source: str | Path, named: str | Path | None, warn: Callable[[str], None]) -> dict[str, Any] | None:
    """The manifest of the run that wrote the source, if it can be had and is its own."""
    path = Path(named or f"{source}.manifest.json")
    if not named and (source == "-" or not path.exists()):
        warn("No manifest lies beside the results, so their lists and thresholds are not shown; --manifest names it.")
        return None
    run = read_manifest(path)
    if source == "-" or not Path(source).is_file() or run["output"]["sha256"] == _digest(Path(source)):
        return run
    if named:
        raise InputError(f"{path} is not the manifest of {source}: the digests differ.", path=str(path))
    warn(f"{source} was changed after it was written, so the lists and thresholds of its manifest are not shown.")
    return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _with_extra_columns(
    results: Iterable[Result | Skipped], run: Mapping[str, Any] | None
) -> tuple[Iterator[Result | Skipped], tuple[str, ...]]:
    """The results and the optional columns that their matches have."""
    stream = iter(results)
    if run is not None:
        return stream, tuple(run.get("extra_columns", ()))
    first = list(islice(stream, _LOOKED_AT))
    return chain(first, stream), tuple(dict.fromkeys(name for match in _matches(first) for name in match.extra))


def _matches(items: Iterable[Result | Skipped]) -> Iterator[Match]:
    for item in items:
        if isinstance(item, Result):
            yield from item.matches
