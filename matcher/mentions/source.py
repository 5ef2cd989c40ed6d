"""The bytes of an input: read once, forwards only, counted and digested on the way.

Everything that may be an input comes through here: a path, `-` for standard input, an open stream. A pipe cannot be
read twice, so whoever needs to look ahead asks for `head()`, and the digest that the manifest wants is worked out while
the rows are read. Packed input (gzip) is told by its first two bytes, whatever the file is called, and digested packed.
"""

from __future__ import annotations

import hashlib
import io
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from matcher.errors import InputError

HEAD = 1 << 20
"""Bytes looked at before the first row is read: enough to tell encoding, delimiter and header."""
_CHUNK = 1 << 16
_GZIP = b"\x1f\x8b"


class InputFile:
    """One input and what is found out about it while it is read.

    Attributes:
        path: the file, or `-` for standard input; the stream's name or empty for any other stream.
        format: `csv`, `jsonl`, `lines`, `xlsx` or `parquet`, once known.
        encoding: the encoding it is read in, once known.
        guessed: whether that encoding was a guess that a person should know of.
        header: the input columns in order, once known.
        sheet: name of the sheet that is read, if it is a workbook.
        other_sheets: those that are not read.
        header_line: 1-based line of the header, if titles stand above it; else 0.
        unread: by column, how many cells beside the names could not be understood.

    >>> source = InputFile(io.BytesIO(b"name"))
    >>> b"".join(source.chunks()), source.size
    (b'name', 4)
    """

    def __init__(self, source: str | Path | IO[Any]) -> None:
        self.format = ""
        self.encoding = ""
        self.guessed = False
        self.header: tuple[str, ...] = ()
        self.sheet = ""
        self.other_sheets: tuple[str, ...] = ()
        self.header_line = 0
        self.unread: Counter[str] = Counter()
        self.size = 0
        self._digest = hashlib.sha256()
        self.path, self._stream, self._owned = _open(source)
        self._rest = self._unpacked()
        self._head: bytes | None = None
        self._complete = False

    def __enter__(self) -> InputFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def name(self) -> str:
        """How to call it in a sentence."""
        return "standard input" if self.path == "-" else self.path or "the input"

    @property
    def sha256(self) -> str:
        """Digest of the bytes read so far: of the whole file once `finish` was called."""
        return self._digest.hexdigest()

    def head(self) -> tuple[bytes, bool]:
        """The first bytes (unpacked, about `HEAD`) and whether they are all; they will still be read."""
        if self._head is None:
            parts: list[bytes] = []
            size = 0
            for part in self._rest:
                parts.append(part)
                size += len(part)
                if size >= HEAD:
                    break
            else:
                self._complete = True
            self._head = b"".join(parts)
        return self._head, self._complete

    def chunks(self) -> Iterator[bytes]:
        """All bytes, unpacked, once."""
        head, _ = self.head()
        self._head = b""
        if head:
            yield head
        yield from self._rest

    def finish(self) -> None:
        """Read what nobody asked for, so that the digest is that of the whole input, and close what was opened."""
        for _ in self._rest:
            pass
        self.close()

    def close(self) -> None:
        """Close the file, if it was opened here."""
        if self._owned:
            self._stream.close()

    def _raw(self) -> Iterator[bytes]:
        while True:
            try:
                part = self._stream.read(_CHUNK)
            except (OSError, ValueError) as error:
                raise InputError(f"{self.name} cannot be read: {error}.", path=self.path) from error
            if not part:
                return
            if isinstance(part, str):
                raise InputError(f"{self.name} is opened as text; open it as bytes (mode 'rb').", path=self.path)
            self._digest.update(part)
            self.size += len(part)
            yield part

    def _unpacked(self) -> Iterator[bytes]:
        raw = self._raw()
        first = next(raw, b"")
        while len(first) == 1:  # a slow pipe may hand over half of the two bytes that tell a packed file
            more = next(raw, b"")
            if not more:
                break
            first += more
        packed = first.startswith(_GZIP)
        yield from _gunzip(_chained(first, raw), self) if packed else _chained(first, raw)


def _open(source: str | Path | IO[Any]) -> tuple[str, IO[Any], bool]:
    if source == "-":
        return "-", sys.stdin.buffer, False
    if isinstance(source, str | Path):
        return _open_path(Path(source))
    if isinstance(source, io.StringIO):
        return "", io.BytesIO(source.read().encode("utf-8", "surrogatepass")), True
    source = getattr(source, "buffer", source)  # a file opened as text has its bytes beneath
    name = getattr(source, "name", "")
    return (name if isinstance(name, str) else ""), source, False


def _open_path(path: Path) -> tuple[str, IO[Any], bool]:
    try:
        return str(path), path.open("rb"), True
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist; check the path.", path=str(path)) from error
    except IsADirectoryError as error:
        raise InputError(f"{path} is a folder; name a file in it.", path=str(path)) from error
    except OSError as error:
        raise InputError(f"{path} cannot be opened: {error.strerror or error}.", path=str(path)) from error


def _chained(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    if first:
        yield first
    yield from rest


def _gunzip(chunks: Iterator[bytes], source: InputFile) -> Iterator[bytes]:
    """Unpack gzip; several members in a row are one text, zero bytes behind the last are padding."""
    engine = zlib.decompressobj(31)
    for part in chunks:
        rest = part
        while rest:
            if engine.eof:
                rest = rest.lstrip(b"\0")
                engine = zlib.decompressobj(31) if rest else engine
            try:
                yield engine.decompress(rest)
            except zlib.error as error:
                message = f"{source.name} is a damaged gzip file ({error}); unpack it to see what is left."
                raise InputError(message, path=source.path) from error
            rest = engine.unused_data
    if not engine.eof:
        raise InputError(f"{source.name} is a gzip file that is cut off; fetch it again.", path=source.path)
