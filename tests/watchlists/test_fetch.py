"""Fetching, against a real server on this machine."""

import gzip
import hashlib
import ssl

import pytest
import trustme

from matcher.errors import WatchlistError
from matcher.watchlists.fetch import Fetcher, Remote
from tests.watchlists.publisher import Publisher, file, half, slow, status, unannounced

CONTENT = b"id,name\n1,Orven Marrak\n" * 2000


@pytest.fixture
def server():
    with Publisher() as publisher:
        yield publisher


@pytest.fixture
def pauses():
    return []


@pytest.fixture
def fetcher(pauses):
    with Fetcher(timeout=1.0, pause=pauses.append) as made:
        yield made


def test_a_file_comes_whole_with_what_the_server_says_of_it(server, fetcher, tmp_path):
    url = server.serve("/list.csv", file(CONTENT, '"v1"', "Thu, 26 Nov 2026 10:00:00 GMT"))
    shown = []
    found = fetcher.fetch(url, tmp_path / "list.csv", progress=lambda done, total: shown.append((done, total)))
    digest = hashlib.sha256(CONTENT).hexdigest()
    assert found == Remote(url, '"v1"', "Thu, 26 Nov 2026 10:00:00 GMT", digest, len(CONTENT))
    assert (tmp_path / "list.csv").read_bytes() == CONTENT
    assert shown[-1] == (len(CONTENT), len(CONTENT))
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]
    assert "watchlist-matcher/" in server.asked["/list.csv"][0]["User-Agent"]


@pytest.mark.parametrize("how", ["etag", "modified"])
def test_nothing_newer_fetches_nothing(server, fetcher, tmp_path, how):
    said = {"etag": ('"v1"', ""), "modified": ("", "Thu, 26 Nov 2026 10:00:00 GMT")}[how]
    url = server.serve("/list.csv", file(CONTENT, *said))
    known = fetcher.fetch(url, tmp_path / "first.csv")
    assert fetcher.fetch(url, tmp_path / "second.csv", known=known) is None
    assert not (tmp_path / "second.csv").exists()


def test_what_is_known_of_another_address_is_no_condition(server, fetcher, tmp_path):
    url = server.serve("/list.csv", file(CONTENT, '"v1"'))
    assert fetcher.fetch(url, tmp_path / "list.csv", known=Remote("https://example.org/list.csv", '"v1"'))


def test_a_busy_server_is_asked_again_with_pauses_that_grow(server, fetcher, pauses, tmp_path):
    url = server.serve("/list.csv", status(503), status(429, Retry_After="7"), status(500), file(CONTENT))
    assert fetcher.fetch(url, tmp_path / "list.csv").size == len(CONTENT)
    assert pauses == [1.0, 7.0, 4.0]


def test_a_server_that_breaks_off_is_asked_again(server, fetcher, pauses, tmp_path):
    url = server.serve("/list.csv", half(CONTENT), half(CONTENT), file(CONTENT))
    assert fetcher.fetch(url, tmp_path / "list.csv").size == len(CONTENT)
    assert len(pauses) == 2


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (status(500), ("answered 500 Internal Server Error: try again later", 4)),
        (status(403), ("answered 403 Forbidden: the publisher refuses this program or place", 1)),
        (status(404), ("answered 404 Not Found: the address has changed", 1)),
        (status(401), ("wants a key", 1)),
        (half(CONTENT), ("broke off before the file was whole", 4)),
        (slow(2.5, CONTENT), ("did not answer in time", 4)),
        (status(302, Location="http://127.0.0.1/elsewhere"), ("redirects to plain HTTP", 1)),
        (status(302, Location="/list.csv"), ("redirects to plain HTTP", 1)),
        (status(302), ("redirects to plain HTTP", 1)),
    ],
)
def test_what_cannot_be_had_is_one_sentence_and_leaves_nothing(server, fetcher, tmp_path, answer, expected):
    words, times = expected
    url = server.serve("/list.csv", answer)
    with pytest.raises(WatchlistError, match=words) as error:
        fetcher.fetch(url, tmp_path / "list.csv")
    assert "\n" not in str(error.value)
    assert list(tmp_path.iterdir()) == []
    assert len(server.asked["/list.csv"]) == times


