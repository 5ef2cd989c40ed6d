"""Files that can be made again: kept whole or not at all, read or made anew, swept and cleared."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from matcher.storage.blocks import DamagedError
from matcher.storage.folder import Folder, program_state


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def folder(tmp_path: Path, said: list[str]) -> Folder:
    return Folder(tmp_path / "kept", said.append, endings=(".one", ".two"))


def put(folder: Folder, name: str) -> Path:
    path = folder.path / name
    folder.keep(path, lambda file: file.write(b"whole") and None, "index of the list")
    return path


def test_what_is_kept_is_read_and_seen_as_used(folder: Folder, said: list[str]) -> None:
    path = put(folder, "a.one")
    os.utime(path, (1, 1))
    assert folder.read(path, Path.read_bytes, "index") == b"whole"
    assert path.stat().st_mtime > 1
    assert folder.read(folder.path / "b.one", Path.read_bytes, "index") is None
    assert (folder.path.stat().st_mode & 0o777, said) == (0o700, [])


def test_damage_is_said_in_one_sentence(folder: Folder, said: list[str]) -> None:
    def load(_: Path) -> bytes:
        raise DamagedError("it is not whole")

    path = put(folder, "a.one")
    assert folder.read(path, load, "index of the list") is None
    assert said == [f"The index of the list in {path} is built anew: it is not whole."]


def test_what_fails_while_it_is_written_leaves_nothing(folder: Folder) -> None:
    def write(_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        folder.keep(folder.path / "a.one", write, "index")
    assert list(folder.path.iterdir()) == []


def test_a_file_in_place_of_the_folder_is_no_hindrance(folder: Folder, said: list[str]) -> None:
    folder.path.touch()
    put(folder, "a.one")
    assert [sentence.startswith("The index of the list cannot be kept in ") for sentence in said] == [True]


def test_files_are_listed_by_ending_swept_and_cleared(folder: Folder) -> None:
    old, other = put(folder, "old.two"), put(folder, "a.one")
    long_ago = time.time() - 200 * 24 * 3600
    left = folder.path / ".building-x"
    left.touch()
    for path in (old, left):
        os.utime(path, (long_ago, long_ago))
    put(folder, "b.one")
    assert [kept.digest for kept in folder.kept(".one")] == ["b", "a"]
    assert sorted(path.name for path in folder.path.iterdir()) == ["a.one", "b.one"]
    folder.clear()
    assert (folder.kept(".one"), other.exists()) == ([], False)


def test_the_program_is_known_by_its_files() -> None:
    assert (
        sum(line.partition(" ")[0].endswith(("folder.py", "legal_forms.csv")) for line in program_state().split("\n"))
        == 2
    )
