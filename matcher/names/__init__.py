"""Parse a name: kind, order, titles, particles, legal forms, nicknames, initials, numbers."""

from matcher.names.parse import Parsed, parse, parse_name

__all__ = ["Parsed", "parse", "parse_name"]
