"""`python -m matcher` is the command line, for machines where scripts are not on the PATH."""

from __future__ import annotations

import subprocess
import sys

from matcher import __version__


def run(*given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "matcher", *given], capture_output=True, encoding="utf-8", check=False)


def test_it_is_the_command_line() -> None:
    found = run("--version")
    assert (found.stdout, found.stderr, found.returncode) == (f"matcher {__version__}\n", "", 0)


def test_errors_end_as_there() -> None:
    found = run("search", "Jon Jin Yong", "-w", "nowhere.csv")
    assert (found.stdout, found.returncode) == ("", 1)
    assert found.stderr.startswith("error: ")
    assert found.stderr.count("\n") == 1
