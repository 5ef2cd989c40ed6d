"""What commands say of the index of a large list."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from matcher.cli.indexes import processors
from tests.cli.indexing import listed, run

__all__ = ["listed"]


def test_a_search_keeps_what_it_built_and_says_when_it_is_damaged(listed: Path, tmp_path: Path) -> None:
    first = run("search", "Valdric aorven10", "-w", listed)
    (file,) = (tmp_path / "cache" / "matcher" / "indexes").glob("*.index")
    file.write_bytes(file.read_bytes()[:-5])
    again = run("search", "Valdric aorven10", "-w", listed)
    assert again.stdout == first.stdout
    assert (again.exit_code, first.stderr) == (0, "")
    assert again.stderr.startswith("note: The index of the list in ")
    assert again.stderr.count("\n") == 1


def test_a_screening_takes_what_a_search_kept(listed: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.csv"
    names.write_text("name\nValdric aorven10\n")
    run("search", "x", "-w", listed)
    done = run("screen", names, "-w", listed, "-o", tmp_path / "out.csv", "--store", "none")
    assert done.exit_code == 0
    assert len(json.loads(run("index", "list", "--format", "json").stdout)) == 1
    assert "aorven10" in (tmp_path / "out.csv").read_text()


@pytest.mark.parametrize(("own", "most"), [(1, 1), (3, 3), (64, 4)])
def test_a_build_takes_the_processors_of_the_process_up_to_four(
    monkeypatch: pytest.MonkeyPatch, own: int, most: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(own)), raising=False)
    assert processors() == most


def test_where_the_system_does_not_tell_one_processor_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert processors() == 1
