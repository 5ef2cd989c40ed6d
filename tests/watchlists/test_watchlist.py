import shutil

import pytest

from matcher.errors import UnknownFormat, WatchlistError
from matcher.records import Entry, ListedName
from matcher.watchlists import Watchlist


def test_a_watchlist_iterates_over_its_entries(fixtures):
    watchlist = Watchlist.load(fixtures / "lists" / "ofac")
    assert len(watchlist) == len(list(watchlist)) == len(watchlist.entries) == 6
    assert repr(watchlist) == "<Watchlist us-ofac-sdn: 6 entries, 3 skipped>"


def test_entries_can_be_given():
    entry = Entry("1", "own", "person", (ListedName("Somebody"),))
    assert Watchlist([entry]).entries == (entry,)
    assert Watchlist([entry]).sources == ()


def test_a_source_says_what_was_loaded(fixtures):
    (source,) = Watchlist.load(fixtures / "lists" / "ofac").sources
    assert (source.id, source.entries, source.names, source.skipped) == ("us-ofac-sdn", 6, 12, 3)
    assert (source.format, source.trial, source.published) == ("ofac-csv", False, "")
    assert "Foreign Assets" in source.publisher
    assert len(source.sha256) == 64


def test_the_excerpt_loads_whole_by_its_id_and_says_what_it_is():
    watchlist = Watchlist.load("excerpt")
    (source,) = watchlist.sources
    assert source.trial
    assert source.published == "2024-07-02"
    assert (len(watchlist), watchlist.skipped) == (90, ())
    assert {entry.kind for entry in watchlist} == {"person", "organization", "vessel", "aircraft"}
    assert {name.type for entry in watchlist for name in entry.names} == {"primary", "strong", "weak", "former"}
    assert {"27743", "37621", "36217", "24977", "24978", "24979", "20157", "35096", "12214", "19530"} <= {
        entry.id for entry in watchlist
    }


def test_a_copy_of_the_excerpt_loads_from_any_folder(tmp_path, root):
    shutil.copytree(root / "watchlists" / "us-ofac-sdn-excerpt", tmp_path / "copy")
    copy = Watchlist.load(tmp_path / "copy")
    assert [e.names for e in copy] == [e.names for e in Watchlist.load("excerpt")]
    assert not copy.sources[0].trial


def test_several_lists_together(fixtures):
    lists = fixtures / "lists"
    both = Watchlist.load(lists / "ofac", lists / "ofac_cons", lists / "generic_any_order.csv")
    assert [source.id for source in both.sources] == ["us-ofac-sdn", "us-ofac-cons", "generic_any_order"]
    assert len(both) == 6 + 3 + 4


def test_the_same_list_twice_is_loaded_once(fixtures):
    path = fixtures / "lists" / "ofac"
    twice = Watchlist.load(path, path)
    assert len(twice) == 6
    assert "twice" in twice.skipped[-1].reason


def test_two_lists_of_one_id_keep_their_entries_apart(fixtures, tmp_path):
    other = tmp_path / "generic_any_order.csv"
    other.write_text("id,name\nP-1,Somebody Else\n")
    both = Watchlist.load(fixtures / "lists" / "generic_any_order.csv", other)
    assert {entry.source for entry in both if entry.id == "P-1"} == {"generic_any_order", "generic_any_order-2"}


def test_an_id_that_stands_for_two_parties(fixtures):
    watchlist = Watchlist.load(fixtures / "lists" / "ofac_same_id.csv")
    assert [entry.id for entry in watchlist] == ["201", "202"]
    assert "THIRD PARTY" in watchlist.skipped[0].text
    assert len(watchlist.skipped) == 2  # with the missing alias file; 202, alike, is no fault


def test_a_main_file_named_alone_says_what_was_left_out(fixtures):
    watchlist = Watchlist.load(fixtures / "lists" / "ofac" / "sdn.csv")
    assert len(watchlist) == 6
    assert watchlist.skipped[-1].place == "alt.csv, add.csv, sdn_comments.csv"
    assert any("cut after 1,000" in s.reason for s in watchlist.skipped)


def test_a_set_without_aliases_says_so(fixtures):
    watchlist = Watchlist.load(fixtures / "lists" / "ofac_main_alone")
    assert len(watchlist) == 3
    assert "no alias file" in watchlist.skipped[0].reason


def test_what_is_doubtful_about_the_encoding_is_said(fixtures):
    for name in ("ofac_cp1252.csv", "generic_cp1252.csv", "generic_damaged_utf8.csv"):
        assert any("UTF-8" in s.reason for s in Watchlist.load(fixtures / "lists" / name).skipped)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("empty.csv", "is empty"),
        ("header_only.csv", "no entries"),
        ("ofac_no_entries", "blank lines"),
        ("ofac_without_main", r"main file sdn\.csv"),
        ("ofac_without_main/alt.csv", r"main file sdn\.csv"),
        ("ofac_without_main/add.csv", r"main file sdn\.csv"),
        ("ofac_cons/cons_alt.csv", r"main file cons_prim\.csv"),
        ("error_page.csv", "web page"),
        ("no_list.csv", "no list that is known"),
        ("generic_no_id.csv", "name, country"),
        ("no such file.csv", "no file, folder or list"),
    ],
)
def test_what_cannot_be_loaded_is_said_in_one_sentence(fixtures, name, words):
    with pytest.raises(WatchlistError, match=words) as error:
        Watchlist.load(fixtures / "lists" / name)
    assert "\n" not in str(error.value)


def test_no_source_and_no_format():
    with pytest.raises(WatchlistError, match="No list was named"):
        Watchlist.load()
    with pytest.raises(UnknownFormat, match="ofac-csv"):
        Watchlist.load("excerpt", format="dbf")


def test_a_format_can_be_forced(fixtures):
    with pytest.raises(WatchlistError, match="no column"):
        Watchlist.load(fixtures / "lists" / "ofac" / "sdn.csv", format="csv")


def test_a_web_page_in_place_of_the_alias_file_is_refused(fixtures, tmp_path):
    shutil.copy(fixtures / "lists" / "ofac_main_alone" / "sdn.csv", tmp_path)
    shutil.copy(fixtures / "lists" / "error_page.csv", tmp_path / "alt.csv")
    with pytest.raises(WatchlistError, match=r"alt\.csv is a web page"):
        Watchlist.load(tmp_path)
