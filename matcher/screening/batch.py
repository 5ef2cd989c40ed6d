"""Many mentions: in blocks, in input order, by one process or several.

Processes are forked where the system can, so that all share the one index; elsewhere each builds its own. What they
send back is plain rows; the results, with the caller's own mentions and the list's own entries, are made here. A block
is screened by the same function whoever does it, so that nothing depends on the number of processes or on what else is
in the block.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol

from matcher.records import Evidence, Match, Mention, Result, Skipped

if TYPE_CHECKING:
    from matcher.config import MatchConfig
    from matcher.watchlists import Watchlist

# Mentions screened at once, and how many blocks each process has in hand or waiting.
BLOCK = 1000
AHEAD = 2
# The first block is small, so that the first results come soon.
FIRST = 100
Item = Mention | Skipped


class Screener(Protocol):
    """What is needed of a Matcher."""

    watchlist: Watchlist
    config: MatchConfig

    def results(self, mentions: Sequence[Mention], limit: int, min_score: float | None) -> list[Result]:
        """One result for each mention of a block."""


def in_order(
    screener: Screener, items: Iterable[Item], *, workers: int, limit: int, min_score: float | None
) -> Iterator[Result | Skipped]:
    """Results in the order of the mentions; what was skipped stays at its place.

    Args:
        screener: looks up a block of mentions.
        items: mentions, and what was skipped while reading.
        workers: processes.
        limit: at most so many matches each.
        min_score: lowest score to return.
    """
    stream = iter(items)
    first = list(islice(stream, FIRST))
    if workers < 2:
        yield from _merged(first, screener.results(_mentions(first), limit, min_score))
        while block := list(islice(stream, BLOCK)):
            yield from _merged(block, screener.results(_mentions(block), limit, min_score))
        return
    second = list(islice(stream, FIRST))
    yield from _merged(first, screener.results(_mentions(first), limit, min_score))
    if second:
        yield from _shared(screener, second, stream, workers, limit=limit, min_score=min_score)


def _mentions(block: Iterable[Item]) -> list[Mention]:
    return [item for item in block if isinstance(item, Mention)]


def _merged(block: list[Item], results: Iterable[Result]) -> Iterator[Result | Skipped]:
    screened = iter(results)
    for item in block:
        yield item if isinstance(item, Skipped) else next(screened)


def _shared(
    screener: Screener, first: list[Item], stream: Iterator[Item], workers: int, *, limit: int, min_score: float | None
) -> Iterator[Result | Skipped]:
    """Results of several processes; only so many blocks are under way at once."""
    entries = {(e.source, e.id): e for e in screener.watchlist}
    waiting: deque[tuple[list[Item], Future[list[Any]]]] = deque()
    pool = _pool(screener, workers)
    try:
        block = first
        while block or waiting:
            if block:
                waiting.append((block, pool.submit(_screen, _mentions(block), limit, min_score)))
                block = list(islice(stream, BLOCK))
            if waiting and (not block or len(waiting) > AHEAD * workers):
                items, future = waiting.popleft()
                rows = zip(_mentions(items), future.result(), strict=True)
                yield from _merged(items, (_unpacked(mention, row, entries) for mention, row in rows))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(screener: Screener, workers: int) -> ProcessPoolExecutor:
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
    """Take over what was built before the process began; its objects are never swept by this process."""
    import gc  # noqa: PLC0415 - of processes only

    global _screener  # noqa: PLW0603 - a process has one
    gc.freeze()
    # Ctrl-C reaches every process; the parent alone answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _screener = screener()


def _build(made: Callable[[Watchlist, MatchConfig], Screener], watchlist: Watchlist, config: MatchConfig) -> None:
    _adopt(lambda: made(watchlist, config))


def _screen(mentions: list[Mention], limit: int, min_score: float | None) -> list[Any]:
    if _screener is None:
        raise RuntimeError("the process was not prepared")
    return [_packed(result) for result in _screener.results(mentions, limit, min_score)]


def _packed(result: Result) -> tuple[Any, ...]:
    """A result as plain values, without its mention and entries."""
    matches = [
        (m.entry.source, m.entry.id, m.name, m.score, m.name_type, m.decision, m.queried, m.sentence,
         [(e.feature, e.left, e.right, e.bits, e.text) for e in m.evidence])
        for m in result.matches
    ]  # fmt: skip
    return result.decision, matches, result.more, result.reason


def _unpacked(mention: Mention, row: tuple[Any, ...], entries: dict[tuple[str, str], Any]) -> Result:
    decision, matches, more, reason = row
    made = tuple([
        Match(
            mention, entries[source, id_], name, score, name_type, own,
            tuple([Evidence(*e) for e in evidence]), queried, text,
        )
        for source, id_, name, score, name_type, own, queried, text, evidence in matches
    ])  # fmt: skip
    return Result(mention, decision, made, more, reason)
