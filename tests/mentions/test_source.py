"""The bytes of an input: whole, once, digested; packed or not; from slow pipes too."""

from __future__ import annotations

import gzip
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.mentions.source import InputFile


class Slow(io.RawIOBase):
    """A stream that gives one byte at a time, as a pipe may."""

    def __init__(self, data: bytes) -> None:
        self._bytes: Iterator[int] = iter(data)

    def read(self, _: int = -1) -> bytes:
        return bytes([byte]) if (byte := next(self._bytes, None)) is not None else b""


def read(source: InputFile) -> bytes:
    return b"".join(source.chunks())


def test_digest_is_that_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"name\nx\n" * 100_000)
    source = InputFile(path)
    assert read(source) == path.read_bytes()
    source.finish()
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert source.size == path.stat().st_size


def test_looking_ahead_loses_nothing() -> None:
    source = InputFile(io.BytesIO(b"name\nx\n"))
    assert source.head() == (b"name\nx\n", True)
    assert read(source) == b"name\nx\n"


@pytest.mark.parametrize("members", [1, 3])
def test_gzip_is_told_by_its_bytes_and_digested_packed(members: int) -> None:
    packed = gzip.compress(b"name\n", mtime=0) * members + b"\0" * 7
    source = InputFile(Slow(packed))
    assert read(source) == b"name\n" * members
    assert source.sha256 == hashlib.sha256(packed).hexdigest()


@pytest.mark.parametrize(
    ("data", "word"), [(gzip.compress(b"name", mtime=0)[:-4], "cut off"), (b"\x1f\x8b\x08rubbish!!!", "gzip")]
)
def test_damaged_gzip_is_named(data: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word):
        read(InputFile(io.BytesIO(data)))


def test_a_path_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"missing\.csv does not exist") as caught:
        InputFile(tmp_path / "missing.csv")
    assert caught.value.path.endswith("missing.csv")
    with pytest.raises(InputError, match="folder"):
        InputFile(tmp_path)


def test_a_stream_opened_as_text_gives_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("이름\n", encoding="utf-8")
    with path.open(encoding="utf-8") as file:
        assert read(InputFile(file)) == "이름\n".encode()
    assert read(InputFile(io.StringIO("이름"))) == "이름".encode()


def test_a_single_byte_is_an_input() -> None:
    assert read(InputFile(Slow(b"x"))) == b"x"
