"""A list of one's own, in whatever form: which columns it has, what else they may be called, and an entry out of them.

Needed are `id` and `name`; what else is understood stands in `COLUMNS`. Headers of other names are given as a mapping,
ours to theirs. Columns that nobody named are left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from matcher.dates import edtf
from matcher.errors import WatchlistError
from matcher.records import Entry, ListedName, NameType, Skipped
from matcher.watchlists.countries import country_code
from matcher.watchlists.table import normalised
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


def entry(one: Callable[[str], str], several: Callable[[str], tuple[str, ...]], source: str) -> Entry:
    """One entry.

    Args:
        one: the text of one of our columns; empty for none.
        several: the values of one.
        source: the list's id.
    """
    names = {one("name"): ListedName(one("name"))}
    for column, grade in _ALIASES:
        for text in several(column):
            names.setdefault(text, ListedName(text, grade))
    return Entry(
        id=one("id"),
        source=source,
        kind=kind_of(one("kind")),
        names=tuple(names.values()),
        identifiers=tuple(identifier_of(text) for text in several("identifiers")),
        programs=several("programs"),
        countries=tuple(dict.fromkeys(code for text in several("countries") if (code := country_code(text)))),
        birth_dates=tuple(dict.fromkeys(date for text in several("birth_date") if (date := edtf(text)))),
        birth_places=several("birth_places"),
        sex=sex_of(one("sex")),
        addresses=several("addresses"),
        links=several("links"),
        remarks=one("remarks"),
    )


def nameless(one: Callable[[str], str], place: str, line: int) -> Skipped:
    """A row that cannot be an entry."""
    text = ", ".join(value for column in COLUMNS if (value := one(column)))
    return Skipped(f"The row has no {'name' if one('id') else 'id'}.", place, text[:200], line)


def mapped(path: Path, headers: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Our column -> the file's header, normalised.

    Args:
        path: the file, for sentences.
        headers: its headers as written.
        columns: what the caller says, ours -> theirs.

    Raises:
        WatchlistError: `id` or `name` is missing, or the mapping names a column that is not there.
    """
    present = {normalised(header) for header in headers}
    unknown = [ours for ours in columns if ours not in COLUMNS]
    if unknown:
        raise WatchlistError(f"A list has no column {unknown[0]!r} to map; ours are {', '.join(COLUMNS)}.")
    where: dict[str, str] = {}
    for ours, others in COLUMNS.items():
        wanted = (columns[ours],) if ours in columns else (ours, *others)
        found = next((n for n in map(normalised, wanted) if n in present), None)
        if found is not None:
            where[ours] = found
        elif ours in columns:
            raise WatchlistError(f"{path} has no column {columns[ours]!r}; its columns are {_listed(headers)}.")
    for needed in ("id", "name"):
        if needed not in where:
            raise WatchlistError(
                f"{path} has no column {needed!r}; its columns are {_listed(headers)}. "
                f"Say which one it is with a mapping such as {needed}={headers[0] if headers else 'Ref'}."
            )
    return where


def _listed(headers: Sequence[str]) -> str:
    """The headers for a sentence."""
    return ", ".join(header or "(empty)" for header in headers[:20]) or "none"
