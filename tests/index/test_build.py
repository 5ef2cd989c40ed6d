"""The index of a list built by one process and by several."""

from __future__ import annotations

import sys
from io import BytesIO

import pytest

from matcher.index import build
from matcher.index.build import built
from matcher.index.store import save
from matcher.records import Entry
from tests.index.samples import ENTRIES


def test_names_are_counted_and_taken_apart() -> None:
    rarity, listed = built(ENTRIES)
    assert rarity.names == len(listed.names.total) == sum(len(entry.names) for entry in ENTRIES)
    assert sum(rarity.counts.values()) >= rarity.names


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")
@pytest.mark.parametrize("at_once", [1, 3, 20_000])
def test_several_processes_build_the_same_to_the_byte(monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(build, "LEAST_SHARED", 2)
    monkeypatch.setattr(build, "AT_ONCE", at_once)
    assert _bytes(ENTRIES, 2) == _bytes(ENTRIES, 1)


def test_a_list_without_names_is_built_too() -> None:
    rarity, listed = built([], 2)
    assert (rarity.names, len(listed.names.total)) == (0, 0)


def _bytes(entries: list[Entry] | tuple[Entry, ...], workers: int) -> bytes:
    file = BytesIO()
    save(file, *built(entries, workers))
    return file.getvalue()
