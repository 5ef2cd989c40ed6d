"""Help: every command, two worked examples, nothing heavy loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

import matcher
from matcher.cli import main

COMMANDS = [
    "screen", "scan", "extract", "search", "compare", "parse", "report", "watchlist", "judge", "judgements", "runs",
    "bundle", "replay", "doctor", "completion", "evaluate", "certify", "tune",
]  # fmt: skip
OF_WATCHLIST = ["list", "update", "show", "check", "diff"]
OF_JUDGEMENTS = ["list", "export", "import", "verify"]
HEAVY_TEXT = """
    numpy pandas rich rapidfuzz jellyfish charset_normalizer anyascii openpyxl jinja2 xlsxwriter httpx
    platformdirs selectolax pypdf spacy
"""
HEAVY = set(HEAVY_TEXT.split())
PROBE = """
import sys
from matcher.cli import main
try:
    main(sys.argv[1:], prog_name="matcher")
except SystemExit as end:
    assert not end.code, end.code
print(" ".join(sorted({name.split(".")[0] for name in sys.modules})), file=sys.stderr)
"""


EVERY = [[], *([name] for name in COMMANDS), *(["watchlist", name] for name in OF_WATCHLIST),
         *(["judgements", name] for name in OF_JUDGEMENTS), ["runs", "diff"], ["evaluate", "pairs"],
         ["evaluate", "queries"]]  # fmt: skip


@pytest.mark.parametrize("command", EVERY, ids=lambda words: " ".join(words) or "matcher")
def test_help_loads_nothing_heavy(command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *command, "--help"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert not HEAVY & set(done.stderr.split())


def test_the_group_lists_its_commands() -> None:
    done = CliRunner().invoke(main, ["--help"])
    assert done.exit_code == 0
    assert all(f"\n  {name} " in done.output for name in COMMANDS)
    assert "Exit codes" in done.output


@pytest.mark.parametrize("command", EVERY[1:], ids=" ".join)
def test_every_command_has_two_worked_examples(command: list[str]) -> None:
    done = CliRunner().invoke(main, [*command, "--help"], prog_name="matcher")
    assert done.exit_code == 0
    _, examples = done.output.split("Examples:")
    assert examples.count(f"matcher {' '.join(command)}") == 2


def test_version() -> None:
    done = CliRunner().invoke(main, ["--version"])
    assert (done.exit_code, done.output) == (0, f"matcher {matcher.__version__}\n")
