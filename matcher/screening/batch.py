"""Many mentions: in blocks, in input order, by one process or several.

Processes are forked where the system can, so that all share the one index; elsewhere each builds its own. What they
send back is plain values; the results, with the caller's own mentions and the list's own entries, are made here. A
block is screened by the same function whoever does it, so that nothing depends on the number of processes or on what
else is in the block.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from matcher.index.processes import settle
from matcher.index.unswept import unswept
from matcher.records import Mention, Result, Skipped

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from matcher.config import MatchConfig
    from matcher.watchlists import Watchlist

# Mentions screened at once, and how many blocks each process has in hand or waiting.
BLOCK = 1000
AHEAD = 2
# The first block is small, so that the first results come soon.
FIRST = 100
Item = Mention | Skipped


class Block(NamedTuple):
    """How a block of mentions is screened.

    Attributes:
        limit: at most so many matches each.
        min_score: lowest score to return.
        told: whether evidence is worked out at once.
    """

    limit: int
    min_score: float | None
    told: bool


class Screener(Protocol):
    """What is needed of a Matcher."""

    watchlist: Watchlist
    config: MatchConfig

    def prepare(self) -> None:
        """Make what every process needs, before they begin."""

    def found(self, mentions: Sequence[Mention], limit: int, min_score: float | None, told: bool = False) -> list[Any]:
        """What is found for each mention of a block, as plain values."""

    def result(self, mention: Mention, found: Any) -> Result:
        """The result of one mention."""


def in_order(screener: Screener, items: Iterable[Item], *, workers: int, block: Block) -> Iterator[Result | Skipped]:
    """Results in the order of the mentions; what was skipped stays at its place.

    Args:
        screener: looks up a block of mentions.
        items: mentions, and what was skipped while reading.
        workers: processes.
        block: how they are screened.
    """
    stream = iter(items)
    yield from _screened(screener, list(islice(stream, FIRST)), block)
    if workers < 2:
        while some := list(islice(stream, BLOCK)):
            yield from _screened(screener, some, block)
        return
    second = list(islice(stream, FIRST))
    if second:
        yield from _shared(screener, second, stream, workers, block=block)


@unswept()
def _screened(screener: Screener, some: list[Item], block: Block) -> list[Result | Skipped]:
    return list(_merged(screener, some, screener.found(_mentions(some), *block)))


def _mentions(block: Iterable[Item]) -> list[Mention]:
    return [item for item in block if isinstance(item, Mention)]


def _merged(screener: Screener, some: list[Item], found: Iterable[Any]) -> Iterator[Result | Skipped]:
    screened = iter(found)
    for item in some:
        yield item if isinstance(item, Skipped) else screener.result(item, next(screened))


def _shared(
    screener: Screener, first: list[Item], stream: Iterator[Item], workers: int, *, block: Block
) -> Iterator[Result | Skipped]:
    """Results of several processes; only so many blocks are under way at once."""
    waiting: deque[tuple[list[Item], Future[list[Any]]]] = deque()
    screener.prepare()
    pool = _pool(screener, workers)
    try:
        some = first
        while some or waiting:
            if some:
                waiting.append((some, pool.submit(_screen, _mentions(some), block)))
                some = list(islice(stream, BLOCK))
            if waiting and (not some or len(waiting) > AHEAD * workers):
                items, future = waiting.popleft()
                yield from _merged(screener, items, future.result())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(screener: Screener, workers: int) -> ProcessPoolExecutor:
    import multiprocessing  # noqa: PLC0415 - one process needs no others
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    system: str = sys.platform  # a name of its own: a type checker knows where it runs and drops the other branch
    if system == "linux":
        fork = multiprocessing.get_context("fork")
        return ProcessPoolExecutor(workers, mp_context=fork, initializer=_adopt, initargs=(lambda: screener,))
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(
        workers, mp_context=spawn, initializer=_build, initargs=(type(screener), screener.watchlist, screener.config)
    )


_screener: Screener | None = None


def _adopt(screener: Callable[[], Screener]) -> None:
    """Take over what was built before the process began."""
    global _screener  # noqa: PLW0603 - a process has one
    settle()
    _screener = screener()


def _build(made: Callable[[Watchlist, MatchConfig], Screener], watchlist: Watchlist, config: MatchConfig) -> None:
    _adopt(lambda: made(watchlist, config))


def _screen(mentions: list[Mention], block: Block) -> list[Any]:
    if _screener is None:
        raise RuntimeError("the process was not prepared")
    return _screener.found(mentions, *block)
