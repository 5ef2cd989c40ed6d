"""Files that are no text are named for what they are, whatever their ending says."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from matcher.errors import InputError
from matcher.mentions import read_mentions
from matcher.mentions.signature import foreign


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.append(["name"])  # type: ignore[union-attr]
    path = tmp_path / "names.csv"
    book.save(path.with_suffix(".xlsx"))
    path.with_suffix(".xlsx").rename(path)
    return path


def test_a_workbook_that_is_read_as_text(workbook: Path) -> None:
    with pytest.raises(InputError, match=r"names\.csv is an Excel workbook.*CSV UTF-8"):
        read_mentions(workbook, format="csv")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "Excel workbook"),
        (b"PK\x03\x04\x14\0" + bytes(50), "zip"),
        (b"  <!DOCTYPE html>\n<html><body>name</body></html>", "web page"),
        (b"<html><table><tr><td>name</td></tr></table></html>", "web page"),
        (b"<?xml version='1.0'?><names/>", "XML"),
        (b"{\\rtf1\\ansi name}", "RTF"),
        (b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4, "not a text file"),
        (bytes(range(256)) * 20, "not a text file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "not a text file"),
        (b"SQLite format 3\0" + bytes(40), "not a text file"),
        (bytes(400), "is empty"),
    ],
)
@pytest.mark.parametrize("form", [None, "csv", "lines"])
def test_no_list_of_names(data: bytes, word: str, form: str | None) -> None:
    with pytest.raises(InputError, match=word) as caught:
        read_mentions(io.BytesIO(data), format=form)
    assert len(str(caught.value)) < 200


def test_an_encoding_that_was_named_makes_no_text_of_a_pdf() -> None:
    with pytest.raises(InputError, match="PDF"):
        read_mentions(io.BytesIO(b"%PDF-1.4\n"), encoding="latin-1")


@pytest.mark.parametrize(
    "data",
    [
        b"name\nJon Jin\0 Yong\n",
        "name\nJon Jin Yong\n".encode("utf-16"),
        "name\nJon Jin Yong\n".encode("utf-16-le"),
        "姓名\n金正恩\n".encode("utf-16"),
        "имя\nЧон\n".encode("utf-32"),
        b"name\nJon\x1a",
        b"name\r\nPK Trading\r\n",
        b"<b>Jon</b>\n",
        b"name\n\x0bJon\x1fJin\x1fYong\x0c\n",
        "姓名\n金正恩\n".encode("gb18030"),
    ],
)
def test_text_is_none_of_these(data: bytes) -> None:
    assert foreign(data) == ""
