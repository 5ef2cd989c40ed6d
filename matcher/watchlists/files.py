"""The files of a list: read once for their digest and encoding, then line by line, within bounds.

A published file may be cut short, packed with gzip, written by an editor in another encoding, or not be a list at
all. All that can be known without understanding a word of it is found here, so that the readers see clean lines of
text and a name to put into their sentences.
"""

from __future__ import annotations

import codecs
import gzip
import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BufferedReader
from itertools import islice
from pathlib import Path
from typing import cast

from matcher.errors import WatchlistError
from matcher.watchlists import archive, sheet
from matcher.watchlists.stem import stem
from matcher.watchlists.text_encoding import Utf8Check, declared, marked

MAX_LINE = 16 * 2**20
"""Longest line in characters: the longest published one, the remarks of a consolidated list, has under 100,000."""

MAX_BYTES = 8 * 2**30
"""Most bytes of a file once unpacked; what is larger is an attack or no watchlist."""

MAX_RATIO = 200
"""Most bytes out of one packed byte, beyond the first 64 MB; published lists pack to a twentieth at best."""

_PIECE = 2**16
"""Bytes read and decoded at once: a piece that is searched is held twice, and in Arabic four bytes a letter."""

_DAMAGED = (EOFError, gzip.BadGzipFile, zipfile.BadZipFile, zlib.error)
_FIRST_ROWS = 50
_PARQUET = b"PAR1"

CTRL_Z = "\x1a"
"""The end-of-file byte of CP/M and MS-DOS that OFAC still writes behind the last line."""


@dataclass(frozen=True, slots=True)
class ListFile:
    """One file of a list, as found.

    Attributes:
        path: where it lies.
        sha256: digest of its bytes as they lie there (packed, if it is packed).
        encoding: how its text is to be decoded.
        damage: why it could not be read to its end; empty for a whole file.
        note: what is doubtful about its encoding.
        is_workbook: it is an XLSX workbook; its lines are the rows of its first sheet.
        is_parquet: it is a Parquet file, which has no lines.
    """

    path: Path
    sha256: str
    encoding: str = "utf-8"
    damage: str = ""
    note: str = ""
    is_workbook: bool = False
    is_parquet: bool = False

    @property
    def name(self) -> str:
        """File name without folder."""
        return self.path.name

    @property
    def stem(self) -> str:
        """File name in lower case without `.gz` and extension, blanks as underscores.

        >>> ListFile(Path("lists/SDN.CSV.gz"), "").stem
        'sdn'
        """
        return stem(self.path)

    def lines(self) -> Iterator[str]:
        """Its lines with their line ends; ends early, at a whole line, where the file is damaged.

        Raises:
            WatchlistError: a line is longer than `MAX_LINE`.
        """
        if self.is_workbook:
            yield from sheet.lines(self.path)
            return
        with opened(self.path) as raw, io.TextIOWrapper(raw, self.encoding, errors="replace", newline="") as text:
            number = 0
            try:
                while line := text.readline(MAX_LINE + 1):
                    number += 1
                    if len(line) > MAX_LINE:
                        raise WatchlistError(_too_long(self.path, number))
                    yield line
            except _DAMAGED:
                return

    def text(self) -> Iterator[str]:
        """Its text in pieces, not cut at lines; ends early where the file is damaged."""
        with opened(self.path) as raw:
            yield from _text_of(raw, self.encoding)


def _text_of(raw: BufferedReader, encoding: str) -> Iterator[str]:
    """The text of a file in pieces."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    try:
        while chunk := raw.read1(_PIECE):
            yield decoder.decode(chunk)
    except _DAMAGED:
        return
    yield decoder.decode(b"", True)


def _too_long(path: Path, number: int) -> str:
    return (
        f"Line {number} of {path} is longer than {MAX_LINE // 2**20} million characters, so the file is refused: "
        "no list has such lines; download it again."
    )


def examine(path: Path) -> ListFile:
    """Read a file through once: its digest, encoding, and whether its end can be reached.

    Raises:
        WatchlistError: it cannot be opened, is empty, or is larger than `MAX_BYTES`.
    """
    try:
        digest = _digest(path)
        if archive.is_zip(_start(path)) and archive.is_workbook(path):
            return ListFile(path, digest, is_workbook=True)
        if _start(path) == _PARQUET:
            return ListFile(path, digest, is_parquet=True)
        size, encoding, damage, note = _survey(path)
    except OSError as error:
        raise WatchlistError(f"{path} cannot be read: {error.strerror or error}.") from error
    if not size and not damage:
        raise WatchlistError(f"{path} is empty: download the list again, or name another file.")
    if not size:
        raise WatchlistError(f"{path} cannot be read: {damage}; download the list again.")
    return ListFile(path, digest, encoding, damage, note)


def head(file: ListFile, size: int = 65536) -> str:
    """The first characters of a file; bytes that make no character are replaced, for this is for looking only."""
    if file.is_workbook:
        return _first_rows(file)
    start = b""
    with opened(file.path) as raw:
        try:
            while len(start) < size and (chunk := raw.read1(size)):
                start += chunk
        except _DAMAGED:
            size = 0  # what was read before the damage is enough to recognise a format
    return codecs.getincrementaldecoder(file.encoding)("replace").decode(start)


@lru_cache(maxsize=8)
def _first_rows(file: ListFile) -> str:
    """The first rows of a workbook, kept because opening one reads all its texts."""
    return "".join(islice(file.lines(), _FIRST_ROWS))


def opened(path: Path) -> BufferedReader:
    """The file as bytes, unpacked if its first bytes are those of gzip or ZIP, whatever its name."""
    start = _start(path)
    if archive.is_zip(start):
        return cast(BufferedReader, archive.member(path))
    return cast(BufferedReader, gzip.open(path, "rb")) if start[:2] == b"\x1f\x8b" else path.open("rb")


def _start(path: Path) -> bytes:
    """The first bytes of a file, by which packed ones are known."""
    with path.open("rb") as file:
        return file.read(4)


def _digest(path: Path) -> str:
    """SHA-256 of the bytes on disk."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _survey(path: Path) -> tuple[int, str, str, str]:
    """Unpacked size, encoding, damage and note of a file, read once in pieces."""
    size, damage, encoding, said = 0, "", "", ""
    check = Utf8Check()
    packed = path.stat().st_size
    with opened(path) as raw:
        while True:
            try:
                chunk = raw.read1(_PIECE)
            except _DAMAGED as error:
                damage = f"the packed file is damaged or cut short ({str(error).rstrip('.')})"
                break
            if not chunk:
                break
            if not size:
                encoding, said = marked(chunk), declared(chunk)
            size += len(chunk)
            if size > MAX_BYTES or (size > 64 * 2**20 and size > MAX_RATIO * packed):
                raise WatchlistError(f"{path} unpacks to more than {size // 2**20:,} MB and is refused: no list does.")
            check.add(chunk)
    if encoding:
        return size, encoding, damage, ""
    encoding, note = check.verdict()
    return (size, said, damage, "") if said and encoding != "utf-8" else (size, encoding, damage, note)
