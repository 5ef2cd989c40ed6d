"""Watchlists: find the files, recognise the format, read the entries, and say what was not read."""

from matcher.watchlists.watchlist import Source, Watchlist

__all__ = ["Source", "Watchlist"]
