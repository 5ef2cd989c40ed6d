"""Updates against a real server: whatever it does, the list in use is whole, and what happened is said."""

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from matcher.watchlists import Watchlist
from matcher.watchlists.fetch import Fetcher
from matcher.watchlists.gather import from_folder, from_server
from matcher.watchlists.store import Store
from matcher.watchlists.update import update
from tests.watchlists.publisher import Publisher, file, half, slow, status, unannounced
from tests.watchlists.samples import names, own, own_listing, un, un_listing

START = datetime(2026, 11, 26, 10, tzinfo=UTC)
GOOD = un(names(100))
PAGE = b"<!DOCTYPE html><html><body>Please log in</body></html>"


@pytest.fixture
def server():
    with Publisher() as publisher:
        yield publisher


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "lists")


@pytest.fixture
def run(store):
    """Update once; each run an hour after the one before."""
    clock = iter(START + timedelta(hours=n) for n in range(100))

    def once(listing, gather=None, **options):
        with Fetcher(timeout=0.5, pause=lambda _: None) as fetcher:
            return update(listing, store, gather or from_server(fetcher), now=next(clock), **options)

    return once


def in_use(store, name="un-sc"):
    return len(Watchlist.load(store.folder / name))


def test_a_list_is_installed_then_confirmed_then_replaced(server, store, run):
    url = server.serve("/un.xml", file(GOOD, '"v1"'))
    first = run(un_listing(url))
    assert (first.status, first.done) == ("installed", True)
    assert first.text == "un-sc: installed the version of 2026-11-01: 100 entries, 100 names."
    second = run(un_listing(url))
    assert (second.status, second.text) == ("unchanged", "un-sc: nothing newer of 2026-11-01 (100 entries).")
    assert store.current("un-sc").checked == "2026-11-26T11:00:00Z"
    server.serve("/un.xml", file(un(names(104), "2026-11-20"), '"v2"'))
    assert run(un_listing(url)).text == (
        "un-sc: installed the version of 2026-11-20: 104 entries, 100 before, 104 names."
    )
    assert in_use(store) == 104
    assert [h.get("If-None-Match") for h in server.asked["/un.xml"]] == [None, '"v1"', '"v1"']


def test_the_same_bytes_without_an_etag_are_nothing_newer(server, store, run):
    url = server.serve("/un.xml", file(GOOD))
    assert [run(un_listing(url)).status for _ in range(2)] == ["installed", "unchanged"]
    assert len(store.versions("un-sc")) == 1


CUT = GOOD[: len(GOOD) // 2]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (slow(1.5, GOOD), ("failed", "did not answer in time")),
        (half(GOOD), ("failed", "broke off before the file was whole")),
        (unannounced(CUT), ("refused", "The file is cut short")),
        (file(CUT), ("refused", "The file is cut short")),
        (status(403), ("failed", "403 Forbidden")),
        (status(500), ("failed", "500 Internal Server Error")),
        (file(PAGE), ("failed", "is a web page, not a list")),
        (status(302, Location="http://127.0.0.1:9/un.xml"), ("failed", "redirects to plain HTTP")),
        (file(un(names(94), "2026-11-20")), ("refused", "There were 100 entries and there are 94, 6.0% fewer.")),
        (file(un(names(100), "2026-11-20", tag="PERSON")), ("failed", "no entries")),
        (file(un(names(100), "2026-10-01") + b" "), ("refused", "older than what is in use")),
        (file(own(names(100))), ("refused", "a file in the format csv, not un-sc")),
        (file(b""), ("failed", "is empty")),
        (file(b"\x7fELF\0\0" * 1000), ("failed", "not a text file")),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else "",
)
def test_what_is_not_whole_is_not_used(server, store, run, answer, expected):
    status_, words = expected
    url = server.serve("/un.xml", file(GOOD, '"v1"'))
    run(un_listing(url))
    before = store.current("un-sc")
    server.serve("/un.xml", answer)
    outcome = run(un_listing(url))
    assert (outcome.status, outcome.done) == (status_, False)
    assert words in outcome.text
    assert outcome.text.endswith("The version of 2026-11-01 (100 entries) stays in use.")
    assert "\n" not in outcome.text
    assert ".incoming" not in outcome.text
    assert store.current("un-sc") == before
    assert in_use(store) == 100
    assert sorted(path.name for path in (store.folder / "un-sc").iterdir()) == sorted(["current", before.version])


def test_a_list_that_never_came_is_said_to_be_missing(server, store, run):
    outcome = run(un_listing(server.serve("/un.xml", status(404))))
    assert outcome.text.endswith("The list is not installed.")
    assert store.ids() == []
    assert not (store.folder / "un-sc").exists()


