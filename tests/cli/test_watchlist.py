"""`matcher watchlist`: the group."""

from __future__ import annotations

from click.testing import CliRunner

from matcher.cli import main


def test_the_group_lists_its_commands() -> None:
    done = CliRunner().invoke(main, ["watchlist", "--help"])
    assert done.exit_code == 0
    assert all(f"\n  {name} " in done.output for name in ("list", "update", "show", "check", "diff"))


def test_an_unknown_command_is_wrong_usage() -> None:
    done = CliRunner().invoke(main, ["watchlist", "upgrade"])
    assert done.exit_code == 2
    assert done.stderr.startswith("error: ")