def test_nobody_listens(fetcher, tmp_path):
    with Publisher() as gone:
        url = gone.address + "/list.csv"
    with pytest.raises(WatchlistError, match="cannot be reached"):
        fetcher.fetch(url, tmp_path / "list.csv")


@pytest.mark.parametrize(
    "url", ["http://example.org/list.csv", "ftp://example.org/list.csv", "list.csv", "https://[::1"]
)
def test_only_https_is_spoken_with_others(fetcher, tmp_path, url):
    with pytest.raises(WatchlistError, match=r"HTTPS only|no address"):
        fetcher.fetch(url, tmp_path / "list.csv")


@pytest.mark.parametrize("answer", [file(CONTENT), unannounced(CONTENT)])
def test_what_is_too_large_is_refused(server, pauses, tmp_path, answer):
    url = server.serve("/list.csv", answer)
    with Fetcher(most=10_000, pause=pauses.append) as fetcher, pytest.raises(WatchlistError, match="larger than"):
        fetcher.fetch(url, tmp_path / "list.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_bomb_in_the_transfer_is_bounded(server, tmp_path):
    url = server.serve("/list.csv", status(200, gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"))
    with Fetcher(most=1_000_000) as fetcher, pytest.raises(WatchlistError, match="larger than"):
        fetcher.fetch(url, tmp_path / "list.csv")


def test_damaged_packing_is_said_so(server, fetcher, tmp_path):
    url = server.serve("/list.csv", status(200, b"\x1f\x8bnonsense", Content_Encoding="gzip"))
    with pytest.raises(WatchlistError, match="packed data that is damaged"):
        fetcher.fetch(url, tmp_path / "list.csv")


def test_what_is_secret_in_an_address_is_not_said(server, fetcher, tmp_path):
    url = server.serve("/list.csv", status(403)) + "?token=secret"
    with pytest.raises(WatchlistError) as error:
        fetcher.fetch(url, tmp_path / "list.csv")
    assert "secret" not in str(error.value)


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def secure(authority):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with Publisher(context) as publisher:
        yield publisher


def test_a_redirect_to_https_is_followed_and_a_key_stays_behind(server, secure, authority, tmp_path):
    target = secure.serve("/moved.csv", file(CONTENT, '"v2"'))
    url = server.serve("/list.csv", status(302, Location=target))
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with Fetcher(ca=str(tmp_path / "ca.pem")) as fetcher:
        found = fetcher.fetch(url, tmp_path / "list.csv", headers={"X-Key": "secret"})
        assert found.size == len(CONTENT)
        assert fetcher.fetch(url, tmp_path / "again.csv", known=found) is None
    assert server.asked["/list.csv"][0]["X-Key"] == "secret"
    assert "X-Key" not in secure.asked["/moved.csv"][0]


def test_a_server_that_redirects_for_ever(secure, authority, tmp_path):
    url = secure.serve("/list.csv", status(302, Location="/list.csv"))
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with Fetcher(ca=str(tmp_path / "ca.pem")) as fetcher, pytest.raises(WatchlistError, match="more than 5 times"):
        fetcher.fetch(url, tmp_path / "list.csv")


def test_a_certificate_that_nobody_vouches_for(secure, fetcher, tmp_path):
    url = secure.serve("/list.csv", file(CONTENT))
    with pytest.raises(WatchlistError, match="cannot be reached"):
        fetcher.fetch(url, tmp_path / "list.csv")


@pytest.mark.parametrize("options", [{"proxy": "nonsense"}, {"ca": "/nowhere.pem"}])
def test_settings_that_cannot_be_used(options):
    with pytest.raises(WatchlistError, match="cannot be used"):
        Fetcher(**options)
