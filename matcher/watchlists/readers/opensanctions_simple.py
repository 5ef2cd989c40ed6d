"""OpenSanctions' simplified table, `targets.simple.csv`: one row per subject, several values between semicolons.

Source: <https://www.opensanctions.org/docs/bulk/csv/>. Its habits: a value with a semicolon is quoted inside the
quoted cell; an empty value can stand as two quotation marks; countries are lower-case codes, with codes of its own
for former countries (`suhh`, `yucs`) and regions (`ua-cri`); numbers have no type, save that IMO numbers begin with
`IMO` and Wikidata's with `Q`. Of which day the table is says its newest `last_seen`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from matcher.dates import edtf
from matcher.errors import WatchlistError
from matcher.records import Entry, ListedName, Skipped
from matcher.watchlists import table
from matcher.watchlists.files import ListFile
from matcher.watchlists.opensanctions_terms import country
from matcher.watchlists.vocabulary import identifier_of, kind_of

_SAMPLED = 1000


def read(
    files: Sequence[ListFile], source: str, _columns: Mapping[str, str] | None = None
) -> Iterator[Entry | Skipped]:
    """Entries of the table.

    Args:
        files: the one file.
        source: the list's id.
        _columns: not used; the columns of this format are fixed.

    Raises:
        WatchlistError: a column that the format always has is missing.
    """
    present = {table.normalised(header) for header in table.header(files[0])}
    if missing := [column for column in ("id", "schema", "name") if column not in present]:
        raise WatchlistError(f"{files[0].path} has no column {missing[0]!r}, so it is no OpenSanctions table.")
    for row in table.rows(files[0]):
        if isinstance(row, Skipped):
            yield row
        elif row.cells["id"] and row.cells["name"]:
            yield _entry(row.cells, source)
        else:
            which = "name" if row.cells["id"] else "id"
            yield Skipped(f"The row has no {which}.", f"{files[0].name} line {row.line}", row.cells["id"], row.line)


def published(file: ListFile) -> str:
    """ISO date of the table: the newest `last_seen` of its first rows, for all rows of a run carry the run's date."""
    rows = (row for row in islice(table.rows(file), _SAMPLED) if not isinstance(row, Skipped))
    return max((row.cells.get("last_seen", "")[:10] for row in rows), default="")


def _entry(cells: Mapping[str, str], source: str) -> Entry:
    """One entry."""

    def several(column: str) -> tuple[str, ...]:
        return table.values(cells.get(column, ""))

    names = {cells["name"]: ListedName(cells["name"])}
    for column, grade in (("aliases", "strong"), ("weak_aliases", "weak")):
        for text in several(column):
            names.setdefault(text, ListedName(text, "weak" if grade == "weak" else "strong"))
    sanctions = several("sanctions")
    return Entry(
        id=cells["id"],
        source=source,
        kind=kind_of(cells.get("schema", "")),
        names=tuple(names.values()),
        identifiers=tuple(identifier_of(text) for text in several("identifiers")),
        programs=several("program_ids") or sanctions,
        countries=tuple(dict.fromkeys(country(code) for code in several("countries"))),
        birth_dates=tuple(dict.fromkeys(date for text in several("birth_date") if (date := edtf(text)))),
        addresses=several("addresses"),
        remarks="; ".join(dict.fromkeys((*sanctions, *several("dataset")))),
    )
