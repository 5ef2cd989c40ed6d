"""A list of one's own: a table with a header in any order.

Needed are `id` and `name`. Understood are `kind` or `schema`, `aliases`, `weak_aliases`, `former_names`,
`birth_date`, `countries`, `programs`, `identifiers` (`type:value`), `sex`, `addresses`, `birth_places`, `links` and
`remarks`; several values of a cell stand between semicolons. Headers of other names are given as a mapping, ours to
theirs. Columns that nobody named are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from matcher.dates import edtf
from matcher.errors import WatchlistError
from matcher.records import Entry, ListedName, NameType, Skipped
from matcher.watchlists import table
from matcher.watchlists.countries import country_code
from matcher.watchlists.files import ListFile
from matcher.watchlists.vocabulary import identifier_of, kind_of, sex_of

COLUMNS = {
    "id": (),
    "name": (),
    "kind": ("schema",),
    "aliases": ("alias",),
    "weak_aliases": ("weak_alias",),
    "former_names": ("former_name",),
    "birth_date": ("birth_dates", "birthdate", "dob", "date_of_birth"),
    "countries": ("country",),
    "programs": ("program", "programmes", "programme"),
    "identifiers": ("identifier",),
    "sex": ("gender",),
    "addresses": ("address",),
    "birth_places": ("birth_place", "place_of_birth"),
    "links": ("link",),
    "remarks": ("remark",),
}
"""Our columns, and what else each may be called."""

_ALIASES: tuple[tuple[str, NameType], ...] = (
    ("aliases", "strong"),
    ("former_names", "former"),
    ("weak_aliases", "weak"),
)


def read(files: Sequence[ListFile], source: str, columns: Mapping[str, str] | None = None) -> Iterator[Entry | Skipped]:
    """Entries of a table.

    Args:
        files: the one file.
        source: the list's id.
        columns: our column -> its header in the file.

    Raises:
        WatchlistError: the `id` or the `name` column is missing, or the mapping names a column that is not there.
    """
    file = files[0]
    where = _mapped(file, columns or {})
    for row in table.rows(file):
        if isinstance(row, Skipped):
            yield row
        else:
            cells = {ours: row.cells[theirs] for ours, theirs in where.items()}
            yield _entry(cells, source) if cells["id"] and cells["name"] else _nameless(file, row, cells)


def _entry(cells: Mapping[str, str], source: str) -> Entry:
    """One entry out of the cells that we know."""

    def several(column: str) -> tuple[str, ...]:
        return table.values(cells.get(column, ""))

    names = {cells["name"]: ListedName(cells["name"])}
    for column, grade in _ALIASES:
        for text in several(column):
            names.setdefault(text, ListedName(text, grade))
    return Entry(
        id=cells["id"],
        source=source,
        kind=kind_of(cells.get("kind", "")),
        names=tuple(names.values()),
        identifiers=tuple(identifier_of(text) for text in several("identifiers")),
        programs=several("programs"),
        countries=tuple(dict.fromkeys(code for text in several("countries") if (code := country_code(text)))),
        birth_dates=tuple(dict.fromkeys(date for text in several("birth_date") if (date := edtf(text)))),
        birth_places=several("birth_places"),
        sex=sex_of(cells.get("sex", "")),
        addresses=several("addresses"),
        links=several("links"),
        remarks=cells.get("remarks", ""),
    )


def _nameless(file: ListFile, row: table.Row, cells: Mapping[str, str]) -> Skipped:
    """A row that cannot be an entry."""
    missing = "name" if cells["id"] else "id"
    text = ", ".join(value for value in cells.values() if value)
    return Skipped(f"The row has no {missing}.", f"{file.name} line {row.line}", text[:200], row.line)


def _mapped(file: ListFile, columns: Mapping[str, str]) -> dict[str, str]:
    """Our column -> normalised header."""
    headers = table.header(file)
    present = {table.normalised(header) for header in headers}
    unknown = [ours for ours in columns if ours not in COLUMNS]
    if unknown:
        raise WatchlistError(f"A list has no column {unknown[0]!r} to map; ours are {', '.join(COLUMNS)}.")
    where: dict[str, str] = {}
    for ours, others in COLUMNS.items():
        wanted = (columns[ours],) if ours in columns else (ours, *others)
        found = next((n for n in map(table.normalised, wanted) if n in present), None)
        if found is not None:
            where[ours] = found
        elif ours in columns:
            raise WatchlistError(f"{file.path} has no column {columns[ours]!r}; its columns are {_listed(headers)}.")
    for needed in ("id", "name"):
        if needed not in where:
            raise WatchlistError(
                f"{file.path} has no column {needed!r}; its columns are {_listed(headers)}. "
                f"Say which one it is with a mapping such as {needed}={headers[0] if headers else 'Ref'}."
            )
    return where


def _listed(headers: Sequence[str]) -> str:
    """The headers for a sentence."""
    return ", ".join(header or "(empty)" for header in headers[:20]) or "none"
