"""Where the files of a new version come from: the publisher's server, or a folder that somebody carried here."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from matcher.errors import WatchlistError
from matcher.watchlists.fetch import Fetcher, Progress, Remote
from matcher.watchlists.files import examine
from matcher.watchlists.locate import locate
from matcher.watchlists.readers import MODULES, known_as
from matcher.watchlists.recognise import recognise
from matcher.watchlists.registry import Listing
from matcher.watchlists.source import source_id
from matcher.watchlists.stem import stem
from matcher.watchlists.store import Installed

Gathered = dict[str, Remote]
"""The files of a version by name, the main one first."""

Gather = Callable[[Listing, Path, Installed | None], Gathered | None]
"""Puts a list's files into a folder, given the version in use; None if there is nothing newer."""

_ENDINGS = {"xml": ".xml", "csv": ".csv", "json": ".json", "xlsx": ".xlsx"}
_SAFE = re.compile(r"[^\w.-]+")


def from_server(fetcher: Fetcher, progress: Progress | None = None) -> Gather:
    """Fetch what the registry or the configuration names; an address without scheme is a file on this machine."""

    def gather(listing: Listing, folder: Path, current: Installed | None) -> Gathered | None:
        if not listing.urls:
            raise WatchlistError(
                f"{listing.id} has no fixed address to fetch it from: save its files from {listing.page or 'its page'} "
                f"into a folder and use `matcher watchlist update {listing.id} --from FOLDER`."
            )
        found: Gathered = {}
        kept = _remotes(current)
        fresh = False
        for url, name in file_names(listing.urls):
            known = kept.get(name)
            remote = _one(fetcher, listing, url, folder / name, known, progress=progress)
            if remote is None and known and current:
                shutil.copyfile(current.folder / name, folder / name)
                found[name] = known
            elif remote is None:
                raise WatchlistError(f"{url} answered that nothing is newer than a file that is not here; try again.")
            else:
                found[name] = remote
                fresh = fresh or known is None or remote.sha256 != known.sha256
        return found if fresh or set(found) != set(kept) else None

    return gather


def _one(
    fetcher: Fetcher, listing: Listing, url: str, target: Path, known: Remote | None, *, progress: Progress | None
) -> Remote | None:
    """One file, fetched or copied; None if there is nothing newer."""
    if urlsplit(url).scheme in ("http", "https"):
        return fetcher.fetch(url, target, known=known, headers=listing.headers, progress=progress)
    path = Path(url).expanduser()
    if not path.is_file():
        raise WatchlistError(f"{url}, named for the list {listing.id}, is no file and no https:// address.")
    return _copied(path, target)


def from_folder(source: Path) -> Gather:
    """Take a list's files out of a folder: from one of the list's name in it, or those recognised as that list.

    Raises:
        WatchlistError: there is no such folder.
    """
    if not source.is_dir():
        raise WatchlistError(f"{source} is no folder: name the one that holds the files of the lists.")

    def gather(listing: Listing, folder: Path, current: Installed | None) -> Gathered | None:
        own = source / listing.id
        paths = _paths(listing, own if own.is_dir() else source)
        if not paths:
            raise WatchlistError(f"{source} holds no file of the list {listing.id}.")
        found = {path.name: _copied(path, folder / path.name) for path in paths}
        digests = {name: remote.sha256 for name, remote in _remotes(current).items()}
        return None if digests == {name: remote.sha256 for name, remote in found.items()} else found

    return gather


def lists_in(source: Path, listings: Mapping[str, Listing]) -> list[str]:
    """The ids of those lists of which a folder holds files."""
    return [name for name, listing in listings.items() if _paths(listing, _own(source, name))]


def file_names(urls: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each address with a file name of its own for it: its last part, with an ending and its last value if needed.

    >>> [name for _, name in file_names(("https://example.org/a/SDN.CSV", "https://example.org/xmlFull/content?token=x"))]
    ['SDN.CSV', 'content.xml']
    """
    taken: set[str] = set()
    for url in urls:
        parts = urlsplit(url)
        name = _SAFE.sub("_", parts.path.rstrip("/").rpartition("/")[2]).strip(".") or "list"
        if Path(name).suffix.lower() not in (".csv", ".xml", ".xlsx", ".json", ".jsonl", ".zip", ".gz", ".parquet"):
            name += next((end for word, end in _ENDINGS.items() if word in url.lower()), ".json")
        if name in taken:
            last = _SAFE.sub("_", (parse_qsl(parts.query) or [("", str(len(taken)))])[-1][1])
            name = f"{Path(name).stem}_{last}{Path(name).suffix}"
        taken.add(name)
        yield url, name


def _own(source: Path, name: str) -> Path:
    return source / name if (source / name).is_dir() else source


def _paths(listing: Listing, folder: Path) -> list[Path]:
    """The files of a list in a folder, the main one first; several editions of one list are an error.

    Raises:
        WatchlistError: more than one file is that list.
    """
    try:
        for located in locate(folder):
            if source_id(examine(located.files[0]), "ofac-csv") == listing.id:
                return list(located.files)
    except WatchlistError:
        pass  # no OFAC set in it: one file is the list
    named = [name for _, name in file_names(listing.urls)]
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    if named and all((folder / name).is_file() for name in named):
        return [folder / name for name in named]
    found = [path for path in files if _is(path, listing)]
    if len(found) > 1:
        names = ", ".join(path.name for path in found[:5])
        raise WatchlistError(f"{folder} holds several files that are the list {listing.id} ({names}): leave one there.")
    return found


def _is(path: Path, listing: Listing) -> bool:
    """Whether a file is a list: by what it says, or for a list of one's own by its name."""
    try:
        file = examine(path)
        form = recognise(file, listing.columns or None)
        stated = known_as(form, file) if form in MODULES else ""
    except WatchlistError:
        return False
    return stated == listing.id if stated else stem(path) == listing.id


def _copied(path: Path, target: Path) -> Remote:
    """Copy a file."""
    shutil.copyfile(path, target)
    with target.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Remote(str(path), sha256=digest, size=target.stat().st_size)


def _remotes(current: Installed | None) -> Gathered:
    """What is known of the files of a version."""
    files = current.record["files"] if current else {}
    return {name: Remote.from_dict(values) for name, values in files.items()}
