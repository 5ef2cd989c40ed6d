"""`matcher judgements`: the group."""

from __future__ import annotations

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]


def test_the_group_shows_its_commands(desk: Desk) -> None:
    done = desk.run("judgements", "--help")
    assert done.exit_code == 0
    assert all(f"\n  {name} " in done.output for name in ("list", "export", "import", "verify"))
