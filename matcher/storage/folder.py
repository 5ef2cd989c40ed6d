"""A folder of files that can be made again: each under a digest of all that it depends on.

A file that is damaged or of another version is made anew. Files are written beside and renamed, so that two processes
that make one at once do not hurt each other, and a killed one leaves nothing half written in place.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import IO, NamedTuple, TypeVar

import matcher as program
from matcher.storage.blocks import DamagedError

T = TypeVar("T")
# Files that nobody asked for in so many seconds are swept away.
_STALE = 90 * 24 * 3600
_DRAFT = ".building-"


class Kept(NamedTuple):
    """A file in the folder.

    Attributes:
        digest: what it depends on.
        size: in bytes.
        used: when it was last asked for, in seconds since 1970.
    """

    digest: str
    size: int
    used: float


class Folder:
    """A folder of files that can be made again.

    Args:
        path: made when first needed, for its owner only.
        warn: told with a sentence when a file has to be made anew, or cannot be kept.
        endings: what the names of its files end in.
    """

    def __init__(self, path: Path, warn: Callable[[str], None], *, endings: tuple[str, ...]) -> None:
        self.path = path
        self._warn = warn
        self._endings = endings

    def read(self, path: Path, load: Callable[[Path], T], what: str) -> T | None:
        """What a file holds; None if it is not there or not whole.

        Args:
            path: of the file.
            load: reads it.
            what: what it is, for the sentence that says that it is made anew: `index of the list`.
        """
        try:
            found = load(path)
        except FileNotFoundError:
            return None
        except (DamagedError, OSError) as error:
            self._warn(f"The {what} in {path} is built anew: {error}.")
            return None
        with suppress(OSError):
            os.utime(path)
        return found

    def keep(self, path: Path, write: Callable[[IO[bytes]], None], what: str) -> None:
        """Write a file beside and put it in its place; the run goes on if that cannot be done."""
        import tempfile  # noqa: PLC0415 - most runs only read

        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._sweep()
            with tempfile.NamedTemporaryFile(dir=self.path, prefix=_DRAFT, delete=False) as file:
                beside = Path(file.name)
                try:
                    write(file)
                except BaseException:
                    beside.unlink(missing_ok=True)
                    raise
            beside.replace(path)
        except OSError as error:
            self._warn(f"The {what} cannot be kept in {self.path}: {error.strerror or error}.")

    def kept(self, ending: str) -> list[Kept]:
        """The files with an ending, what was asked for last first."""
        found = [(path.stem, path.stat()) for path in self.path.glob(f"*{ending}")]
        rows = [Kept(stem, stat.st_size, stat.st_mtime) for stem, stat in found]
        return sorted(rows, key=lambda kept: (-kept.used, kept.digest))

    def clear(self) -> None:
        """Remove all files."""
        for path in self._files():
            path.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        return [path for ending in self._endings for path in self.path.glob(f"*{ending}")]

    def _sweep(self) -> None:
        """Remove what nobody asked for in a long time, and what killed processes left."""
        old = time.time() - _STALE
        for path in [*self._files(), *self.path.glob(f"{_DRAFT}*")]:
            with suppress(OSError):
                if path.stat().st_mtime < old:
                    path.unlink()


@cache
def program_state() -> str:
    """The version of this program, and the state of its files: a changed table makes other files.

    >>> program_state().splitlines()[0] == f"{program.__version__} {sys.byteorder}"
    True
    """
    return "\n".join([f"{program.__version__} {sys.byteorder}", *sorted(_states(os.path.dirname(program.__file__)))])  # noqa: PTH120


@cache
def program_digest() -> str:
    """A digest of that.

    >>> len(program_digest())
    64
    """
    return sha256(program_state().encode()).hexdigest()


def _states(folder: str) -> Iterator[str]:
    """Name, size and time of each file of the program. Many at each start, so by the quickest way there is."""
    with os.scandir(folder) as found:
        for each in found:
            if each.is_dir():
                yield from _states(each.path) if each.name != "__pycache__" else ()
            elif each.name.endswith((".py", ".csv")):
                stat = each.stat()
                yield f"{each.path} {stat.st_size} {stat.st_mtime_ns}"
