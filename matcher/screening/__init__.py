"""Screen: one mention, many, an article."""

from matcher.screening.matcher import Matcher

__all__ = ["Matcher"]
