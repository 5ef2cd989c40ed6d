"""Watchlists: find the files, recognise the format, read the entries, and say what was not read."""

from matcher.watchlists.source import Source
from matcher.watchlists.watchlist import Watchlist

__all__ = ["Source", "Watchlist"]
