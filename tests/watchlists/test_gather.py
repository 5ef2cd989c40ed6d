import shutil

import pytest

from matcher.errors import WatchlistError
from matcher.watchlists.fetch import Fetcher
from matcher.watchlists.gather import file_names, from_folder, from_server, lists_in
from matcher.watchlists.registry import LISTINGS
from tests.watchlists.publisher import Publisher, file, status
from tests.watchlists.samples import names, own, own_listing, un

OWN = own(names(5))


def test_every_address_gets_a_file_name_of_its_own():
    urls = (
        "https://a.example/SDN.CSV",
        "https://a.example/v2/subjects?type=legal",
        "https://a.example/v2/subjects?type=x",
    )
    assert [name for _, name in file_names(urls)] == ["SDN.CSV", "subjects.json", "subjects_x.json"]
    for listing in LISTINGS.values():
        made = [name for _, name in file_names(listing.urls)]
        assert len(set(made)) == len(listing.urls)
        assert all("/" not in name and not name.startswith(".") for name in made)


def test_an_address_never_leads_out_of_the_folder():
    (name,) = (name for _, name in file_names(("https://a.example/x/..%2f..%2fetc%2fpasswd?a=.xml",)))
    assert "/" not in name
    assert not name.startswith(".")


def test_a_list_of_several_files_is_fetched_whole(tmp_path):
    with Publisher() as server, Fetcher(timeout=1) as fetcher:
        urls = [server.serve(f"/{name}", file(name.encode(), f'"{name}"')) for name in ("SDN.CSV", "ALT.CSV")]
        found = from_server(fetcher)(own_listing(*urls), tmp_path, None)
    assert list(found) == ["SDN.CSV", "ALT.CSV"]
    assert (tmp_path / "ALT.CSV").read_bytes() == b"ALT.CSV"


def test_a_list_without_an_address_says_where_to_find_it(tmp_path):
    with Fetcher() as fetcher, pytest.raises(WatchlistError, match="--from FOLDER") as error:
        from_server(fetcher)(LISTINGS["jp-mof"], tmp_path, None)
    assert "www.mof.go.jp" in str(error.value)


def test_an_own_list_may_lie_on_this_machine(tmp_path):
    (tmp_path / "blacklist.csv").write_bytes(OWN)
    (tmp_path / "into").mkdir()
    with Fetcher() as fetcher:
        found = from_server(fetcher)(own_listing(str(tmp_path / "blacklist.csv")), tmp_path / "into", None)
        assert list(found) == ["blacklist.csv"]
        with pytest.raises(WatchlistError, match="is no file and no https"):
            from_server(fetcher)(own_listing(str(tmp_path / "gone.csv")), tmp_path / "into", None)


def test_304_without_a_file_is_a_fault_of_the_server(tmp_path):
    with Publisher() as server, Fetcher(timeout=1) as fetcher:
        url = server.serve("/own.csv", status(304, b""))
        with pytest.raises(WatchlistError, match="not here"):
            from_server(fetcher)(own_listing(url), tmp_path, None)


@pytest.fixture
def stick(tmp_path, fixtures):
    """A folder as somebody carries it to a machine without internet."""
    folder = tmp_path / "stick"
    shutil.copytree(fixtures / "lists" / "ofac", folder)
    shutil.copytree(fixtures / "lists" / "ofac_cons", folder, dirs_exist_ok=True)
    (folder / "whatever.xml").write_bytes(un(names(3)))
    (folder / "own.csv").write_bytes(OWN)
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


def test_lists_in_a_folder_are_known_by_their_content_and_own_ones_by_their_name(stick, tmp_path):
    listings = {**LISTINGS, "own": own_listing()}
    assert lists_in(stick, listings) == ["us-ofac-sdn", "us-ofac-cons", "un-sc", "own"]
    (tmp_path / "into").mkdir()
    found = from_folder(stick)(LISTINGS["us-ofac-sdn"], tmp_path / "into", None)
    assert list(found) == ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"]
    assert list(from_folder(stick)(LISTINGS["un-sc"], tmp_path / "into", None)) == ["whatever.xml"]


def test_a_folder_named_after_the_list_comes_first(stick, tmp_path):
    (stick / "un-sc").mkdir()
    (stick / "un-sc" / "newer.xml").write_bytes(un(names(4)))
    (tmp_path / "into").mkdir()
    assert list(from_folder(stick)(LISTINGS["un-sc"], tmp_path / "into", None)) == ["newer.xml"]


def test_two_editions_in_one_folder_are_not_guessed_at(stick, tmp_path):
    (stick / "other.xml").write_bytes(un(names(4)))
    with pytest.raises(WatchlistError, match=r"several files .*other\.xml, whatever\.xml"):
        from_folder(stick)(LISTINGS["un-sc"], tmp_path, None)


def test_a_folder_without_the_list_and_no_folder(stick, tmp_path):
    with pytest.raises(WatchlistError, match="no file of the list eu-fsf"):
        from_folder(stick)(LISTINGS["eu-fsf"], tmp_path, None)
    with pytest.raises(WatchlistError, match="is no folder"):
        from_folder(stick / "own.csv")
