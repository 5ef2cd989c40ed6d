"""A listed name for the tests of changes."""

from __future__ import annotations

from matcher.evaluation.listed_name import Listed, listed_names
from matcher.records import Entry, Kind, ListedName


def listed(text: str, kind: Kind = "person") -> Listed:
    """The one name of an entry."""
    return listed_names([Entry("1", "own", kind, (ListedName(text),))])[0]
