"""A list of one's own whose rows have typed values: texts, numbers, days, lists of them, identifiers as objects."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from matcher.records import Entry, Skipped
from matcher.watchlists import table
from matcher.watchlists.generic import entry, nameless


def record(
    values: Mapping[str, Any], where: Mapping[str, str], source: str, *, place: str, number: int
) -> Entry | Skipped:
    """One entry out of a row, or why there is none.

    Args:
        values: the row by normalised header.
        where: our column -> header.
        source: the list's id.
        place: where the row stands.
        number: of the row.
    """

    def several(column: str) -> tuple[str, ...]:
        return texts(values.get(where.get(column, "")))

    def one(column: str) -> str:
        found = values.get(where.get(column, ""))
        return " ".join(_text(found).split()) if not isinstance(found, list) else "; ".join(texts(found))

    return entry(one, several, source) if one("id") and one("name") else nameless(one, place, number)


def texts(value: Any) -> tuple[str, ...]:
    """The texts of a value: those of a list, those between semicolons in a text, an identifier as `type:value`.

    >>> texts(["ACME; Ltd", 7]), texts("ACME; Ltd"), texts(None), texts({"type": "imo", "value": "9187629"})
    (('ACME; Ltd', '7'), ('ACME', 'Ltd'), (), ('imo:9187629',))
    """
    if isinstance(value, str):
        return table.values(value)
    found = value if isinstance(value, list | tuple) else [value]
    return tuple(dict.fromkeys(text for each in found if (text := " ".join(_text(each).split()))))


def _text(value: Any) -> str:
    """One value as text; an identifier as an object is written as in a table."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, Mapping):
        kind, number, issuer = (str(value.get(key) or "") for key in ("type", "value", "issuer"))
        return (f"{kind}:{number}" if kind else number) + (f" ({issuer})" if issuer and number else "")
    return str(value)
