"""Blocks come back as they were written, and a file that is not whole is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.storage.blocks import STEP, DamagedError, read, write

MARK = b"test 1\n"
FACTS = {"name": "Ünïcode", "count": 3}
BLOCKS = {"none": b"", "odd": b"abc", "even": bytes(range(128))}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.blocks"
    with path.open("wb") as out:
        write(out, MARK, FACTS, {name: memoryview(block) for name, block in BLOCKS.items()})
    return path


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
