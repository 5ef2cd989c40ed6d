"""What commands say of the index of a large list."""

from __future__ import annotations

import json
from pathlib import Path

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
