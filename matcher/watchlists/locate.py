"""From what a user names to the files of a list: a file, a folder with an OFAC set, or the id of a known list."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from matcher.errors import WatchlistError
from matcher.watchlists.registry import LISTINGS, TRIAL_ID, excerpt_folder
from matcher.watchlists.stem import stem
from matcher.watchlists.store import CURRENT, RECORD, Installed, Store, default_folder, installed

_SETS = (
    ("sdn", ("alt", "add", "sdn_comments", "sdn_alt", "sdn_add")),
    ("cons_prim", ("cons_alt", "cons_add", "cons_comments")),
)
MAIN_OF = {part: f"{main}.csv" for main, parts in _SETS for part in parts}
"""The main file that each further file of a set needs."""

ALIAS_FILES = frozenset(("alt", "sdn_alt", "cons_alt"))


@dataclass(frozen=True, slots=True)
class Located:
    """Where a source lies.

    Attributes:
        path: the file or folder named.
        files: its files, the main one first.
        is_folder: the whole set was named, not one file of it.
        installed: the installed version that this is; None for any other file or folder.
    """

    path: Path
    files: tuple[Path, ...]
    is_folder: bool = False
    installed: Installed | None = None


def locate(source: str | os.PathLike[str]) -> list[Located]:
    """The lists that a source names: one, or two for a folder with both OFAC sets.

    An id is that of an installed list in the user's data folder; the folder of an installed list, or of one version of
    it, is that list.

    Raises:
        WatchlistError: there is no such file, folder or id, or the folder holds no set.
    """
    path = excerpt_folder() if source == TRIAL_ID else Path(source).expanduser()
    if path.is_dir():
        return _installed_in(path) or _in_folder(path)
    if path.exists():
        return [Located(path, (path,))]
    if isinstance(source, str) and path.name == source and (found := Store(default_folder()).current(source)):
        return [_version(found)]
    raise WatchlistError(_nothing_there(str(source)))


def _installed_in(folder: Path) -> list[Located]:
    """The installed list, or the version of one, that a folder is; empty for any other folder."""
    place = folder.parent if (folder / RECORD).is_file() else folder
    current = Store(place.parent).current(place.name) if (place / CURRENT).is_file() else None
    if place != folder and (current is None or current.version != folder.name):
        current = installed(folder)
    return [_version(current)] if current else []


def _version(found: Installed) -> Located:
    """An installed version as a source."""
    if missing := next((path for path in found.files if not path.is_file()), None):
        raise WatchlistError(f"{missing} is missing from the installed list {found.id}: {_again(found)}.")
    return Located(found.folder, found.files, is_folder=True, installed=found)


def _again(found: Installed) -> str:
    return f"run `matcher watchlist update {found.id}`"


def companions(main: Path) -> list[Path]:
    """The further files of a set that lie beside its main file."""
    found = _csv_files(main.parent)
    return [found[name] for first, others in _SETS if stem(main) == first for name in others if name in found]


def _in_folder(folder: Path) -> list[Located]:
    """Every OFAC set in a folder."""
    found = _csv_files(folder)
    sets = [
        Located(folder, (found[main], *(found[name] for name in others if name in found)), is_folder=True)
        for main, others in _SETS
        if main in found
    ]
    if not sets:
        raise WatchlistError(_no_main(folder, found))
    return sets


def _csv_files(folder: Path) -> dict[str, Path]:
    """Plain and packed CSV files by stem; a plain one wins over its packed twin."""
    paths = sorted((p for p in folder.iterdir() if p.is_file()), key=lambda p: (p.suffix.lower() != ".gz", p.name))
    return {stem(p): p for p in paths if p.name.lower().endswith((".csv", ".csv.gz"))}


def _no_main(folder: Path, found: dict[str, Path]) -> str:
    """Why a folder cannot be loaded."""
    orphan = next((name for name in found if name in MAIN_OF), None)
    if orphan:
        return f"{folder} has {found[orphan].name} but not its main file {MAIN_OF[orphan]}: put that beside it."
    if found:
        names = ", ".join(sorted(p.name for p in found.values())[:5])
        return (
            f"{folder} holds no OFAC set (sdn.csv or cons_prim.csv is missing); name one of its files instead: {names}."
        )
    return f"{folder} holds no list: an OFAC set needs sdn.csv or cons_prim.csv in it."


def _nothing_there(source: str) -> str:
    """Why a word is no source."""
    if source in LISTINGS:
        return (
            f"The list {source} is not installed: run `matcher watchlist update {source}`, name the file or folder "
            f"where it lies, or `{TRIAL_ID}` to try out."
        )
    import difflib  # noqa: PLC0415 - only where nothing is found

    near = difflib.get_close_matches(source, LISTINGS, n=1)
    hint = f"did you mean {near[0]}?" if near else f"give a path, or one of {', '.join(LISTINGS)}."
    return f"There is no file, folder or list called {source!r}: {hint}"
