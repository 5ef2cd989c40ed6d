"""What a person should know of the lists that were loaded, in few lines: likes are counted together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matcher.records import Skipped
    from matcher.watchlists import Watchlist

_MOST = 5
_VARYING = re.compile(r"'[^']*'|\S*\d\S*")


def notes(watchlist: Watchlist, *, all_of_it: bool) -> Iterator[str]:
    """A sentence for each thing of note: lists for trying out, and what was not loaded.

    Args:
        watchlist: what was loaded.
        all_of_it: whether each thing that was not loaded has its own sentence.
    """
    for source in watchlist.sources:
        if source.trial:
            yield f"the list {source.id} is a small one for trying out, not for screening."
    if all_of_it:
        yield from (f"{skipped.place}: {skipped.reason}" for skipped in watchlist.skipped)
    else:
        yield from _counted(watchlist.skipped)


def _counted(skipped: Sequence[Skipped]) -> Iterator[str]:
    """One sentence for each kind of reason, the commonest first; `entry 999` and `entry 998` are one kind."""
    groups: dict[str, list[Skipped]] = {}
    for each in skipped:
        groups.setdefault(_VARYING.sub("", each.reason), []).append(each)
    ordered = sorted(groups.values(), key=len, reverse=True)
    for group in ordered[:_MOST]:
        first = group[0]
        more = f" ({len(group):,} times; -v lists them)" if len(group) > 1 else ""
        yield f"{first.place}: {first.reason}{more}"
    rest = sum(map(len, ordered[_MOST:]))
    if rest:
        yield f"{rest:,} more notes of this kind on the lists; -v says all."
