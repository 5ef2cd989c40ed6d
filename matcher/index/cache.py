"""Built indexes in a folder, each under a digest of all that it depends on: the listed names and this program.

A file that is damaged or of another version is built anew. Files are written beside and renamed, so that two processes
that build at once do not hurt each other, and a killed one leaves nothing half written in place.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import matcher as program
from matcher.compare.rarity import ListRarity
from matcher.index.listed import Listed
from matcher.index.listing import take_apart
from matcher.index.names import read_list
from matcher.index.store import DamagedError, load, save
from matcher.records import Entry

_ENDING = ".index"
# Smaller lists are built sooner than their file is found.
LEAST_NAMES = 2_000
# Files that nobody asked for in so many seconds are swept away.
_STALE = 90 * 24 * 3600


def read_and_take_apart(entries: Iterable[Entry]) -> tuple[ListRarity, Listed]:
    """A list as the index wants it, and how much its words say."""
    rarity, ways = read_list(entries)
    return rarity, take_apart(ways)


class Kept(NamedTuple):
    """A built index in the folder.

    Attributes:
        digest: what it depends on.
        size: of its file, in bytes.
        used: when it was last asked for, in seconds since 1970.
    """

    digest: str
    size: int
    used: float


class Cache:
    """A folder of built indexes.

    Args:
        folder: made when first needed, for its owner only.
        warn: told with a sentence when a file had to be built anew, or cannot be kept.
        least: lists with fewer names are built each time.
    """

    def __init__(self, folder: Path, warn: Callable[[str], None], *, least: int = LEAST_NAMES) -> None:
        self.folder = folder
        self._warn = warn
        self._least = least

    def listed(self, entries: Iterable[Entry]) -> tuple[ListRarity, Listed]:
        """A list as the index wants it: from its file, or built and kept."""
        entries = list(entries)
        if self.is_small(entries):
            return read_and_take_apart(entries)
        path = self.path(entries)
        try:
            found = load(path)
            with suppress(OSError):
                os.utime(path)
            return found
        except FileNotFoundError:
            pass
        except (DamagedError, OSError) as error:
            self._warn(f"The index of the list in {path} is built anew: {error}.")
        made = read_and_take_apart(entries)
        self._keep(path, *made)
        return made

    def is_small(self, entries: Iterable[Entry]) -> bool:
        """Whether a list is built each time."""
        return sum([len(entry.names) for entry in entries]) < self._least

    def path(self, entries: Iterable[Entry]) -> Path:
        """The file of a list."""
        return self.folder / f"{digest(entries)}{_ENDING}"

    def kept(self) -> list[Kept]:
        """What is in the folder, what was asked for last first."""
        found = [(path.stem, path.stat()) for path in self.folder.glob(f"*{_ENDING}")]
        rows = [Kept(stem, stat.st_size, stat.st_mtime) for stem, stat in found]
        return sorted(rows, key=lambda kept: (-kept.used, kept.digest))

    def clear(self) -> int:
        """Remove all built indexes; how many there were."""
        paths = list(self.folder.glob(f"*{_ENDING}"))
        for path in paths:
            path.unlink(missing_ok=True)
        return len(paths)

    def _keep(self, path: Path, rarity: ListRarity, listed: Listed) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._sweep()
            with tempfile.NamedTemporaryFile(dir=self.folder, prefix=".building-", delete=False) as file:
                beside = Path(file.name)
                try:
                    save(file, rarity, listed)
                except BaseException:
                    beside.unlink(missing_ok=True)
                    raise
            beside.replace(path)
        except OSError as error:
            self._warn(f"The index of the list cannot be kept in {self.folder}: {error.strerror or error}.")

    def _sweep(self) -> None:
        """Remove what nobody asked for in a long time, and what killed processes left."""
        old = time.time() - _STALE
        for path in [*self.folder.glob(f"*{_ENDING}"), *self.folder.glob(".building-*")]:
            with suppress(OSError):
                if path.stat().st_mtime < old:
                    path.unlink()


def digest(entries: Iterable[Entry]) -> str:
    """A digest of all that an index depends on: the kinds and names in their order, and this program."""
    found = hashlib.sha256(_program().encode())
    for entry in entries:
        row = "\0".join([str(entry.kind), *(name.text for name in entry.names)])
        found.update(f"{row}\n".encode("utf-8", "surrogatepass"))
    return found.hexdigest()


@cache
def _program() -> str:
    """The version of this program, and the state of its files: a changed table makes another index."""
    root = Path(program.__file__).parent
    files = sorted(path for path in root.rglob("*") if path.suffix in {".py", ".csv"})
    stats = [(path.relative_to(root).as_posix(), path.stat()) for path in files]
    return "\n".join([program.__version__, *(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats)])
