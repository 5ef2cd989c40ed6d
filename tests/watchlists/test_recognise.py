import pytest

from matcher.errors import UnknownFormat, WatchlistError
from matcher.watchlists.files import examine
from matcher.watchlists.recognise import recognise


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ofac/sdn.csv", "ofac-csv"),
        ("ofac/alt.csv", "ofac-alt"),
        ("ofac/add.csv", "ofac-add"),
        ("ofac/sdn_comments.csv", "ofac-comments"),
        ("ofac_packed/sdn.csv.gz", "ofac-csv"),
        ("ofac_open_quote.csv", "ofac-csv"),
        ("ofac_short_row.csv", "ofac-csv"),
        ("ofac_cut_short/sdn.csv", "ofac-csv"),
        ("generic_any_order.csv", "csv"),
        ("generic_semicolon_bom.csv", "csv"),
        ("generic_tab_utf16.csv", "csv"),
        ("generic_no_id.csv", "csv"),
        ("targets.simple.csv", "opensanctions-simple"),
    ],
)
def test_the_format_is_told_from_the_content(fixtures, name, expected):
    assert recognise(examine(fixtures / "lists" / name)) == expected


def test_a_mapping_makes_any_table_a_list(fixtures):
    file = examine(fixtures / "lists" / "generic_own_headers.csv")
    with pytest.raises(UnknownFormat, match="id=Ref,name=Party"):
        recognise(file)
    assert recognise(file, {"id": "Ref", "name": "Party"}) == "csv"


def test_a_web_page_is_no_list(fixtures):
    with pytest.raises(WatchlistError, match="web page"):
        recognise(examine(fixtures / "lists" / "error_page.csv"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'<?xml version="1.0"?><sdnList/>', "XML"),
        (b"PK\x03\x04\x14\x00\x00\x00", "damaged or cut short"),
        (b"\r\n \x1a", "blank lines"),
        (b"Dear Sir or Madam,\nthe list is attached.", "no list that is known"),
    ],
)
def test_what_is_no_list_is_said_so(tmp_path, content, words):
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(WatchlistError, match=words):
        recognise(examine(path))
