"""What merges the matches of one party that several lists have, handed to the runs of `screen` and `replay`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matcher.records import Result
    from matcher.screening import Matcher


def merging(matcher: Matcher) -> Callable[[Result], Result]:
    """What gives a result each party once, by a matcher of all lists."""
    from matcher.resolution.listings import Listings  # noqa: PLC0415 - only where several lists are screened against

    return Listings(matcher).merged
