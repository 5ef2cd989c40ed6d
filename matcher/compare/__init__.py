"""Compare names: align words, weigh evidence, calibrate, explain."""

from matcher.compare.compare import compare_names

__all__ = ["compare_names"]
