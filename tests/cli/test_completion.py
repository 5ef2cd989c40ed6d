"""`matcher completion`."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from matcher.cli import main


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script(shell: str) -> None:
    done = CliRunner().invoke(main, ["completion", shell])
    assert done.exit_code == 0
    assert "_MATCHER_COMPLETE" in done.stdout


def test_an_unknown_shell_is_wrong_usage() -> None:
    assert CliRunner().invoke(main, ["completion", "dos"]).exit_code == 2
