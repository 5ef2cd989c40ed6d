"""A sheet as a table: header, titles, remarks beside the table, rows that do not fit."""

from __future__ import annotations

import hashlib
import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from matcher.errors import ConfigError, InputError
from matcher.mentions import InputFile, read_mentions
from matcher.records import Mention, Skipped
from tests.mentions.test_workbook import one_sheet


def mentions(data: bytes, **options: Any) -> list[Mention | Skipped]:
    return list(read_mentions(io.BytesIO(data), **options))


def test_rows_become_mentions() -> None:
    first, second = mentions(one_sheet(["ref", "name"], [1, "Jon Jin Yong"], [], ["C2", "전진용"]))
    assert isinstance(first, Mention)
    assert isinstance(second, Mention)
    assert (first.text, first.row, dict(first.fields)) == ("Jon Jin Yong", 2, {"ref": "1", "name": "Jon Jin Yong"})
    assert (second.text, second.row) == ("전진용", 4)


def test_columns_are_chosen_as_in_csv() -> None:
    (one,) = mentions(
        one_sheet(["Kunde", "geb", "Land"], ["Jon", date(1981, 3, 5), "KP"]),
        name_column="Kunde",
        birth_date_column="geb",
        country_column="Land",
    )
    assert isinstance(one, Mention)
    assert (one.birth_date, one.countries) == ("1981-03-05", ("KP",))


def test_titles_above_the_header() -> None:
    source = InputFile(io.BytesIO(one_sheet(["Customers as of 1 March"], [], ["no", "name", "city"], [1, "Jon", "X"])))
    (one,) = read_mentions(source)
    assert isinstance(one, Mention)
    assert (one.text, one.row, source.header_line) == ("Jon", 4, 3)


def test_a_remark_beside_the_table_does_not_keep_a_row_from_being_screened() -> None:
    one, two = mentions(one_sheet(["name"], ["Jon"], ["Kim", None, "ask Anna"]))
    assert isinstance(one, Mention)
    assert isinstance(two, Mention)
    assert two.text == "Kim"
    assert "ask Anna" in two.fields.values()


def test_a_remark_that_comes_late_is_told() -> None:
    rows = mentions(one_sheet(["name"], *[["Jon"]] * 1000, ["Kim", "ask Anna"]))
    assert len(rows) == 1001
    last = rows[-1]
    assert isinstance(last, Skipped)
    assert last.reason == "Row 1002 cannot be read: it has 2 cells, the table has 1; beyond them: ask Anna."
    assert last.fields["name"] == "Kim"
    with pytest.raises(InputError, match=r"Row 1002 .* --strict"):
        mentions(one_sheet(["name"], *[["Jon"]] * 1000, ["Kim", "ask Anna"]), strict=True)


@pytest.mark.parametrize(
    ("rows", "words"), [([], "is empty"), ([["key", "city"], [1, "X"]], "'key', 'city'"), ([["", ""]], "is empty")]
)
def test_no_header(rows: list[list[Any]], words: str) -> None:
    with pytest.raises(InputError, match=words):
        mentions(one_sheet(*rows))


def test_an_empty_sheet_names_the_others() -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Customers")["A1"] = "name"
    stream = io.BytesIO()
    book.save(stream)
    with pytest.raises(InputError, match="its other sheets are 'Customers'"):
        mentions(stream.getvalue())


def test_a_sheet_of_what_is_no_workbook() -> None:
    with pytest.raises(ConfigError, match="is no Excel workbook, so it has no sheet 'x'"):
        mentions(b"name\nJon\n", sheet="x")
    with pytest.raises(InputError, match="cannot be read as an Excel workbook"):
        mentions(b"name\nJon\n", format="xlsx")


def test_the_digest_is_that_of_the_file(fixtures: Path) -> None:
    path = fixtures / "inputs" / "customers.xlsx"
    source = InputFile(path)
    assert len(list(read_mentions(source))) == 4
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (source.format, source.sheet, source.other_sheets) == ("xlsx", "Customers", ("Vendors",))
