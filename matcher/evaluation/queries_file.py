"""Names with the entry that each should find, or none."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.evaluation.labels import LabelRow, fault, read_table
from matcher.records import Mention

_FIRST = ("name", "query", "mention", "text", "full_name")
_OTHERS = (("entry_id", "entry", "expected", "ref", "listed"), ("category", "group", "set"))
_NOBODY = frozenset(("", "none", "nobody", "-", "n/a", "not listed"))


@dataclass(frozen=True, slots=True)
class LabelledQuery:
    """A name, and whom it should find.

    Attributes:
        mention: the name, with its kind if known.
        wanted: ids of entries, any of which is right, bare or as `source:id`; empty if it is on no list.
        category: may be empty.
        line: of the file.
    """

    mention: Mention
    wanted: tuple[str, ...]
    category: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Queries:
    """Labelled queries and the file they came from."""

    path: str
    sha256: str
    queries: tuple[LabelledQuery, ...]


def read_queries(path: str) -> Queries:
    """Read a table with `name` and `entry_id`, optionally `kind` and `category`.

    An empty `entry_id`, or `none`, says that the name is on no list; several ids are separated by `;`.

    Raises:
        InputError: it cannot be read, lacks a column, or a row has no name.
    """
    table = read_table(path, _FIRST, _OTHERS, 1, "name and entry_id (empty for a name on no list)")
    return Queries(path, table.sha256, tuple(_query(path, row) for row in table.rows))


def _query(path: str, row: LabelRow) -> LabelledQuery:
    if not row.mention.text:
        raise fault(path, row.line, "the name is missing; fill it in or drop the row")
    told, category = row.cells
    wanted = () if told.casefold() in _NOBODY else tuple(each.strip() for each in told.split(";") if each.strip())
    plain = Mention(row.mention.text, kind=row.mention.kind, row=row.line, source=path)
    return LabelledQuery(plain, wanted, category, row.line)
