"""Matchers for the commands: what is made of a large list is made once and kept in the user's cache folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.group import say

if TYPE_CHECKING:
    from matcher.config import MatchConfig
    from matcher.index.cache import Cache
    from matcher.screening import Matcher
    from matcher.storage.folder import Folder
    from matcher.watchlists import Watchlist

# Each of them takes memory of its own.
_MOST_PROCESSORS = 4


def folder() -> Path:
    """Where built indexes lie: the user's cache folder."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where an index is asked for

    return user_cache_path("matcher", appauthor=False) / "indexes"


def kept_in(*, quiet: bool) -> Folder:
    """The folder of all that is kept between runs: built indexes, lists as they were read, tables.

    Args:
        quiet: say nothing of what is made anew.
    """
    from matcher.storage.folder import Folder  # noqa: PLC0415 - help needs none

    endings = (".index", ".sounds", ".list", ".table")
    return Folder(folder(), lambda sentence: None if quiet else say(f"note: {sentence}"), endings=endings)


def processors() -> int:
    """How many processors a build may take: those of this process, where the system tells, but not too many."""
    own = getattr(os, "sched_getaffinity", None)
    return min(_MOST_PROCESSORS, len(own(0))) if own else 1


def cache_of(ctx: click.Context) -> Cache:
    """The built indexes."""
    from matcher.index.cache import Cache  # noqa: PLC0415 - help needs none

    return Cache(kept_in(quiet=ctx.obj.quiet), workers=processors())


def matcher_of(ctx: click.Context, watchlist: Watchlist, config: MatchConfig) -> Matcher:
    """A matcher whose index is kept."""
    from matcher.screening import Matcher  # noqa: PLC0415 - help needs none

    return Matcher(watchlist, config, cache=cache_of(ctx))
