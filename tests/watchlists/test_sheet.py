from datetime import datetime

import pytest
from openpyxl import Workbook

from matcher.errors import WatchlistError
from matcher.watchlists import Watchlist, sheet
from tests.watchlists.samples import resized


@pytest.fixture
def saved(tmp_path):
    def save(*rows):
        book = Workbook()
        for row in rows:
            book.active.append(row)
        book.save(tmp_path / "list.xlsx")
        return tmp_path / "list.xlsx"

    return save


def test_cells_become_text(saved):
    path = saved(
        ["id", "name", "day"], [1, "A, B", datetime(2014, 12, 15)], [2.0, "two\nlines", None], [], [3, "x", 1.5]
    )
    assert list(sheet.lines(path)) == ["id,name,day\n", '1,"A, B",2014-12-15\n', "2,two lines,\n", "3,x,1.5\n"]


def test_a_formula_is_not_run(saved):
    path = saved(["id", "name"], ["1", '=HYPERLINK("http://127.0.0.1","A")'])
    assert list(sheet.lines(path)) == ["id,name\n", "1,\n"]


def test_a_list_of_ones_own_may_be_a_workbook(saved):
    watchlist = Watchlist.load(saved(["id", "name", "birth_date"], [7, "Orven Marrak", datetime(1961, 5, 17)]))
    assert [(e.id, e.name, e.birth_dates) for e in watchlist] == [("7", "Orven Marrak", ("1961-05-17",))]
    assert watchlist.skipped == ()


def test_a_damaged_workbook_is_said_so(saved):
    path = saved(["id", "name"], ["1", "A"])
    content = path.read_bytes()
    at = content.index(b"xl/worksheets/sheet1.xml")
    path.write_bytes(content[: at + 40] + b"\xff" * 60 + content[at + 100 :])
    with pytest.raises(WatchlistError, match="damaged"):
        Watchlist.load(path)


def test_what_a_workbook_says_of_its_size_is_not_believed(saved):
    path = saved(["id", "name"], [1, "A"], [2, "B"])
    resized(path, b"A1")
    assert list(sheet.lines(path)) == ["id,name\n", "1,A\n", "2,B\n"]
