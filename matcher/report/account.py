"""What a report says of the run it came from: everything that its manifest knows but clock times and places of files.

Two runs of the same names against the same lists have the same account, wherever and whenever they were made; so a
report that shows it is still the same byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from matcher.records import Summary

_OF_A_LIST = ("id", "publisher", "published", "format", "entries", "names", "skipped", "trial", "sha256")
_OF_THE_INPUT = ("sha256", "bytes", "format", "encoding", "articles")
_OF_THE_OPTIONS = ("read", "list_columns", "limit", "only_hits")


@dataclass(frozen=True, slots=True)
class Account:
    """What was screened against what, and how.

    Attributes:
        title: heading of the report; empty if none was given.
        version: of the program that screened.
        configuration: settings of the comparison, `match_at` and `review_at` among them.
        configuration_sha256: their digest.
        options: what else shaped the report.
        lists: each list with id, publisher, published date, digest and counts; None for what is not told.
        input: digest, size, format and encoding of the names.
        rows: counts: read, screened, unscreenable, match, review, clear, suppressed.

    >>> Account.of({"program": {"version": "1.0"}, "options": {"title": "names.csv", "workers": 8}}).options
    {}
    """

    title: str = ""
    version: str = ""
    configuration: Mapping[str, Any] = field(default_factory=dict)
    configuration_sha256: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    lists: tuple[Mapping[str, Any], ...] = ()
    input: Mapping[str, Any] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=lambda: Summary().to_dict())

    @classmethod
    def of(cls, manifest: Mapping[str, Any]) -> Account:
        """The account in a manifest, or in the part of one that is known before the report is written."""
        options = manifest.get("options", {})
        return cls(
            title=options.get("title", ""),
            version=manifest.get("program", {}).get("version", ""),
            configuration=manifest.get("configuration", {}),
            configuration_sha256=manifest.get("configuration_sha256", ""),
            options=_chosen(options, _OF_THE_OPTIONS),
            lists=tuple({name: each.get(name) for name in _OF_A_LIST} for each in manifest.get("lists", ())),
            input=_chosen(manifest.get("input", {}), _OF_THE_INPUT),
            rows=Summary().to_dict() | manifest.get("rows", {}),
        )

    @property
    def thresholds(self) -> dict[str, float]:
        """`review_at` and `match_at`, as far as they are known."""
        return {name: self.configuration[name] for name in ("review_at", "match_at") if name in self.configuration}


Accounting = Callable[[], Account]
"""Gives the account once all results have been read: before, neither counts nor the digest of the input are known."""


def _chosen(values: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: values[name] for name in names if name in values}
