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
from typing import IO, NamedTuple, TypeVar

import matcher as program
from matcher.compare.rarity import ListRarity
from matcher.index.listed import Listed
from matcher.index.listing import take_apart
from matcher.index.names import read_list
from matcher.index.sounds import Sounds
from matcher.index.store import DamagedError, load, load_sounds, save, save_sounds
from matcher.index.table import KeyTable
from matcher.index.words import Words
from matcher.records import Entry

_ENDING, _SOUNDS = ".index", ".sounds"
T = TypeVar("T")
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
        found = self.read(path, load)
        if found is None:
            found = read_and_take_apart(entries)
            rarity, listed = found
            self.keep(path, lambda file: save(file, rarity, listed))
        found[1].shelf = _Sounds(self, path)
        return found

    def read(self, path: Path, load_: Callable[[Path], T]) -> T | None:
        """What a file holds; None if it is not there or not whole."""
        try:
            found = load_(path)
        except FileNotFoundError:
            return None
        except (DamagedError, OSError) as error:
            self._warn(f"The index of the list in {path} is built anew: {error}.")
            return None
        with suppress(OSError):
            os.utime(path)
        return found

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
        count = len(self.kept())
        for path in self._files():
            path.unlink(missing_ok=True)
        return count

    def _files(self) -> list[Path]:
        return [*self.folder.glob(f"*{_ENDING}"), *self.folder.glob(f"*{_SOUNDS}")]

    def keep(self, path: Path, write: Callable[[IO[bytes]], None]) -> None:
        """Write a file beside and put it in its place; the run goes on if that cannot be done."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._sweep()
            with tempfile.NamedTemporaryFile(dir=self.folder, prefix=".building-", delete=False) as file:
                beside = Path(file.name)
                try:
                    write(file)
                except BaseException:
                    beside.unlink(missing_ok=True)
                    raise
            beside.replace(path)
        except OSError as error:
            self._warn(f"The index of the list cannot be kept in {self.folder}: {error.strerror or error}.")

    def _sweep(self) -> None:
        """Remove what nobody asked for in a long time, and what killed processes left."""
        old = time.time() - _STALE
        for path in [*self._files(), *self.folder.glob(".building-*")]:
            with suppress(OSError):
                if path.stat().st_mtime < old:
                    path.unlink()


class _Sounds(NamedTuple):
    """The words of one list in sound systems, each in a file beside that of the list; made when first asked for."""

    cache: Cache
    path: Path

    def get(self, system: str, words: Words) -> tuple[Sounds, KeyTable] | None:
        return self.cache.read(self._file(system), lambda path: load_sounds(path, system, words))

    def put(self, sounds: Sounds, joints: KeyTable) -> None:
        self.cache.keep(self._file(sounds.system), lambda file: save_sounds(file, sounds, joints))

    def _file(self, system: str) -> Path:
        return self.path.with_suffix(f".{system}{_SOUNDS}")


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
