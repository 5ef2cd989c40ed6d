"""Built indexes in a folder, each under a digest of all that it depends on: the listed names and this program."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from matcher.compare.rarity import ListRarity
from matcher.index.listed import Listed
from matcher.index.sounds import Sounds
from matcher.index.store import load, load_sounds, save, save_sounds
from matcher.index.table import KeyTable
from matcher.index.words import Words
from matcher.records import Entry
from matcher.storage.folder import Folder, Kept, program_state
from matcher.storage.packed import Entries, entries_of

ENDING, SOUNDS = ".index", ".sounds"
_WHAT = "index of the list"
# Smaller lists are built sooner than their file is found.
LEAST_NAMES = 2_000


class Cache:
    """A folder of built indexes.

    Args:
        folder: other things may be kept there too.
        least: lists with fewer names are built each time.
        workers: processes that share the work of building one.
    """

    def __init__(self, folder: Folder, *, least: int = LEAST_NAMES, workers: int = 1) -> None:
        self._folder = folder
        self._workers = workers
        self.folder = folder.path
        self._least = least

    def listed(self, entries: Iterable[Entry]) -> tuple[ListRarity, Listed]:
        """A list as the index wants it: from its file, or built and kept."""
        entries = entries_of(entries)
        if self.is_small(entries):
            return self._built(entries)
        path = self.path(entries)
        found = self._folder.read(path, load, _WHAT)
        if found is None:
            found = rarity, listed = self._built(entries)
            self._folder.keep(path, lambda file: save(file, rarity, listed), _WHAT)
        found[1].shelf = _Sounds(self._folder, path)
        return found

    def _built(self, entries: Entries) -> tuple[ListRarity, Listed]:
        from matcher.index.build import built  # noqa: PLC0415 - an index is kept more often than built

        return built(entries, self._workers)

    def is_small(self, entries: Iterable[Entry]) -> bool:
        """Whether a list is built each time."""
        return entries_of(entries).name_count < self._least

    def path(self, entries: Iterable[Entry]) -> Path:
        """The file of a list."""
        return self.folder / f"{digest(entries)}{ENDING}"

    def kept(self) -> list[Kept]:
        """What is in the folder, what was asked for last first."""
        return self._folder.kept(ENDING)

    def clear(self) -> int:
        """Remove all that is kept; how many built indexes there were."""
        count = len(self.kept())
        self._folder.clear()
        return count


class _Sounds(NamedTuple):
    """The words of one list in sound systems, each in a file beside that of the list; made when first asked for."""

    folder: Folder
    path: Path

    def get(self, system: str, words: Words) -> tuple[Sounds, KeyTable] | None:
        return self.folder.read(self._file(system), lambda path: load_sounds(path, system, words), _WHAT)

    def put(self, sounds: Sounds, joints: KeyTable) -> None:
        self.folder.keep(self._file(sounds.system), lambda file: save_sounds(file, sounds, joints), _WHAT)

    def _file(self, system: str) -> Path:
        return self.path.with_suffix(f".{system}{SOUNDS}")


def digest(entries: Iterable[Entry]) -> str:
    """A digest of all that an index depends on: the kinds and names in their order, and this program."""
    packed: Entries = entries_of(entries)
    return sha256(f"{program_state()}\n{packed.digest}".encode()).hexdigest()
