"""Blocks come back as they were written, and a file that is not whole is told."""

from __future__ import annotations

from pathlib import Path

import pytest

import matcher.storage.blocks as module
from matcher.storage.blocks import STEP, DamagedError, read, write

MARK = b"test 1\n"
FACTS = {"name": "Ünïcode", "count": 3}
PAGES = bytes(range(255, -1, -1)) * 16 + bytes(range(256)) * 16
BLOCKS = {"none": b"", "odd": b"abc", "even": bytes(range(128))}


def written(path: Path, blocks: dict[str, bytes]) -> Path:
    with path.open("wb") as out:
        write(out, MARK, FACTS, {name: memoryview(block) for name, block in blocks.items()})
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path / "a.blocks", BLOCKS)


def test_all_comes_back(file: Path) -> None:
    found = read(file, MARK)
    assert (found.facts, {name: bytes(block) for name, block in found.blocks.items()}) == (FACTS, BLOCKS)
    assert file.stat().st_size % STEP == 0


def test_a_changed_byte_is_told(file: Path) -> None:
    whole = file.read_bytes()
    for at in range(0, len(whole), 7):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(DamagedError):
            read(file, MARK)


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file whose blocks are summed up page by page."""
    monkeypatch.setattr(module, "_LARGE", 1)
    blocks = {"none": b"", "page": bytes(range(256)) * 16, "more": PAGES + bytes(256) + b"end"}
    return written(tmp_path / "large.blocks", blocks)


def test_of_a_large_file_too_all_comes_back(large: Path) -> None:
    found = read(large, MARK)
    assert {name: len(block) for name, block in found.blocks.items()} == {"none": 0, "page": 4096, "more": 8451}
    assert bytes(found.blocks["more"][-3:]) == b"end"


def test_of_a_large_file_too_a_changed_byte_is_told(large: Path) -> None:
    whole = large.read_bytes()
    for at in range(0, len(whole), 7):
        large.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(DamagedError):
            read(large, MARK)


def test_of_a_large_file_too_pages_that_changed_places_are_told(large: Path) -> None:
    whole = large.read_bytes()
    start = whole.index(PAGES)
    large.write_bytes(whole[:start] + PAGES[4096:] + PAGES[:4096] + whole[start + len(PAGES) :])
    with pytest.raises(DamagedError):
        read(large, MARK)


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.999])
def test_a_file_that_was_cut_is_told(file: Path, share: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(share * len(data))])
    with pytest.raises(DamagedError):
        read(file, MARK)


@pytest.mark.parametrize("text", [b"", b"name\nJon\n", MARK, MARK + b"{}\n", MARK + b"[1]\n", MARK + b"x"])
def test_another_file_is_told(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(text)
    with pytest.raises(DamagedError):
        read(path, MARK)
