"""Lists as a measurement tells of them: by what they hold, not by where they lie or when they were fetched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from matcher.watchlists import Source


def lists_data(sources: Iterable[Source]) -> list[dict[str, Any]]:
    """The lists as plain values that are the same on every machine."""
    names = ("id", "publisher", "published", "sha256", "entries", "names", "skipped", "trial")
    return [{name: getattr(each, name) for name in names} for each in sources]


def lists_account(sources: Iterable[Source]) -> tuple[tuple[str, str], ...]:
    """The lists for people: a name and a sentence for each."""
    return tuple(
        (
            f"list {each.id} of {each.published or 'unknown date'}: {each.entries:,} entries, {each.names:,} names",
            f"SHA-256 {each.sha256}",
        )
        for each in sources
    )


def trial_notices(sources: Iterable[Source]) -> tuple[str, ...]:
    """What must be known of lists for trying out."""
    return tuple(
        f"{each.id} is a small list for trying out: figures on it prove nothing." for each in sources if each.trial
    )
