"""Cells of a workbook as text: what is meant, never what would run; damage is one sentence."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import InputError
from matcher.mentions import InputFile
from matcher.mentions.workbook import Sheet, is_workbook


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def one_sheet(*rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    return saved(book)


def read(data: bytes, wanted: str | None = None) -> list[tuple[int, tuple[str, ...]]]:
    return list(Sheet(InputFile(io.BytesIO(data)), wanted).rows())


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Jon Jin Yong", "Jon Jin Yong"),
        (" two\nlines ", " two\nlines "),
        (12, "12"),
        (12.0, "12"),
        (12.5, "12.5"),
        (1234567890123456.0, "1234567890123456"),
        (True, "TRUE"),
        (date(1981, 3, 5), "1981-03-05"),
        (datetime(1981, 3, 5, 9, 30), "1981-03-05 09:30:00"),
        (time(9, 30), "09:30:00"),
    ],
)
def test_cells_are_what_is_meant(value: Any, text: str) -> None:
    assert read(one_sheet([value, "x"])) == [(1, (text, "x"))]


def test_zeros_that_the_sheet_shows_are_kept() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = 123
    sheet["A1"].number_format = "000000"
    assert read(saved(book)) == [(1, ("000123",))]


def test_a_formula_is_its_last_value_or_nothing() -> None:
    assert read(one_sheet(["=1+1", "x"])) == [(1, ("", "x"))]


def test_rows_keep_their_numbers() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "name"
    book.worksheets[0]["A4"] = "Jon"
    assert read(saved(book)) == [(1, ("name",)), (2, ()), (3, ()), (4, ("Jon",))]


def test_a_wrong_size_hides_nothing() -> None:
    before = one_sheet(["name", "city"], ["Jon", "Moscow"])
    after = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(after, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b'<dimension ref="A1:B2"', b'<dimension ref="A1"'))
    assert after.getvalue() != before
    assert read(after.getvalue()) == [(1, ("name", "city")), (2, ("Jon", "Moscow"))]


@pytest.fixture
def three() -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Hidden"
    book.worksheets[0].sheet_state = "hidden"
    for name in ("Customers", "2024"):
        book.create_sheet(name)["A1"] = name
    book.active = 1
    return saved(book)


@pytest.mark.parametrize(
    ("wanted", "name"),
    [(None, "Customers"), ("customers ", "Customers"), ("2", "Customers"), ("2024", "2024"), ("Hidden", "Hidden")],
)
def test_the_first_sheet_that_is_not_hidden_or_the_one_that_is_named(
    three: bytes, wanted: str | None, name: str
) -> None:
    sheet = Sheet(InputFile(io.BytesIO(three)), wanted)
    assert sheet.name == name
    assert set(sheet.others) == {"Hidden", "Customers", "2024"} - {name}
    sheet.close()


def test_a_sheet_that_is_not_there(three: bytes) -> None:
    with pytest.raises(InputError, match="no sheet '4'; there are 'Hidden', 'Customers', '2024'"):
        read(three, "4")


def test_long_sheets_are_read_to_the_end() -> None:
    rows = read(one_sheet(*[[number] for number in range(1203)]))
    assert rows[-1] == (1203, ("1202",))


@pytest.mark.parametrize("cut", [30, 400, 2000, -30])
def test_a_damaged_workbook_is_one_sentence(cut: int) -> None:
    with pytest.raises(InputError, match="cannot be read as an Excel workbook"):
        read(one_sheet(["name"], ["Jon"])[:cut])


@given(st.data())
def test_no_damage_raises_anything_else(data: st.DataObject) -> None:
    whole = bytearray(WHOLE)
    for _ in range(3):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read(bytes(whole))
    except InputError:
        return


WHOLE = one_sheet(["name"], ["Jon"])


def test_a_zip_that_fills_the_memory_is_refused() -> None:
    stream = io.BytesIO(WHOLE)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as parts, parts.open("xl/bomb.xml", "w") as bomb:
        for _ in range(300):
            bomb.write(bytes(1 << 20))
    with pytest.raises(InputError, match="unpacks to"):
        read(stream.getvalue())


def test_other_zips_are_no_workbook(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as parts:
        parts.writestr("names.csv", "name\n")
    assert not is_workbook(stream.getvalue())
    assert is_workbook(WHOLE)
    with zipfile.ZipFile(stream, "w") as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("word/document.xml", "<w/>")
    with pytest.raises(InputError, match="cannot be read as an Excel workbook"):
        read(stream.getvalue())
