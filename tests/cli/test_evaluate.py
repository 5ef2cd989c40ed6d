"""`matcher evaluate`: the group."""

from __future__ import annotations

from click.testing import CliRunner

from matcher.cli import main


def test_its_commands_are_named() -> None:
    done = CliRunner().invoke(main, ["evaluate", "--help"])
    assert done.exit_code == 0
    assert "pairs" in done.output
    assert "queries" in done.output
