import zipfile

import pytest

from matcher.errors import WatchlistError
from matcher.watchlists import archive, files
from matcher.watchlists.files import examine


@pytest.fixture
def packed(tmp_path):
    def pack(**members):
        path = tmp_path / "list.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for name, content in members.items():
                file.writestr(name.replace("_DOT_", ".").replace("_UP_", "../"), content)
        return path

    return pack


def test_the_one_list_inside_is_read(packed):
    file = examine(packed(list_DOT_csv="id,name\n1,A\n", readme_DOT_pdf="x"))
    assert list(file.lines()) == ["id,name\n", "1,A\n"]


def test_a_path_inside_is_never_followed(packed, tmp_path):
    file = examine(packed(_UP__UP_list_DOT_csv="id,name\n1,A\n"))
    assert "".join(file.lines()).startswith("id,name")
    assert [path.name for path in tmp_path.iterdir()] == ["list.zip"]


@pytest.mark.parametrize("members", [{"a_DOT_pdf": "x"}, {"a_DOT_csv": "x", "b_DOT_csv": "y"}])
def test_no_list_or_several(packed, members):
    with pytest.raises(WatchlistError, match=r"holds (no list|several lists)"):
        examine(packed(**members))


def test_a_bomb_is_refused(packed, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 2**20)
    with pytest.raises(WatchlistError, match="is refused"):
        examine(packed(list_DOT_csv=b"\0" * 2**22))


def test_a_workbook_that_swells_is_refused(packed, monkeypatch):
    monkeypatch.setattr(archive, "MAX_WORKBOOK", 2**20)
    with pytest.raises(WatchlistError, match="is refused"):
        examine(packed(**{"xl/workbook_DOT_xml": b" " * 2**21}))


def test_a_workbook_with_a_document_type_is_refused(packed):
    with pytest.raises(WatchlistError, match="document type"):
        examine(packed(**{"xl/workbook_DOT_xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}))


def test_half_an_archive_is_said_so(packed):
    path = packed(list_DOT_csv="id,name\n" + "1,A\n" * 1000)
    path.write_bytes(path.read_bytes()[:60])
    with pytest.raises(WatchlistError, match="damaged or cut short"):
        examine(path)
