"""A list that was kept is the same list; another byte, name or column makes another one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from matcher import Watchlist
from matcher.errors import WatchlistError
from matcher.storage.folder import Folder
from matcher.watchlists import kept
from matcher.watchlists.registry import excerpt_folder


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def folder(tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch) -> Folder:
    monkeypatch.setattr(kept, "LEAST_BYTES", 1)
    return Folder(tmp_path / "kept", said.append, endings=(kept.ENDING,))


@pytest.fixture
def files(tmp_path: Path) -> Path:
    found = tmp_path / "set"
    shutil.copytree(excerpt_folder(), found)
    return found


def plain(watchlist: Watchlist) -> object:
    return list(watchlist), watchlist.skipped, watchlist.sources, watchlist.entries.digest


def count(folder: Folder) -> int:
    return len(folder.kept(kept.ENDING))


def test_a_kept_list_is_the_same(folder: Folder, files: Path, said: list[str]) -> None:
    found = [Watchlist.load(files, kept=folder) for _ in range(2)]
    assert plain(found[0]) == plain(found[1]) == plain(Watchlist.load(files))
    assert (count(folder), said) == (1, [])
    both = Watchlist.load(files, files / "sdn.csv", kept=folder)
    assert plain(both) == plain(Watchlist.load(files, files / "sdn.csv"))


def test_what_changed_is_read_again(folder: Folder, files: Path) -> None:
    Watchlist.load(files, kept=folder)
    alias = files / "alt.csv"
    text = alias.read_bytes()
    stat = alias.stat()
    changed = text.replace(b"aka", b"fka", 1)
    assert changed != text
    alias.write_bytes(changed)
    os.utime(alias, ns=(stat.st_atime_ns, stat.st_mtime_ns))  # same size and time: only the bytes tell
    assert plain(Watchlist.load(files, kept=folder)) == plain(Watchlist.load(files))
    alias.unlink()
    assert plain(Watchlist.load(files, kept=folder)) == plain(Watchlist.load(files))
    assert count(folder) == 3


def test_a_file_that_lies_beside_counts(folder: Folder, files: Path) -> None:
    first = Watchlist.load(files / "sdn.csv", kept=folder)
    (files / "alt.csv").unlink()
    second = Watchlist.load(files / "sdn.csv", kept=folder)
    assert second.skipped == Watchlist.load(files / "sdn.csv").skipped != first.skipped


def test_columns_count(folder: Folder, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("Ref,name,Party\n1,A,B\n", encoding="utf-8")
    for column in ("name", "Party", "name"):
        columns = {"id": "Ref", "name": column}
        found = Watchlist.load(path, columns=columns, kept=folder)
        assert plain(found) == plain(Watchlist.load(path, columns=columns))
    assert count(folder) == 2


def test_damage_is_said_and_mended(folder: Folder, files: Path, said: list[str]) -> None:
    Watchlist.load(files, kept=folder)
    (file,) = folder.path.iterdir()
    whole = file.read_bytes()
    for damaged in (whole[:-1], b"", whole[:100] + b"x" + whole[101:]):
        file.write_bytes(damaged)
        assert plain(Watchlist.load(files, kept=folder)) == plain(Watchlist.load(files))
        assert file.read_bytes() == whole
    assert len(said) == 3
    assert all(sentence.startswith(f"The list in {file} is built anew: it is ") for sentence in said)


def test_what_cannot_be_read_is_not_kept(folder: Folder, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("id,name\n")
    for _ in range(2):
        with pytest.raises(WatchlistError):
            Watchlist.load(path, kept=folder)
    path.unlink()
    with pytest.raises(WatchlistError):
        Watchlist.load(path, kept=folder)
    assert not folder.path.exists()


def test_small_lists_are_read_each_time(folder: Folder, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "LEAST_BYTES", 2**18)
    Watchlist.load(files, kept=folder)
    assert not folder.path.exists()
