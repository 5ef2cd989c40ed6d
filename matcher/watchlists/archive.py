"""ZIP files: a list that a publisher packed, or an XLSX workbook, which is a ZIP file too.

Nothing is ever unpacked to disk, so that paths inside an archive lead nowhere. What its directory states is weighed
before a byte is unpacked, and Python's `zipfile` reads no more of a member than the directory states.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from matcher.errors import WatchlistError

MAX_WORKBOOK = 512 * 2**20
"""Most bytes of a workbook once unpacked: its texts are held in memory; the largest published one has 30 MB."""

_MAX_RATIO = 200
_SIGNATURE = b"PK\x03\x04"
_WORKBOOK = "xl/workbook.xml"
_LISTS = (".xml", ".csv", ".json", ".txt", ".tsv", ".jsonl")
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.I)


def is_zip(start: bytes) -> bool:
    """Whether a file begins as ZIP files do."""
    return start.startswith(_SIGNATURE)


def is_workbook(path: Path) -> bool:
    """Whether a ZIP file is an XLSX workbook that is safe to open.

    Raises:
        WatchlistError: it is damaged, or it is a workbook that would unpack to more than any list.
    """
    with _archive(path) as archive:
        if _WORKBOOK not in archive.namelist():
            return False
        _weighed(path, archive)
        try:
            declares = any(_DOCTYPE.search(start) for start in _starts(archive))
        except _DAMAGED as error:
            raise WatchlistError(f"{path} is a damaged workbook ({error}); download it again.") from error
    if declares:
        raise WatchlistError(f"{path} has XML with a document type inside and is refused.")
    return True


def member(path: Path) -> IO[bytes]:
    """The one list in a ZIP file, opened.

    Raises:
        WatchlistError: it is damaged, holds no list or several, is encrypted, or would unpack to more than any list.
    """
    archive = _archive(path)
    inside = [info for info in archive.infolist() if info.filename.lower().endswith(_LISTS)]
    if len(inside) != 1:
        names = ", ".join(info.filename for info in inside[:5])
        what = f"several lists ({names})" if inside else "no list"
        raise WatchlistError(f"{path} holds {what}: unpack it and name the one that is meant.")
    if inside[0].flag_bits & 1:
        raise WatchlistError(f"{path} is encrypted: unpack it and name the list inside.")
    return archive.open(inside[0])


def _archive(path: Path) -> zipfile.ZipFile:
    """The archive, its directory read."""
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, EOFError, ValueError) as error:
        raise WatchlistError(f"{path} cannot be read: the packed file is damaged or cut short ({error}).") from error


def _starts(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """The first bytes of each XML member of a workbook."""
    for info in archive.infolist():
        if info.filename.endswith((".xml", ".rels")):
            with archive.open(info) as file:
                yield file.read(4096)


def _weighed(path: Path, archive: zipfile.ZipFile) -> None:
    """Refuse a workbook that is larger than any list."""
    size = sum(info.file_size for info in archive.infolist())
    if size > MAX_WORKBOOK or (size > 64 * 2**20 and size > _MAX_RATIO * path.stat().st_size):
        raise WatchlistError(f"{path} unpacks to more than {size // 2**20:,} MB and is refused: no list does.")
