from datetime import date, datetime

import pytest
from openpyxl import Workbook

from matcher.errors import WatchlistError
from matcher.watchlists.sheets import sheets
from tests.watchlists.samples import resized


def test_every_sheet_with_its_rows(tmp_path):
    book = Workbook()
    book.active.title = "one"
    book.active.append(["a", None, "b\nc", None])
    book.active.append([])
    book.active.append([1.0, datetime(2014, 12, 15), date(2014, 12, 16), " x ", 1.5])
    book.create_sheet("two").append(["=1+1", "y"])
    book.save(tmp_path / "list.xlsx")
    assert [(title, list(rows)) for title, rows in sheets(tmp_path / "list.xlsx")] == [
        ("one", [(1, ["a", "", "b\nc"]), (3, ["1", "2014-12-15", "2014-12-16", "x", "1.5"])]),
        ("two", [(1, ["", "y"])]),
    ]


def test_a_damaged_workbook_is_said_so(tmp_path):
    book = Workbook()
    book.active.append(["a"])
    book.save(tmp_path / "list.xlsx")
    content = (tmp_path / "list.xlsx").read_bytes()
    at = content.index(b"xl/worksheets/sheet1.xml")
    (tmp_path / "list.xlsx").write_bytes(content[: at + 40] + b"\xff" * 60 + content[at + 100 :])
    with pytest.raises(WatchlistError, match="damaged"):
        [list(rows) for _, rows in sheets(tmp_path / "list.xlsx")]


def test_what_a_workbook_says_of_its_size_is_not_believed(tmp_path):
    book = Workbook()
    book.active.append(["a", "b"])
    book.active.append(["c"])
    book.save(tmp_path / "list.xlsx")
    resized(tmp_path / "list.xlsx", b"A1")
    assert [list(rows) for _, rows in sheets(tmp_path / "list.xlsx")] == [[(1, ["a", "b"]), (2, ["c"])]]
