"""What is made of tables is read back as it was, made anew when it is damaged, and not kept without a place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from matcher.data.kept import ENDING, keep_in, kept
from matcher.storage.folder import Folder

VALUES = {("a", "ü"): frozenset({"x"}), ("b",): (1, 2.5, True, b"\0", "\ud800")}


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture(autouse=True)
def place(tmp_path: Path, said: list[str]) -> Iterator[Path]:
    keep_in(lambda: Folder(tmp_path, said.append, endings=(ENDING,)))
    yield tmp_path
    keep_in(None)


def maker(calls: list[str]) -> object:
    @kept
    def made(word: str) -> object:
        calls.append(word)
        return {word: VALUES}

    return made


def test_it_is_made_once(place: Path, said: list[str]) -> None:
    calls: list[str] = []
    assert [maker(calls)(word) for word in ("x", "y", "x")] == [{"x": VALUES}, {"y": VALUES}, {"x": VALUES}]  # type: ignore[operator]
    assert (calls, len(list(place.iterdir())), said) == (["x", "y"], 2, [])


def test_large_ones_are_read_in_part_and_equal_what_was_made(place: Path) -> None:
    words = [f"{'ü' * (n % 3)}{n}" for n in range(3_000)]
    made = ({(w, "a"): (w, 1.5) for w in words}, {"few": 1}, (frozenset(words), dict.fromkeys(words, frozenset({"x"}))))
    for _ in range(2):
        found = kept(lambda: made)()
        assert found == made
    assert [type(part).__name__ for part in (*found[:2], *found[2])] == ["Table", "dict", "Group", "Table"]


def test_damage_is_said_and_mended(place: Path, said: list[str]) -> None:
    calls: list[str] = []
    maker(calls)("x")  # type: ignore[operator]
    (file,) = place.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    assert maker(calls)("x") == {"x": VALUES}  # type: ignore[operator]
    assert (file.read_bytes(), calls, len(said)) == (whole, ["x", "x"], 1)


def test_without_a_place_it_is_only_remembered(place: Path) -> None:
    keep_in(None)
    calls: list[str] = []
    made = maker(calls)
    assert made("x") is made("x")  # type: ignore[operator]
    assert (calls, list(place.iterdir())) == (["x"], [])
