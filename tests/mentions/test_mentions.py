"""`read_mentions`: one door for every kind of input."""

from __future__ import annotations

import io
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from matcher.errors import ConfigError, InputError
from matcher.mentions import InputFile, read_mentions

TEXTS = {
    "bom.csv": ["Jon Jin Yong", "전진용"],
    "cp1252.csv": ["José Peña", "François Lefèvre", "Jürgen Müller", "Jon Jin Yong"],
    "gb18030.csv": ["金正恩", "延边银星网络科技有限公司", "张伟"],
    "given_family.csv": ["Kozlov, Sergey Mikhaylovich", "Jon, Jin Yong", "전진용", "Intellekt LLC"],
    "header_only.csv": [],
    "nul.csv": ["Jon\0 Jin Yong"],
    "packed.csv.gz": ["Jon Jin Yong"],
    "semicolon.csv": ["Jon Jin Yong", "Kozlov, Sergej"],
    "tab.tsv": ["Jon Jin Yong"],
    "utf16.csv": ["Jon Jin Yong", "전진용"],
}


@pytest.mark.parametrize("name", TEXTS)
def test_each_oddity_is_read(fixtures: Path, name: str) -> None:
    assert [item.text for item in read_mentions(fixtures / "inputs" / name)] == TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
def test_the_same_from_a_pipe(fixtures: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = (fixtures / "inputs" / name).read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Unseekable(data)))
    source = InputFile("-")
    assert [item.text for item in read_mentions(source)] == TEXTS[name]
    assert source.path == "-"


class Unseekable(io.BytesIO):
    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation


def test_several_names_of_one_row(fixtures: Path) -> None:
    first, _ = read_mentions(fixtures / "inputs" / "several_names.csv", name_column=["latin", "chinese"])
    assert (first.text, first.aliases) == ("Kim Jong Un", ("金正恩",))


def test_a_named_encoding_is_obeyed(fixtures: Path) -> None:
    source = InputFile(fixtures / "inputs" / "cp1252.csv")
    assert next(read_mentions(source, encoding="latin-1")).text == "José Peña"
    assert (source.encoding, source.guessed) == ("iso8859-1", False)


@pytest.mark.parametrize(
    ("data", "options", "word"),
    [
        (b"", {}, "is empty"),
        (b"\xef\xbb\xbf\r\n", {}, "is empty"),
        (b"name\n\xff\xfe\n", {}, "Line 2"),
        (b"name\n\xe9\n", {"encoding": "utf-8"}, "Line 2 of the input is not utf-8"),
    ],
)
def test_errors_say_what_and_where(data: bytes, options: dict[str, str], word: str) -> None:
    with pytest.raises(InputError, match=word):
        list(read_mentions(io.BytesIO(data), **options))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"encoding": "klingon"}, "klingon"),
        ({"delimiter": "ab"}, "delimiter"),
        ({"format": "xml"}, "xml"),
        ({"given_column": "name"}, "go together"),
        ({"family_column": "name", "name_column": "name"}, "go together"),
    ],
)
def test_settings_that_cannot_be_used(options: dict[str, str], word: str) -> None:
    with pytest.raises(ConfigError, match=word):
        list(read_mentions(io.BytesIO(b"name\na\n"), **options))  # type: ignore[arg-type]


def test_memory_does_not_grow_with_the_input() -> None:
    def peak(rows: int) -> int:
        tracemalloc.start()
        for _ in read_mentions(Endless(rows)):
            pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(120_000) < peak(60_000) + 1_000_000


class Endless(io.RawIOBase):
    """A table of many rows that is nowhere as a whole."""

    def __init__(self, rows: int) -> None:
        self._parts = self._made(rows)

    def _made(self, rows: int) -> Iterator[bytes]:
        yield b"name,city\n"
        for _ in range(rows // 1000):
            yield b"Jon Jin Yong,Moscow and some more\n" * 1000

    def read(self, _: int = -1) -> bytes:
        return next(self._parts, b"")
