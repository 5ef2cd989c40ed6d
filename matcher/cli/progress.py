"""How far a long run is, on standard error, if that is a terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType

import click

_FIRST = 2.0
_NEXT = 0.5


class Progress:
    """Called with the number of rows done; shows it after two seconds, twice a second, and wipes it at the end.

    >>> with Progress(shown=False) as progress:
    ...     progress(1000)
    """

    def __init__(self, *, shown: bool, what: str = "rows") -> None:
        self._what = what
        self._shown = shown and sys.stderr.isatty()
        self._started = time.monotonic()
        self._due = self._started + _FIRST
        self._wipe = ""

    def __call__(self, done: int) -> None:
        """Take note of the number of rows done."""
        if not self._shown or time.monotonic() < self._due:
            return
        now = time.monotonic()
        self._due = now + _NEXT
        line = f"{done:,} {self._what}, {done / (now - self._started):,.0f} a second"
        click.echo(f"{self._wipe}{line}", err=True, nl=False)
        self._wipe = "\r" + " " * len(line) + "\r"

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._wipe:
            click.echo(self._wipe, err=True, nl=False)


class Bytes:
    """Called with the bytes that came and those announced; shows them twice a second on a terminal.

    >>> Bytes("un-sc", shown=False)(1000, 2000)
    """

    def __init__(self, name: str, *, shown: bool) -> None:
        self._name = name
        self._shown = shown and sys.stderr.isatty()
        self._due = time.monotonic() + _NEXT

    def __call__(self, done: int, total: int) -> None:
        """Take note of the bytes that came."""
        if not self._shown or (time.monotonic() < self._due and done != total):
            return
        self._due = time.monotonic() + _NEXT
        of = f" of {total / 1e6:.1f}" if total else ""
        line = f"{self._name}: {done / 1e6:.1f}{of} MB"
        click.echo(f"\r{line}" + ("\r" + " " * len(line) + "\r" if done == total else ""), err=True, nl=False)
