"""`matcher index list`: what is kept, how large, and when it was used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.indexing import listed, run

__all__ = ["listed"]


def test_nothing_is_kept_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    done = run("index", "list")
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"0 in {tmp_path / 'matcher' / 'indexes'}\n", "")


def test_what_is_kept_is_shown(listed: Path) -> None:
    run("index", "build", "-w", listed)
    (kept,) = json.loads(run("index", "list", "--format", "json").stdout)
    assert kept["bytes"] > 100_000
    assert kept["used"].endswith("Z")
    lines = run("index", "list").stdout.splitlines()
    assert lines[0].startswith("1 in ")
    assert lines[1].endswith(f"{kept['used']}  {kept['digest']}")
