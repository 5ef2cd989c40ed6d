"""Work on a long row of things in blocks, by this process or by several that share all that was made before."""

from __future__ import annotations

import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

Work = Callable[[int, int], Any]
# Blocks that each process has in hand or waiting.
AHEAD = 2


def in_blocks(work: Work, count: int, size: int, workers: int) -> Iterator[Any]:
    """What some work returns for each block of things, in their order.

    Args:
        work: does the things from the one number to before the other; returns plain values.
        count: of all things.
        size: of a block.
        workers: processes; they are forked, so where the system cannot, this process does all.

    >>> list(in_blocks(lambda first, last: last - first, 5, 2, 1))
    [2, 2, 1]
    """
    blocks = ((first, min(first + size, count)) for first in range(0, count, size))
    if workers < 2 or count <= size or sys.platform != "linux":
        return (work(first, last) for first, last in blocks)
    return _shared(work, blocks, workers)


def each_of(work: Callable[[Any], Any], things: Sequence[Any], workers: int) -> Iterator[Any]:
    """What some work returns for each of some things, in their order; the processes share them.

    Args:
        work: does one thing; returns what can be sent.
        things: each is enough to do for a process of its own.
        workers: processes, as in `in_blocks`.

    >>> list(each_of(len, ["one", "three"], 1))
    [3, 5]
    """
    return in_blocks(lambda at, _: work(things[at]), len(things), 1, workers)


def _shared(work: Work, blocks: Iterator[tuple[int, int]], workers: int) -> Iterator[Any]:
    import multiprocessing  # noqa: PLC0415 - one process needs no others
    from concurrent.futures import Future, ProcessPoolExecutor  # noqa: PLC0415

    waiting: deque[Future[Any]] = deque()
    others = set(multiprocessing.active_children())
    fork = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(workers, mp_context=fork, initializer=_adopt, initargs=(lambda: work,))
    try:
        for block in blocks:
            waiting.append(pool.submit(_work, *block))
            if len(waiting) > AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BaseException:
        # Nobody waits for what they have in hand.
        for child in set(multiprocessing.active_children()) - others:
            child.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def settle() -> None:
    """What every process does first that works for another: it never sweeps what was made before it began."""
    import gc  # noqa: PLC0415 - of processes only

    gc.freeze()
    # Ctrl-C reaches every process; the parent alone answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


_own: Work | None = None


def _adopt(work: Callable[[], Work]) -> None:
    """Take over what was made before the process began."""
    global _own  # noqa: PLW0603 - a process has one
    settle()
    _own = work()


def _work(first: int, last: int) -> Any:
    if _own is None:
        raise RuntimeError("the process was not prepared")
    return _own(first, last)
