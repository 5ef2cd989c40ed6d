"""Bytes to lines of text, streaming: memory does not grow with the input, and an undecodable byte names its line.

Lines end where RFC 4180 and Excel end them, at CR LF, LF or CR, and nowhere else: the separators of Unicode that
`str.splitlines` also cuts at may stand in the middle of a name.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable, Iterator

from matcher.errors import InputError


def decoded(chunks: Iterable[bytes], encoding: str, *, path: str = "") -> Iterator[str]:
    r"""The lines of some bytes, each with its line end.

    Raises:
        InputError: bytes that are not text in this encoding; says the line.

    >>> list(decoded([b"a\r", b"\nb"], "utf-8"))
    ['a\r\n', 'b']
    """
    tail = ""
    count = 0
    for text in _texts(chunks, encoding):
        if isinstance(text, _Broken):
            line = count + 1 + (tail + text.before).count("\n")
            raise InputError(_message(path, line, encoding, text.byte), path=path, row=line)
        lines = list(io.StringIO(tail + text, newline=""))
        tail = lines.pop() if lines and not _is_whole(lines[-1]) else ""
        count += len(lines)
        yield from lines
    if tail:
        yield tail


class _Broken:
    """Where decoding stopped: the text before it and the byte."""

    def __init__(self, before: str, byte: int) -> None:
        self.before = before
        self.byte = byte


def _texts(chunks: Iterable[bytes], encoding: str) -> Iterator[str | _Broken]:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    for chunk in chunks:
        try:
            text = decoder.decode(chunk)
        except UnicodeError as error:
            yield _broken(error, encoding)
            return
        if text:
            yield text
    try:
        yield decoder.decode(b"", final=True)
    except UnicodeError as error:
        yield _broken(error, encoding)


def _broken(error: UnicodeError, encoding: str) -> _Broken:
    if not isinstance(error, UnicodeDecodeError):  # UTF-16 without its mark
        return _Broken("", 0)
    before = bytes(error.object[: error.start]).decode(encoding, "ignore")
    byte = error.object[error.start] if error.start < len(error.object) else 0
    return _Broken(before, byte)


def _is_whole(line: str) -> bool:
    """Whether nothing can still join this line; after CR the LF may be in the next chunk."""
    return line.endswith("\n")


def _message(path: str, line: int, encoding: str, byte: int) -> str:
    where = "standard input" if path == "-" else path or "the input"
    name = encoding.removesuffix("-sig")
    return (
        f"Line {line} of {where} is not {name} (byte 0x{byte:02x}); "
        "say --encoding with the right one, such as cp1252 or gb18030."
    )
