from __future__ import annotations

import multiprocessing
import os
import time
from pathlib import Path

import pytest

from matcher.index.processes import each_of, in_blocks


@pytest.mark.parametrize("workers", [1, 2])
def test_blocks_come_in_their_order(workers: int) -> None:
    rows = list(range(25))
    found = list(in_blocks(lambda first, last: rows[first:last], len(rows), 4, workers))
    assert [each for block in found for each in block] == rows
    assert list(in_blocks(lambda *block: block, 0, 4, workers)) == []


def test_several_processes_do_the_work() -> None:
    assert os.getpid() not in set(in_blocks(lambda *_: os.getpid(), 8, 2, 2))


def test_what_goes_wrong_in_a_process_is_told() -> None:
    def fails(first: int, last: int) -> None:
        raise ValueError(f"block {first}")

    with pytest.raises(ValueError, match="block 0"):
        list(in_blocks(fails, 8, 2, 2))


@pytest.mark.parametrize("workers", [1, 2])
def test_each_thing_is_done_in_its_turn(workers: int) -> None:
    assert list(each_of(str.upper, ["a", "b", "c"], workers)) == ["A", "B", "C"]


def test_who_stops_early_leaves_no_process_behind(tmp_path: Path) -> None:
    def works(first: int, _: int) -> int:
        if first:
            time.sleep(30)
            (tmp_path / str(first)).touch()
        return first

    blocks = in_blocks(works, 9, 1, 2)
    assert next(blocks) == 0
    blocks.close()  # type: ignore[attr-defined]  # a generator
    assert not multiprocessing.active_children()
    assert not list(tmp_path.iterdir())
