"""Named blocks of bytes in one file, mapped back without reading it all.

The file begins with a line that says what it is, and one of JSON that says where each block lies; then come the blocks.
Checksums, one of the line and one of the blocks, tell a damaged file: that of a large one is made of the sums of its
pages, which takes a sixth of the time and tells all damage but numbers that change places within a page.
"""

from __future__ import annotations

import json
import mmap
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any, NamedTuple

# Blocks begin at multiples of this, so that numbers in them can be used where they lie.
STEP = 64
_LONGEST_HEAD = 1 << 20
# Files from this size on are large: it is worth having numpy for them. And the bytes that are summed up.
_LARGE = 1 << 24
_PAGE = 4096


class DamagedError(Exception):
    """A file that is not whole, or not what it should be."""


class Blocks(NamedTuple):
    """What a file holds.

    Attributes:
        facts: plain values.
        blocks: bytes by name, mapped.
    """

    facts: dict[str, Any]
    blocks: dict[str, memoryview]


def write(file: IO[bytes], mark: bytes, facts: Mapping[str, Any], blocks: Mapping[str, memoryview]) -> None:
    r"""Write blocks to a file.

    Args:
        file: open for writing.
        mark: a line that says what the file is and of which layout; it ends with a line feed.
        facts: plain values to keep with the blocks.
        blocks: bytes by name.

    >>> from io import BytesIO
    >>> file = BytesIO()
    >>> write(file, b"numbers 1\n", {"count": 3}, {"numbers": memoryview(b"123")})
    >>> file.getvalue()[:10]
    b'numbers 1\n'
    """
    places, start = {}, 0
    for name, block in blocks.items():
        places[name] = (start, block.nbytes)
        start += block.nbytes + _gap(block)
    check = _checksum(((block, bytes(_gap(block))) for block in blocks.values()), start)
    head = json.dumps({"facts": facts, "places": places, "size": start, "check": check}).encode()
    head = b"%08x " % zlib.crc32(head) + head
    head += b" " * (-(len(mark) + len(head) + 1) % STEP) + b"\n"
    file.write(mark + head)
    for block in blocks.values():
        file.write(block)
        file.write(bytes(_gap(block)))


def _gap(block: memoryview) -> int:
    return -block.nbytes % STEP


def read(path: Path, mark: bytes) -> Blocks:
    """Map what `write` wrote.

    Args:
        path: of the file.
        mark: what it must begin with.

    Raises:
        DamagedError: it is not what was written, or not whole.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        if file.read(len(mark)) != mark:
            raise DamagedError("it is not of this version")
        head = _head(file.readline(_LONGEST_HEAD))
        offset = file.tell()
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    data = memoryview(mapped)[offset:]
    blocks = {name: data[start : start + size] for name, (start, size) in head.places.items()}
    gaps = [data[start + size :][: -size % STEP] for start, size in head.places.values()]
    if len(data) != head.size or _checksum(zip(blocks.values(), gaps, strict=True), head.size) != head.check:
        raise DamagedError("it is not whole, or was changed")
    return Blocks(head.facts, blocks)


def _checksum(parts: Iterable[tuple[memoryview, bytes | memoryview]], size: int) -> int:
    """The checksum of blocks, each with what lies behind it, that are so many bytes together."""
    check = 0
    for block, gap in parts:
        check = zlib.crc32(gap, zlib.crc32(block if size < _LARGE else _summed(block), check))
    return check


def _summed(block: memoryview) -> bytes:
    """The sums of the whole pages of a block as numbers of eight bytes, and what is left behind them."""
    import numpy as np  # noqa: PLC0415 - who reads small files alone does not need it

    block = block.cast("B")
    pages = block.nbytes // _PAGE
    sums = np.frombuffer(block, np.uint64, pages * _PAGE // 8).reshape(pages, _PAGE // 8).sum(axis=1)
    return bytes(sums) + bytes(block[pages * _PAGE :])


class _Head(NamedTuple):
    facts: dict[str, Any]
    places: dict[str, tuple[int, int]]
    size: int
    check: int


def _head(line: bytes) -> _Head:
    told, _, text = line.strip().partition(b" ")
    try:
        if told != b"%08x" % zlib.crc32(text):
            raise DamagedError("it is not whole, or was changed")
        head = json.loads(text)
        places = {name: (int(start), int(size)) for name, (start, size) in head["places"].items()}
        return _Head(dict(head["facts"]), places, int(head["size"]), int(head["check"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedError("its beginning cannot be read") from error