def test_a_person_may_accept_a_shorter_list(server, store, run):
    url = server.serve("/un.xml", file(GOOD), file(un(names(50), "2026-11-20")))
    run(un_listing(url))
    refused = run(un_listing(url))
    assert "use --accept-shrink" in refused.text
    accepted = run(un_listing(url), accept_shrink=True)
    assert (accepted.status, in_use(store)) == ("installed", 50)
    assert {f.level for f in accepted.findings} == {"warning"}


def test_a_renamed_element_that_takes_part_of_the_list_is_a_shrink(server, store, run):
    record = "<ENTITY><FIRST_NAME>Well {0}</FIRST_NAME><REFERENCE_NUMBER>QDe.{0}</REFERENCE_NUMBER></ENTITY>"
    entities = "".join(record.format(n) for n in range(30)).encode()
    both = un(names(100)).replace(b"<ENTITIES></ENTITIES>", b"<ENTITIES>%s</ENTITIES>" % entities)
    url = server.serve("/un.xml", file(both), file(both.replace(b"ENTITY>", b"ORGANISATION>")))
    run(un_listing(url))
    outcome = run(un_listing(url))
    assert "There were 130 entries and there are 100" in outcome.text
    assert in_use(store) == 130


def test_names_that_must_alert_and_do_not_keep_a_version_out(server, store, run):
    url = server.serve("/un.xml", file(GOOD))
    outcome = run(un_listing(url), alerts=lambda _, asked: [False] * len(asked))
    assert (outcome.status, store.ids()) == ("refused", [])
    assert "names that must alert do not" in outcome.text


def test_one_new_file_of_several_is_joined_by_the_old_ones(server, store, run, fixtures):
    folder = fixtures / "lists" / "ofac"
    pages = {name: (folder / name).read_bytes() for name in ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")}
    urls = [server.serve(f"/{name}", file(content, f'"{name}"')) for name, content in pages.items()]
    listing = own_listing(*urls)
    assert run(listing).status == "installed"
    server.serve("/alt.csv", file(pages["alt.csv"].replace(b"aka", b"fka"), '"new"'))
    assert run(listing).status == "installed"
    assert [path.name for path in store.current("own").files] == list(pages)
    assert {name.type for e in Watchlist.load(store.folder / "own") for name in e.names} >= {"former"}
    assert run(listing).status == "unchanged"


def test_from_a_folder_without_internet(tmp_path, store, run):
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "un.xml").write_bytes(GOOD)
    gather = from_folder(tmp_path / "stick")
    assert [run(un_listing(), gather).status for _ in range(2)] == ["installed", "unchanged"]
    assert in_use(store) == 100


def test_earlier_versions_stay(server, store, run):
    url = server.serve("/own.csv", *(file(own(names(n))) for n in range(100, 106)))
    for _ in range(6):
        run(own_listing(url), keep=2)
    assert [each.record["entries"] for each in store.versions("own")] == [105, 104, 103]


def test_a_damaged_store_is_mended_by_an_update(server, store, run):
    url = server.serve("/un.xml", file(GOOD, '"v1"'))
    run(un_listing(url))
    store.current("un-sc").files[0].unlink()
    assert run(un_listing(url)).status == "installed"
    assert in_use(store) == 100


KILLED = """
import sys
from pathlib import Path
from matcher.watchlists.fetch import Fetcher
from matcher.watchlists.gather import from_server
from matcher.watchlists.store import Store
from matcher.watchlists.update import update
from tests.watchlists.samples import own_listing
if sys.argv[3] != "fetch":
    import time
    def stop(*_, **__):
        print("now", flush=True)
        time.sleep(60)
    setattr(Store, sys.argv[3], stop)
else:
    print("now", flush=True)
with Fetcher() as fetcher:
    update(own_listing(sys.argv[2]), Store(Path(sys.argv[1])), from_server(fetcher))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
@pytest.mark.parametrize("moment", ["fetch", "install", "_use"])
def test_a_killed_update_leaves_the_old_list_whole(server, store, run, moment, root):
    url = server.serve("/own.csv", file(own(names(100))))
    run(own_listing(url))
    server.serve("/own.csv", slow(5, own(names(104))) if moment == "fetch" else file(own(names(104))))
    command = [sys.executable, "-c", KILLED, str(store.folder), url, moment]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(root)})
    assert process.stdout
    assert process.stdout.readline() == b"now\n"
    if moment == "fetch":
        for _ in range(100):
            if list(store.folder.glob("own/.incoming-*/.own.csv.part")):
                break
            time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait(10)
    process.stdout.close()
    assert in_use(store, "own") == 100
    server.serve("/own.csv", file(own(names(104))))
    assert run(own_listing(url)).status == "installed"
    assert in_use(store, "own") == 104
