"""Which columns say what: the caller's choice, and where it leaves the name open, what the headers tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.errors import ConfigError, InputError
from matcher.mentions.headers import find_names, find_parts, plain
from matcher.records import Kind


@dataclass(frozen=True, slots=True)
class Selection:
    """The columns that the caller names.

    Attributes:
        names: each holds a name of the row; the first is the mention, the rest are its aliases.
        given: the given name, if it has a column of its own.
        family: the family name likewise.
        id: the caller's own reference; likewise the next ones.
        identifiers: official numbers, one column each.
        kind: column of the kind.
        default_kind: kind of the rows that do not say.
    """

    names: tuple[str, ...] = ()
    given: str | None = None
    family: str | None = None
    id: str | None = None
    kind: str | None = None
    birth_date: str | None = None
    country: str | None = None
    sex: str | None = None
    identifiers: tuple[str, ...] = ()
    default_kind: Kind | None = None

    @property
    def wanted(self) -> tuple[str, ...]:
        """All columns named, in order."""
        single = (self.given, self.family, self.id, self.kind, self.birth_date, self.country, self.sex)
        return (*self.names, *(name for name in single if name is not None), *self.identifiers)


@dataclass(frozen=True, slots=True)
class Places:
    """The same as positions in the header; -1 where there is no such column."""

    names: tuple[int, ...] = ()
    parts: tuple[int, tuple[int, ...], int] | None = None
    id: int = -1
    kind: int = -1
    birth_date: int = -1
    country: int = -1
    sex: int = -1
    identifiers: tuple[int, ...] = ()


def places(headers: Sequence[str], chosen: Selection, *, path: str = "", name: str = "the input") -> Places:
    """Find the chosen columns, and the name if nobody chose it.

    Raises:
        ConfigError: only one of given and family name is chosen.
        InputError: a chosen column is not there, or no column looks like a name; the message lists the columns.

    >>> places(["id", "Full Name"], Selection()).names
    (1,)
    """
    finder = _Finder(headers, path, name)
    names, parts = _name_places(headers, chosen, finder)
    return Places(
        names=names,
        parts=parts,
        id=finder.one(chosen.id),
        kind=finder.one(chosen.kind),
        birth_date=finder.one(chosen.birth_date),
        country=finder.one(chosen.country),
        sex=finder.one(chosen.sex),
        identifiers=tuple(place for wanted in chosen.identifiers for place in finder.all(wanted)),
    )


def has_names(headers: Sequence[str], chosen: Selection) -> bool:
    """Whether a line of cells may be the header: the chosen columns, or one that looks like a name, are in it."""
    words = {plain(header) for header in headers}
    if chosen.wanted:
        return all(plain(wanted) in words for wanted in chosen.wanted)
    return bool(find_names(headers)) or find_parts(headers)[0] is not None


def _name_places(
    headers: Sequence[str], chosen: Selection, finder: _Finder
) -> tuple[tuple[int, ...], tuple[int, tuple[int, ...], int] | None]:
    names = tuple(place for wanted in chosen.names for place in finder.all(wanted))
    if (chosen.given is None) != (chosen.family is None):
        raise ConfigError("Given and family name go together: name both columns, or the one of the whole name.")
    if chosen.given is not None:
        return names, (finder.one(chosen.given), (), finder.one(chosen.family))
    if names:
        return names, None
    given, middle, family = find_parts(headers)
    found = find_names(headers)
    if given is not None and family is not None and not set(found) - {given, family}:
        return (), (given, middle, family)
    if not found:
        raise finder.no_name()
    return found, None


class _Finder:
    def __init__(self, headers: Sequence[str], path: str, name: str) -> None:
        self.headers = tuple(headers)
        self.path = path
        self.name = name

    def one(self, wanted: str | None) -> int:
        return -1 if wanted is None else self.all(wanted)[0]

    def all(self, wanted: str) -> tuple[int, ...]:
        """Every column with exactly this header; failing that, the ones that differ in case and signs only."""
        exact = tuple(i for i, header in enumerate(self.headers) if header == wanted)
        loose = exact or tuple(i for i, header in enumerate(self.headers) if plain(header) == plain(wanted))
        if not loose:
            message = f"There is no column {wanted!r} in {self.name}; its columns are {self._list()}."
            raise InputError(message, path=self.path, row=1, column=wanted)
        return loose

    def no_name(self) -> InputError:
        message = (
            f"No column of {self.name} looks like a name; name it with --name-column. Its columns are {self._list()}."
        )
        return InputError(message, path=self.path, row=1)

    def _list(self) -> str:
        shown = ", ".join(repr(header[:40]) for header in self.headers[:30])
        return shown + (f" and {len(self.headers) - 30} more" if len(self.headers) > 30 else "")
