"""The manifest beside parties: what was resolved into what, by which settings, and what is needed to do it again."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from matcher.config import digest_of
from matcher.records import Entry, Mention
from matcher.report.clusters import Resolved
from matcher.report.manifest import RESOLVE, VERSION


def parties_manifest(
    *,
    program: str,
    configuration: Mapping[str, Any],
    options: Mapping[str, Any],
    lists: Iterable[Mapping[str, Any]],
    inputs: Sequence[Mapping[str, Any]],
    counts: Mapping[str, int],
    output: Mapping[str, str],
    times: tuple[str, str],
) -> dict[str, Any]:
    """The manifest of a finished resolution, as plain values.

    Args:
        program: version of this program.
        configuration: from which score on two are linked.
        options: what else a second run needs: lists, columns, what is linked, format, ...
        lists: the watchlists, each with id, path, publisher, published date, sha256, counts, format, trial.
        inputs: the files of names, each with path, place, sha256, size, format, encoding and columns.
        counts: what `parties_counts` gave.
        output: path (`-` for standard output) and sha256 of the report.
        times: when the run began and when it ended.
    """
    return {
        "manifest": VERSION,
        "command": RESOLVE,
        "program": {"name": "watchlist-matcher", "version": program, "python": platform.python_version()},
        "configuration": dict(configuration),
        "configuration_sha256": digest_of(configuration),
        "options": dict(options),
        "lists": [dict(each) for each in lists],
        "inputs": [dict(each) for each in inputs],
        "started": times[0],
        "finished": times[1],
        "rows": dict(counts),
        "output": dict(output),
    }


def parties_counts(resolved: Resolved) -> dict[str, int]:
    """The counts of a resolution: read = mentions + entries + skipped; each of these but the last is in one party.

    >>> counts = parties_counts(Resolved([Mention("Jon")], []))
    >>> counts["read"], counts["mentions"], counts["skipped"]
    (1, 1, 0)
    """
    several = resolved.several()
    return {
        "read": len(resolved.items),
        "mentions": sum(isinstance(item, Mention) for item in resolved.items),
        "entries": sum(isinstance(item, Entry) for item in resolved.items),
        "skipped": len(resolved.skipped()),
        "parties": len(resolved.clusters),
        "of_several": len(several),
        "joined": sum(len(cluster.members) for cluster in several),
        "links": sum(len(cluster.links) for cluster in resolved.clusters),
    }
