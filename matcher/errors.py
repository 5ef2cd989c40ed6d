"""What can go wrong, as a tree.

    MatcherError
    ├── ConfigError         a setting that cannot be used
    ├── InputError          a file of mentions that cannot be read; has path, row and column
    ├── WatchlistError      a watchlist that cannot be loaded
    │   └── UnknownFormat   nothing that a reader recognises
    ├── StoreError          judgements and runs cannot be read or kept
    └── MissingDependency   an optional package is needed and not installed

A message is one sentence or two: what happened, where, and what to try.
"""

from __future__ import annotations


class MatcherError(Exception):
    """Anything that this package raises on purpose."""


class ConfigError(MatcherError):
    """A setting is unknown, of the wrong type, or out of its range."""


class InputError(MatcherError):
    """A source of mentions cannot be read.

    Attributes:
        path: the file, or `-` for standard input; empty when there is none.
        row: the 1-based line where it happened, if known.
        column: the column's header, if one is to blame.
    """

    def __init__(self, message: str, *, path: str = "", row: int | None = None, column: str | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.row = row
        self.column = column


class WatchlistError(MatcherError):
    """A watchlist cannot be loaded, or holds nothing that can be screened against."""


class UnknownFormat(WatchlistError):  # noqa: N818 - the public contract names it so
    """A file is none of the watchlist formats that can be read."""


class StoreError(MatcherError):
    """The file of judgements and runs cannot be read or written; nothing that was in it is lost."""


class MissingDependency(MatcherError):  # noqa: N818 - the public contract names it so
    """An optional package is needed for what was asked; the message says how to install it."""
