import pytest
from openpyxl import Workbook

from matcher.errors import WatchlistError
from matcher.watchlists.workbook import sheets_of


def test_a_workbook_without_its_ending_is_one(tmp_path):
    book = Workbook()
    book.active.append(["a"])
    book.save(tmp_path / "list.xlsx")
    path = (tmp_path / "list.xlsx").rename(tmp_path / "content")
    with sheets_of(path) as sheets:
        assert [list(sheet.iter_rows(values_only=True)) for sheet in sheets] == [[("a",)]]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"name\nJon\n"])
def test_what_is_none_is_one_sentence(tmp_path, content):
    (tmp_path / "list.xlsx").write_bytes(content)
    with pytest.raises(WatchlistError, match="is a damaged workbook"), sheets_of(tmp_path / "list.xlsx"):
        pass
