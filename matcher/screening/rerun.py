"""Run again what a manifest describes, into a draft that is thrown away, and account for the second run."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from functools import partial
from inspect import signature
from pathlib import Path
from typing import Any

from matcher.config import MatchConfig
from matcher.errors import ConfigError, InputError
from matcher.mentions import read_mentions
from matcher.records import Result
from matcher.screening.matcher import Matcher
from matcher.screening.reviewed import Reviewer
from matcher.screening.run import RunOptions, screen
from matcher.screening.scan import scan
from matcher.watchlists import Watchlist


def rerun(
    manifest: Mapping[str, Any],
    *,
    source: str | Path | None = None,
    progress: Callable[[int], None] | None = None,
    reviewer: Reviewer | None = None,
    merging: Callable[[Matcher], Callable[[Result], Result]] | None = None,
) -> dict[str, Any]:
    """The manifest of a second run with the same settings, lists and input.

    Args:
        manifest: of the first run.
        source: the input, if it lies elsewhere now or came from standard input.
        progress: called with the number of rows done.
        reviewer: the judgements that counted then.
        merging: gives what merges the matches of one party, for a run that did so.

    Raises:
        ConfigError: the manifest holds settings that this version does not know.
        InputError: the input is not there.
        WatchlistError: a list is not there.
    """
    options = RunOptions.from_dict(manifest["options"])
    options = replace(options, articles=articles_at(options.articles, source))
    _refuse_unknown(options)
    path = _input(manifest, source)
    watchlist = Watchlist.load(
        *options.watchlists, format=options.list_format, columns=dict(options.list_columns) or None
    )
    matcher = Matcher(watchlist, _config(manifest))
    ending = "".join(Path(manifest["output"]["path"]).suffixes[-2:])
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / f"report{ending}"
        lists = [asdict(each) for each in watchlist.sources]
        if options.articles:
            return scan(matcher, draft, options, progress=progress, reviewer=reviewer).manifest
        merge = partial(merging, matcher) if merging else None
        run = screen(path, matcher, draft, options, lists=lists, progress=progress, reviewer=reviewer, merging=merge)
        return run.manifest


def articles_at(articles: Mapping[str, Any], source: str | Path | None) -> dict[str, Any]:
    """What a scan read, from another place if one is named; there it has the name that it had.

    Args:
        articles: of the options of its manifest.
        source: where it lies now; None if that has not changed.

    >>> articles_at({"paths": ["-"]}, "saved.txt")
    {'paths': ['saved.txt'], 'labels': {'saved.txt': 'stdin'}}
    """
    told = dict(articles)
    if not told or source is None:
        return told
    before = told["paths"]
    label = ("stdin" if before[0] == "-" else before[0]) if len(before) == 1 else str(source)
    return told | {"paths": [str(source)], "labels": {str(source): label}}


def _input(manifest: Mapping[str, Any], source: str | Path | None) -> str | Path:
    if source is not None:
        return source
    path: str = manifest["input"]["path"]
    if path == "-":
        raise InputError("The input came from standard input; name the file that held it with --input.", path="-")
    return path


def _refuse_unknown(options: RunOptions) -> None:
    """Refuse ways of reading the input that this version does not know, such as those of a newer one.

    Raises:
        ConfigError: there is one.
    """
    if unknown := sorted(set(options.read) - set(signature(read_mentions).parameters)):
        raise ConfigError(f"The manifest has an option that this version does not know: {unknown[0]}.")


def _config(manifest: Mapping[str, Any]) -> MatchConfig:
    try:
        return MatchConfig(**manifest["configuration"])
    except TypeError as error:
        raise ConfigError(f"The manifest has a setting that this version does not know: {error}.") from error
