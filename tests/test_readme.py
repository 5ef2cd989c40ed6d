"""The README tells the truth: its commands run, its examples give what they show, its options exist."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from matcher.cli import main
from matcher.report.columns import COLUMNS

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_first_two_commands_are_one_line_each() -> None:
    first, second = blocks("sh")[:2]
    assert first.count("\n") == second.count("\n") == 1
    for line in (first, second):
        assert line.startswith("python3 -m venv .venv && .venv/bin/pip install -q ")
    assert first.rstrip().endswith("-w excerpt --format table")
    assert second.rstrip().endswith("&& .venv/bin/python -m pytest")


def test_the_first_command_screens_the_article_names(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = blocks("sh")[0].split(".venv/bin/matcher ")[1].split()
    monkeypatch.chdir(root)
    monkeypatch.setenv("COLUMNS", "160")
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.stderr
    assert "Jon Jin Yong" in done.stdout
    assert "trying out" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="the CI script is one for bash")
def test_the_ci_calls_the_second_command(root: Path) -> None:
    script = (root / ".ci" / "run").read_text(encoding="utf-8")
    (finder,) = re.findall(r"^tests=\"\$\((awk .*)\)\"$", script, re.MULTILINE)
    found = subprocess.run(["sh", "-c", finder], cwd=root, capture_output=True, text=True, check=True).stdout
    assert found == blocks("sh")[1]


@pytest.fixture
def folder(tmp_path: Path, root: Path) -> Path:
    """A folder in which the examples can run: the fixtures, and the command `matcher` on the path."""
    for kind in ("inputs", "articles"):
        shutil.copytree(root / "fixtures" / kind, tmp_path / "fixtures" / kind)
    command = tmp_path / "bin" / "matcher"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m matcher.cli "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


def run(command: str, folder: Path, root: Path) -> str:
    environment = os.environ | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(root)}
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command}: {done.stderr}"
    return done.stdout


def scores(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"0\.\d{4}", text)]


def without_scores(text: str) -> str:
    return re.sub(r"0\.\d{4}", "0.####", text)


@pytest.mark.skipif(os.name == "nt", reason="the examples are for sh")
def test_console_examples_give_what_they_show(folder: Path, root: Path) -> None:
    for block in blocks("console"):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = example.partition("\n")
            if command.startswith("cat "):
                (folder / command.removeprefix("cat ")).write_text(shown, encoding="utf-8")
            found = run(command, folder, root)
            assert not shown or without_scores(found) == without_scores(shown)
            assert not shown or scores(found) == pytest.approx(scores(shown), abs=0.01)


def test_library_examples_run(folder: Path, root: Path) -> None:
    for block in blocks("python"):
        (folder / "example.py").write_text(block, encoding="utf-8")
        found = run(f'"{sys.executable}" example.py', folder, root)
        assert "27743 JON, Jin Yong match" in found


def test_every_option_and_column_named_exists() -> None:
    commands = [
        "screen",
        "resolve",
        "scan",
        "extract",
        "search",
        "compare",
        "parse",
        "report",
        "judge",
        "watchlist update",
        "bundle",
        "replay",
        "evaluate pairs",
        "certify",
        "tune",
    ]
    helps = "".join(CliRunner().invoke(main, [*name.split(), "--help"]).output for name in commands)
    prose = re.sub(r"^```.*?^```$", "", README, flags=re.MULTILINE | re.DOTALL)
    for option in set(re.findall(r"--[a-z][a-z-]+", prose)):
        assert option in helps.replace("--family-\n                                  column", "--family-column"), option
    assert ", ".join(COLUMNS) in " ".join(README.split())
