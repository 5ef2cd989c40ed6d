"""Screen names against public watchlists."""

__version__ = "0.1.0"
