"""Mentions and entries made of what a case row holds."""

from __future__ import annotations

from typing import Any

from matcher.records import Entry, Identifier, Kind, ListedName, Mention


def mention(**beside: Any) -> Mention:
    return Mention("Yasir Abbas", **beside)


def entry(kind: Kind = "person", **beside: Any) -> Entry:
    return Entry("1", "list", kind, (ListedName("ABBAS, Yasir"),), **beside)


def numbers(text: str) -> tuple[Identifier, ...]:
    """`imo:9187629|tax-id:7707083893@RU` as identifiers."""
    return tuple(_number(part) for part in text.split("|") if part)


def _number(text: str) -> Identifier:
    kind, _, rest = text.partition(":")
    value, _, issuer = rest.partition("@")
    return Identifier(kind, value, issuer)
