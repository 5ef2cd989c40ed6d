"""What is listed comes back from its file as it was, and a file that is not whole is told."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from matcher.index.index import Index
from matcher.index.slots import Query
from matcher.index.store import load, load_sounds, save, save_sounds
from matcher.storage.blocks import DamagedError
from tests.index.samples import INDEX, PROFILES, RARITY


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.index"
    with path.open("wb") as out:
        save(out, RARITY, INDEX.listed)
    return path


def same(a: Any, b: Any) -> None:
    if isinstance(a, np.ndarray):
        assert a.dtype == b.dtype
        assert a.tolist() == b.tolist()
    else:
        for one, two in zip(a, b, strict=True):
            same(one, two)


@pytest.mark.parametrize("part", ["words", "traits", "tables", "names", "postings", "bearers", "ways"])
def test_arrays_come_back(file: Path, part: str) -> None:
    same(getattr(INDEX.listed, part), getattr(load(file)[1], part))


def test_everything_else_comes_back(file: Path) -> None:
    rarity, listed = load(file)
    assert (rarity.counts, rarity.names) == (RARITY.counts, RARITY.names)
    assert [
        (w.form, w.script, w.readings, w.systems, w.meanings) for w in listed.lexemes
    ] == [(w.form, w.script, w.readings, w.systems, w.meanings) for w in INDEX.listed.lexemes]  # fmt: skip
    assert list(listed.joints) == list(INDEX.listed.joints)
    assert list(listed.acronyms) == list(INDEX.listed.acronyms)
    assert listed.registers.scripts == INDEX.listed.registers.scripts
    assert listed.registers.cultures == INDEX.listed.registers.cultures
    assert listed.registers.legal == INDEX.listed.registers.legal
    assert listed.texts == INDEX.listed.texts
    assert [listed.brings(s).tolist() for s in ("korean", "slavic", "x")] == [
        INDEX.listed.brings(s).tolist() for s in ("korean", "slavic", "x")
    ]


def test_the_same_is_found(file: Path) -> None:
    again = Index(load(file)[1])
    queries = [Query(way, 0.0) for way in PROFILES]
    found = zip(INDEX.candidates_of(queries, 50), again.candidates_of(queries, 50), strict=True)
    assert all(one.tolist() == two.tolist() for one, two in found)


def test_the_same_list_makes_the_same_file() -> None:
    files = [BytesIO(), BytesIO()]
    for out in files:
        save(out, RARITY, INDEX.listed)
    assert files[0].getvalue() == files[1].getvalue()


@pytest.mark.parametrize("at", [0, 20, 200, 0.3, 0.9, 0.999])
def test_a_changed_byte_is_told(file: Path, at: float) -> None:
    data = bytearray(file.read_bytes())
    data[int(at * len(data)) if isinstance(at, float) else at] ^= 1
    file.write_bytes(data)
    with pytest.raises(DamagedError):
        load(file)


@pytest.mark.parametrize("share", [0.0, 0.0001, 0.01, 0.5, 0.999])
def test_a_file_that_was_cut_is_told(file: Path, share: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(share * len(data))])
    with pytest.raises(DamagedError):
        load(file)


def test_another_file_is_told(tmp_path: Path) -> None:
    for text in (b"", b"name\nJon\n", b"matcher index 2\n{}\n", b"matcher index 2\n[1]\n", b"matcher index 2\nx"):
        path = tmp_path / "other"
        path.write_bytes(text)
        with pytest.raises(DamagedError):
            load(path)


def test_sounds_come_back(tmp_path: Path) -> None:
    for system in ("korean", "slavic", "arabic"):
        sounds, joints = INDEX.listed.sounding(system)
        path = tmp_path / system
        with path.open("wb") as out:
            save_sounds(out, sounds, joints)
        again = load_sounds(path, system, INDEX.listed.words)
        same((sounds.blurred[1:], sounds[2:], joints), (again[0].blurred[1:], again[0][2:], again[1]))
        path.write_bytes(path.read_bytes()[:-1])
        with pytest.raises(DamagedError):
            load_sounds(path, system, INDEX.listed.words)
