"""`matcher index build`: what is built is what a search takes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.indexing import listed, run

__all__ = ["listed"]


def test_what_was_built_is_used(listed: Path) -> None:
    done = run("index", "build", "-w", listed)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("2,000 names, ")
    kept = json.loads(run("index", "list", "--format", "json").stdout)
    found = run("search", "Valdric aorven10", "-w", listed)
    assert (found.exit_code, found.stderr) == (0, "")
    assert "aorven10" in found.stdout
    assert [each["digest"] for each in json.loads(run("index", "list", "--format", "json").stdout)] == [
        kept[0]["digest"]
    ]


def test_a_small_list_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    done = run("index", "build", "-w", "excerpt")
    assert (done.exit_code, list(tmp_path.rglob("*.index"))) == (0, [])
    assert "nothing is kept" in done.stdout
