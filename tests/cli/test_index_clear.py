"""`matcher index clear`: nothing is left."""

from __future__ import annotations

from pathlib import Path

from tests.cli.indexing import listed, run

__all__ = ["listed"]


def test_all_are_removed(listed: Path) -> None:
    run("index", "build", "-w", listed)
    assert run("index", "clear").stdout == "1 removed.\n"
    assert run("index", "list").stdout.startswith("0 in ")
    done = run("index", "clear")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "0 removed.\n", "")
