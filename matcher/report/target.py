"""Where a report goes: a file that appears whole or not at all, or a stream; digested as it is written.

A file is written beside its place under a hidden name and renamed when it is complete, so whoever looks sees the old
report or the new one, never half of one, even if the program is killed. A path that is no ordinary file (a pipe,
`/dev/null`) cannot be renamed over and is written to directly. `.gz` is packed, without time or name, so that equal
reports are equal files.
"""

from __future__ import annotations

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
        with place.open("wb") as file:
            yield file
        return
    draft = place.with_name(f".{place.name}.{secrets.token_hex(4)}.part")
    # Opened with the usual rights, which the user's umask narrows; a report that is replaced hands on its own.
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        if place.exists():
            draft.chmod(stat.S_IMODE(place.stat().st_mode))
        draft.replace(place)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
