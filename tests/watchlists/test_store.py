import json

import pytest

from matcher.errors import WatchlistError
from matcher.watchlists import Watchlist
from matcher.watchlists.files import examine
from matcher.watchlists.source import digest
from matcher.watchlists.store import CURRENT, RECORD, Store, default_folder, installed
from tests.watchlists.samples import names, own


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "lists")


def put(store, when, content, *, keep=3):
    with store.draft("own") as folder:
        (folder / "own.csv").write_bytes(content)
        record = {"installed": when, "format": "csv", "files": {"own.csv": {"url": "u"}}}
        return store.install("own", folder, record | {"sha256": digest([examine(folder / "own.csv")])}, keep=keep)


def test_nothing_is_installed_at_first(store):
    assert store.ids() == store.versions("own") == []
    assert store.current("own") is None


def test_an_installed_version_is_in_use_and_loads_by_its_folder(store):
    made = put(store, "2026-11-26T10:00:00Z", own(names(5)))
    assert store.ids() == ["own"]
    assert store.current("own").version == made.version == f"000001-20261126-{made.record['sha256'][:8]}"
    watchlist = Watchlist.load(store.folder / "own")
    (source,) = watchlist.sources
    assert (len(watchlist), source.id, source.checked) == (5, "own", "2026-11-26T10:00:00Z")
    assert {e.source for e in watchlist} == {"own"}


def test_earlier_versions_stay_as_many_as_wished_and_load_too(store):
    made = [put(store, f"2026-11-2{n}T10:00:00Z", own(names(n)), keep=2) for n in range(1, 6)]
    assert [each.version for each in store.versions("own")] == [each.version for each in reversed(made[2:])]
    assert len(Watchlist.load(store.folder / "own")) == 5
    assert len(Watchlist.load(made[2].folder)) == 3
    with pytest.raises(WatchlistError, match="no list"):
        Watchlist.load(made[0].folder.parent.parent)


def test_two_versions_in_one_second_do_not_clash(store):
    made = [put(store, "2026-11-26T10:00:00Z", own(names(5))).version for _ in range(3)]
    assert [each.version for each in store.versions("own")] == made[::-1]
    assert made[2].startswith("000003-20261126-")


def test_a_draft_that_is_not_installed_vanishes(store):
    with store.draft("own") as folder:
        (folder / "half.csv").write_bytes(b"id,na")
    assert store.ids() == []
    assert not (store.folder / "own").exists()


def test_nothing_newer_is_noted(store):
    put(store, "2026-11-26T10:00:00Z", own(names(5)))
    store.confirm("own", "2026-11-27T10:00:00Z")
    assert store.current("own").checked == "2026-11-27T10:00:00Z"
    store.confirm("another", "2026-11-27T10:00:00Z")
    assert store.ids() == ["own"]


def test_files_that_were_changed_are_refused(store):
    made = put(store, "2026-11-26T10:00:00Z", own(names(5)))
    made.files[0].write_bytes(own(names(4)))
    with pytest.raises(WatchlistError, match="were changed since they were installed"):
        Watchlist.load(store.folder / "own")
    made.files[0].unlink()
    with pytest.raises(WatchlistError, match=r"own\.csv is missing"):
        Watchlist.load(store.folder / "own")


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ((CURRENT, "half a"), "cannot be read"),
        ((CURRENT, "[]"), "is damaged"),
        ((CURRENT, '{"version": "gone"}'), "not there any more"),
        ((RECORD, "{}"), "is damaged"),
        ((RECORD, '{"files": {"../../own.csv": {}}}'), "is damaged"),
        ((RECORD, None), "not there any more"),
    ],
)
def test_a_damaged_store_is_one_sentence(store, damage, words):
    made = put(store, "2026-11-26T10:00:00Z", own(names(5)))
    name, text = damage
    path = (store.folder / "own" if name == CURRENT else made.folder) / name
    path.unlink()
    if text is not None:
        path.write_text(text)
    with pytest.raises(WatchlistError, match=words) as error:
        store.current("own")
    assert "watchlist update" in str(error.value)


def test_the_record_is_kept_whole(store):
    made = put(store, "2026-11-26T10:00:00Z", own(names(5)))
    assert installed(made.folder).record == json.loads((made.folder / RECORD).read_text(encoding="utf-8"))


def test_the_usual_folder_is_the_users_own():
    assert default_folder().name == "lists"
    assert default_folder().is_absolute()
