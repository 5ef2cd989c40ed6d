"""A list that is large enough for its index to be kept, and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main

NAMES = 2_000


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The list."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "parties.csv"
    rows = [f"{n},Valdric {'abcdefghij'[n % 10]}orven{n}" for n in range(NAMES)]
    path.write_text("\n".join(["id,name", *rows, ""]))
    return path


def run(*words: object) -> Result:
    """What a command says."""
    return CliRunner().invoke(main, [str(word) for word in words])
