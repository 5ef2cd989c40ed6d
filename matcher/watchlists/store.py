"""The installed lists: each version whole in a folder of its own, and one small file that says which is in use.

    FOLDER/us-ofac-sdn/current                           {"version": "000007-20261126-1f2e3d4c", "checked": "..."}
    FOLDER/us-ofac-sdn/000007-20261126-1f2e3d4c/         sdn.csv, alt.csv, ..., record.json

A version is made under a hidden name, renamed when it is whole, and put to use by replacing `current`: whoever looks,
or is killed in between, has the old version or the new one, never half of one. The record says where each file came
from and what was counted in it, and the digest in it is compared whenever the list is loaded.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.errors import WatchlistError

CURRENT, RECORD = "current", "record.json"
_INCOMING = ".incoming-"
_ABANDONED = 24 * 3600
"""Seconds after which a version that was never finished is swept away: no update takes a day."""


def default_folder() -> Path:
    """Where installed lists lie unless a configuration says otherwise: the user's data folder."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only where installed lists are asked for

    return user_data_path("matcher", appauthor=False) / "lists"


@dataclass(frozen=True, slots=True)
class Installed:
    """One installed version of a list.

    Attributes:
        id: of the list.
        version: its name: a running number, the day on which it was installed, the start of its digest.
        folder: where it lies.
        record: what is known of it: files, digest, counts, dates.
        checked: when the publisher was last known to have nothing newer, UTC.
    """

    id: str
    version: str
    folder: Path
    record: Mapping[str, Any]
    checked: str = ""

    @property
    def files(self) -> tuple[Path, ...]:
        """Its files, the main one first."""
        return tuple(self.folder / name for name in self.record["files"])


class Store:
    """A folder of installed lists.

    Args:
        folder: where they lie; it is made when the first one is installed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ids(self) -> list[str]:
        """The ids of all installed lists."""
        if not self.folder.is_dir():
            return []
        return sorted(path.name for path in self.folder.iterdir() if (path / CURRENT).is_file())

    def current(self, name: str) -> Installed | None:
        """The version of a list that is in use; None if it is not installed.

        Raises:
            WatchlistError: what lies there cannot be read.
        """
        place = self.folder / name
        if not (place / CURRENT).is_file():
            return None
        said = _json(place / CURRENT)
        return installed(place / str(said.get("version", "")), str(said.get("checked", "")))

    def versions(self, name: str) -> list[Installed]:
        """All versions of a list that are kept, newest first, whether in use or not."""
        place = self.folder / name
        if not place.is_dir():
            return []
        found = sorted((path for path in place.iterdir() if (path / RECORD).is_file()), reverse=True)
        return [installed(path) for path in found if not path.name.startswith(".")]

    @contextmanager
    def draft(self, name: str) -> Iterator[Path]:
        """A folder to make a version in; it vanishes with the block unless it was installed."""
        place = self.folder / name
        place.mkdir(parents=True, exist_ok=True)
        _sweep(place)
        folder = place / f"{_INCOMING}{os.urandom(4).hex()}"
        folder.mkdir()
        try:
            yield folder
        finally:
            _remove(folder)
            if not any(place.iterdir()):
                place.rmdir()

    def install(self, name: str, folder: Path, record: Mapping[str, Any], *, keep: int) -> Installed:
        """Put a version to use, and remove all but `keep` earlier ones.

        Args:
            name: id of the list.
            folder: what `draft` gave, with the files in it.
            record: `files` (by name, the main one first), `sha256`, `installed` (UTC time), and what else is known.
            keep: how many earlier versions stay.
        """
        place = self.folder / name
        written(folder / RECORD, record)
        for path in folder.iterdir():
            _synced(path)
        day = str(record["installed"])[:10].replace("-", "")
        version = place / f"{_next(place):06}-{day}-{str(record['sha256'])[:8]}"
        folder.rename(version)
        self._use(name, version.name, str(record["installed"]))
        others = [each for each in self.versions(name) if each.version != version.name]
        for each in others[keep:]:
            _remove(each.folder)
        return installed(version, str(record["installed"]))

    def confirm(self, name: str, when: str) -> None:
        """Note that the publisher had nothing newer at this time."""
        current = self.current(name)
        if current:
            self._use(name, current.version, when)

    def _use(self, name: str, version: str, checked: str) -> None:
        """Replace `current` in one step."""
        place = self.folder / name
        draft = place / f".{CURRENT}.{os.urandom(4).hex()}"
        written(draft, {"version": version, "checked": checked})
        _synced(draft)
        draft.replace(place / CURRENT)


def installed(folder: Path, checked: str = "") -> Installed:
    """The version in a folder.

    Raises:
        WatchlistError: it is no longer there, or its record is damaged.
    """
    if not (folder / RECORD).is_file():
        raise WatchlistError(
            f"The version {folder.name or '(none)'} of the list {folder.parent.name} is not there any more: run "
            f"`matcher watchlist update {folder.parent.name}`."
        )
    record = _json(folder / RECORD)
    files = record.get("files")
    if not isinstance(files, dict) or not files or any(Path(name).name != name for name in files):
        raise WatchlistError(f"{folder / RECORD} is damaged: run `matcher watchlist update {folder.parent.name}`.")
    return Installed(folder.parent.name, folder.name, folder, record, checked or str(record.get("installed", "")))


def _next(place: Path) -> int:
    """The running number of the next version: clocks go back, numbers do not."""
    numbers = (path.name.partition("-")[0] for path in place.iterdir())
    return max((int(number) for number in numbers if number.isdecimal()), default=0) + 1


def _json(path: Path) -> dict[str, Any]:
    """A small file of ours."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise WatchlistError(f"{path} cannot be read ({error}): run `matcher watchlist update` again.") from error
    if not isinstance(found, dict):
        raise WatchlistError(f"{path} is damaged: run `matcher watchlist update` again.")
    return found


def written(path: Path, values: Mapping[str, Any]) -> None:
    """Write a small file of ours."""
    path.write_text(json.dumps(dict(values), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _synced(path: Path) -> None:
    """Make sure that a file's bytes are on the disk before something says that they are."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sweep(place: Path) -> None:
    """Remove what updates that were killed left behind."""
    for path in place.glob(f".{CURRENT}.*"):
        path.unlink(missing_ok=True)
    for path in place.glob(f"{_INCOMING}*"):
        if time.time() - path.stat().st_mtime > _ABANDONED:
            _remove(path)


def _remove(folder: Path) -> None:
    """Remove a folder with all that is in it, as far as that can be done."""
    import shutil  # noqa: PLC0415 - most runs only read

    shutil.rmtree(folder, ignore_errors=True)
