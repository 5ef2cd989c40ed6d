"""Resolution: which mentions and entries are one party."""

from matcher.resolution.parties import resolve

__all__ = ["resolve"]
