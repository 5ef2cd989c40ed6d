"""Where a report goes: a file that appears whole or not at all, or a stream; digested as it is written.

A file is written beside its place under a hidden name and renamed when it is complete, so whoever looks sees the old
report or the new one, never half of one, even if the program is killed. A path that is no ordinary file (a pipe,
`/dev/null`) cannot be renamed over and is written to directly. `.gz` is packed, without time or name, so that equal
reports are equal files.
"""

from __future__ import annotations

import errno
import gzip
import hashlib
import io
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

Target = str | Path | BinaryIO


class Digesting(io.RawIOBase):
    """A stream that passes on what it is given and digests it.

    >>> stream = Digesting(io.BytesIO())
    >>> stream.write(b"name"), stream.sha256[:8]
    (4, '82a3537f')
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._digest = hashlib.sha256()

    @property
    def sha256(self) -> str:
        """Digest of what was written so far."""
        return self._digest.hexdigest()

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]  # any buffer will do, callers give bytes
        """Write all of `data`."""
        self._stream.write(data)
        self._digest.update(data)
        return len(data)

    def flush(self) -> None:
        """Flush the stream beneath."""
        if not self._stream.closed:
            self._stream.flush()


@contextmanager
def opened(target: Target) -> Iterator[tuple[BinaryIO, Digesting]]:
    """Open a target for writing.

    Args:
        target: a path, `-` for standard output, or a stream of bytes.

    Yields:
        The stream to write to, and what knows the digest of the bytes that arrive.

    Raises:
        OSError: the place cannot be written to.
    """
    if target == "-":
        with _through(sys.stdout.buffer, packed=False) as streams:
            yield streams
    elif isinstance(target, str | Path):
        with _file(Path(target)) as file, _through(file, packed=str(target).endswith(".gz")) as streams:
            yield streams
    else:
        with _through(target, packed=False) as streams:
            yield streams


def check(target: Target) -> None:
    """Find out before hours of work whether a target can be written to, as far as that can be known.

    Raises:
        OSError: its folder is not there or not to be written to, or it is a folder itself.
    """
    if target == "-" or not isinstance(target, str | Path):
        return
    place = Path(os.path.realpath(target))
    if place.is_dir():
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if place.exists() and not place.is_file():
        return
    if not place.parent.is_dir():
        raise OSError(errno.ENOENT, "its folder does not exist", str(target))
    draft = place.with_name(f".{place.name}.{secrets.token_hex(4)}.part")
    os.close(_created(draft, Path(target)))
    draft.unlink()


@contextmanager
def _through(stream: BinaryIO, *, packed: bool) -> Iterator[tuple[BinaryIO, Digesting]]:
    digesting = Digesting(stream)
    raw = cast(BinaryIO, digesting)
    if packed:
        with gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as pack:
            yield cast(BinaryIO, pack), digesting
    else:
        yield raw, digesting
    digesting.flush()


@contextmanager
def _file(path: Path) -> Iterator[BinaryIO]:
    """A file that takes its place when the block ends well, and vanishes when it does not."""
    place = Path(os.path.realpath(path))
    if place.exists() and not place.is_file():
        with _named(path), place.open("wb") as file:
            yield file
        return
    draft = place.with_name(f".{place.name}.{secrets.token_hex(4)}.part")
    handle = _created(draft, path)
    try:
        with _named(path), os.fdopen(handle, "wb") as file:
            yield file
        with _named(path):
            if place.exists():
                draft.chmod(stat.S_IMODE(place.stat().st_mode))
            draft.replace(place)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def _created(draft: Path, path: Path) -> int:
    """The draft, opened with the usual rights, which the user's umask narrows; an error names the place itself."""
    try:
        return os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as error:
        raise _at(error, path) from None


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Let an error of writing say where: the system names a draft, or nothing at all where the disk is full."""
    try:
        yield
    except OSError as error:
        if isinstance(error, BrokenPipeError) or error.errno is None or error.filename not in (None, str(path)):
            raise
        raise _at(error, path) from None


def _at(error: OSError, path: Path) -> OSError:
    return OSError(error.errno, error.strerror, str(path))
