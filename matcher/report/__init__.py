"""Reports: CSV, JSON Lines and a table for the terminal, each with a manifest of how it came to be."""

from matcher.report.write import write_report

__all__ = ["write_report"]
