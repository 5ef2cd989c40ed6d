"""Work on many objects without the collector of cycles: what is made has none, and looking for them takes long."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Rest:
    """How many are at work without the collector: the first turns it off, the last on again, if it was on."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.count = 0
        self.swept = False

    def begin(self) -> None:
        with self.lock:
            if not self.count:
                self.swept = gc.isenabled()
                gc.disable()
            self.count += 1

    def end(self) -> None:
        with self.lock:
            self.count -= 1
            if not self.count and self.swept:
                gc.enable()


_rest = _Rest()


@contextmanager
def unswept() -> Iterator[None]:
    """Without the collector of cycles, if it was on; several threads may be within."""
    _rest.begin()
    try:
        yield
    finally:
        _rest.end()


def _alone() -> None:
    """A new process has no other threads; whoever forked within stays within, and ends it himself."""
    _rest.lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_alone)
