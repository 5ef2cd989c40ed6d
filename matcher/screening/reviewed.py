"""What results pass on their way into a report: past judgements are asked, and whoever records the run takes note."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from matcher.records import Mention, Result, Skipped

Further = Callable[[Mention, int], Result]
"""Looks a mention up again with a higher limit."""
Note = Callable[[Result | Skipped], None]
"""Takes note of a result as it goes into the report."""


class Reviewer(Protocol):
    """What past judgements make of a result; `matcher.review` has it."""

    def judged(self, result: Result, further: Further) -> Result:
        """The result with what was judged different suppressed; `further` looks up again with a higher limit."""

    def basis(self) -> dict[str, Any]:
        """Which judgements count."""

    def account(self) -> dict[str, Any]:
        """What the manifest says of the judgements, once all results are known."""


def reviewed(
    results: Iterable[Result | Skipped], further: Further, reviewer: Reviewer | None
) -> Iterator[Result | Skipped]:
    """Results as past judgements leave them.

    Args:
        results: what was found.
        further: looks a mention up again with a higher limit.
        reviewer: the judgements; None leaves all as they are.

    >>> clear = Result(Mention("Nobody Else"), "clear")
    >>> list(reviewed([clear], lambda mention, limit: clear, None)) == [clear]
    True
    """
    for item in results:
        yield item if reviewer is None or isinstance(item, Skipped) else reviewer.judged(item, further)


def noted(results: Iterable[Result | Skipped], note: Note | None) -> Iterator[Result | Skipped]:
    """The same results, each told to `note` as it passes.

    >>> seen = []
    >>> list(noted([Result(Mention("Jon"), "clear")], seen.append)) == seen
    True
    """
    for item in results:
        if note is not None:
            note(item)
        yield item
