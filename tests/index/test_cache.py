"""Built indexes are kept under a digest, built anew when they are damaged, and never in each other's way."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from matcher import Matcher, Watchlist
from matcher.compare.rarity import ListRarity
from matcher.index import build
from matcher.index.build import built
from matcher.index.cache import Cache, digest
from matcher.index.listed import Listed
from matcher.records import ListedName
from matcher.storage.folder import Folder
from matcher.storage.packed import Entries
from tests.index.samples import ENTRIES


class Told(list[str]):
    def cache(self, folder: Path, least: int = 1) -> Cache:
        return Cache(Folder(folder, self.append, endings=(".index", ".sounds")), least=least)


@pytest.fixture
def told() -> Told:
    return Told()


def test_a_list_is_built_once(tmp_path: Path, told: Told) -> None:
    first, second = (told.cache(tmp_path).listed(ENTRIES) for _ in range(2))
    assert first[0].counts == second[0].counts
    assert [w.form for w in first[1].lexemes] == [w.form for w in second[1].lexemes]
    assert (len(list(tmp_path.iterdir())), told) == (1, [])


def test_so_many_processes_build_it_as_are_allowed(tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def noted(entries: Entries, workers: int) -> tuple[ListRarity, Listed]:
        asked.append(workers)
        return built(entries)

    monkeypatch.setattr(build, "built", noted)
    Cache(Folder(tmp_path, told.append, endings=(".index",)), least=1, workers=3).listed(ENTRIES)
    assert asked == [3]


def test_small_lists_are_built_each_time(tmp_path: Path, told: Told) -> None:
    told.cache(tmp_path, least=1000).listed(ENTRIES)
    assert list(tmp_path.iterdir()) == []


def test_a_matcher_says_the_same_from_a_file(tmp_path: Path, told: Told) -> None:
    watchlist = Watchlist.load("excerpt")
    plain, *kept = [Matcher(watchlist), *(Matcher(watchlist, cache=told.cache(tmp_path)) for _ in range(2))]
    for matcher in kept:
        for name in ("Jon Jin Yong", "전진영", "Intellekt OOO", "Silverstar China", "Nobody Here"):
            assert matcher.match(name, min_score=0.0) == plain.match(name, min_score=0.0)


def test_another_list_has_another_digest() -> None:
    first = ENTRIES[0]
    others = [
        ENTRIES[:-1],
        [replace(first, names=(ListedName("JON, Jin Yung"),)), *ENTRIES[1:]],
        [replace(first, kind="organization"), *ENTRIES[1:]],
        ENTRIES[::-1],
    ]
    assert len({digest(entries) for entries in [ENTRIES, *others]}) == 5
    # What is not of the index may change: an address, a program.
    assert digest([replace(first, programs=("X",)), *ENTRIES[1:]]) == digest(ENTRIES)


def test_a_damaged_file_is_built_anew_and_said_so(tmp_path: Path, told: Told) -> None:
    cache = told.cache(tmp_path)
    cache.listed(ENTRIES)
    whole = cache.path(ENTRIES).read_bytes()
    cache.path(ENTRIES).write_bytes(whole[:-1])
    cache.listed(ENTRIES)
    assert cache.path(ENTRIES).read_bytes() == whole
    assert [line.endswith("is built anew: it is not whole, or was changed.") for line in told] == [True]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_no_hindrance(tmp_path: Path, told: Told) -> None:
    tmp_path.chmod(0o500)
    told.cache(tmp_path).listed(ENTRIES)
    assert "cannot be kept" in told[0]


def test_a_file_in_place_of_the_folder_is_no_hindrance(tmp_path: Path, told: Told) -> None:
    (tmp_path / "file").touch()
    told.cache(tmp_path / "file").listed(ENTRIES)
    assert [line.startswith("The index of the list") for line in told] == [True] * len(told)
    assert told


def test_the_kept_ones_are_listed_and_cleared(tmp_path: Path, told: Told) -> None:
    cache = told.cache(tmp_path)
    cache.listed(ENTRIES)
    cache.listed(ENTRIES[:-1])
    assert [kept.size > 0 for kept in cache.kept()] == [True, True]
    assert (cache.clear(), cache.kept()) == (2, [])


def test_what_nobody_asked_for_is_swept_away(tmp_path: Path, told: Told) -> None:
    cache = told.cache(tmp_path)
    cache.listed(ENTRIES)
    old, left = cache.path(ENTRIES), tmp_path / ".building-x"
    left.touch()
    long_ago = time.time() - 200 * 24 * 3600
    for path in (old, left):
        os.utime(path, (long_ago, long_ago))
    cache.listed(ENTRIES[:-1])
    assert [path.stem for path in tmp_path.iterdir()] == [digest(ENTRIES[:-1])]


BUILD = """
import sys
from pathlib import Path
from matcher.index.cache import Cache
from matcher.storage.folder import Folder
from matcher.storage.packed import Entries
from tests.index.samples import ENTRIES
Cache(Folder(Path(sys.argv[1]), print, endings=(".index",)), least=1).listed(ENTRIES)
"""


def test_processes_that_build_at_once_do_not_hurt_each_other(tmp_path: Path, told: Told, root: Path) -> None:
    running = [
        subprocess.Popen([sys.executable, "-c", BUILD, str(tmp_path)], cwd=root, stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    assert [(process.communicate()[0], process.returncode) for process in running] == [(b"", 0)] * 3
    told.cache(tmp_path).listed(ENTRIES)
    assert (len(list(tmp_path.iterdir())), told) == (1, [])


def test_sounds_are_kept_beside(tmp_path: Path, told: Told) -> None:
    watchlist = Watchlist.load("excerpt")
    for _ in range(2):
        assert Matcher(watchlist, cache=told.cache(tmp_path)).match("Jeon Jin-yeong")[0].entry.id == "27743"
    (kept,) = tmp_path.glob("*.korean.sounds")
    kept.write_bytes(b"")
    assert Matcher(watchlist, cache=told.cache(tmp_path)).match("Jeon Jin-yeong")[0].entry.id == "27743"
    assert kept.stat().st_size > 0
    assert len(told) == 1
    assert told.cache(tmp_path).clear() == 1
    assert list(tmp_path.iterdir()) == []
