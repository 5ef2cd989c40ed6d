"""Errors end in one sentence on standard error and the right exit code."""

from __future__ import annotations

import io
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from matcher.cli import main
from matcher.cli.group import exit_code, say
from matcher.errors import ConfigError, InputError


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (InputError("a.csv is empty."), 1, "error: a.csv is empty."),
        (ConfigError("match_at is 2."), 2, "error: match_at is 2."),
        (
            FileNotFoundError(2, "No such file or directory", "a.csv"),
            1,
            "error: a.csv: No such file or directory. Check the path.",
        ),
        (
            OSError(28, "No space left on device", "o.csv"),
            1,
            "error: o.csv: No space left on device. The disk is full: "
            "nothing was written; make room, or name another place.",
        ),
        (
            PermissionError(13, "Permission denied", "o.csv"),
            1,
            "error: o.csv: Permission denied. Is it open in another "
            "program, or may only others write there? Name another place.",
        ),
        (click.UsageError("No such option."), 2, "error: No such option. See `matcher --help`."),
        (KeyboardInterrupt(), 130, "error: interrupted."),
        (click.Abort(), 130, "error: interrupted."),
        (SystemExit(143), 143, ""),
    ],
)
def test_exit_codes(error: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(error) == code
    assert capsys.readouterr().err.strip() == words


def test_a_mistake_of_the_program_keeps_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError):
        exit_code(ZeroDivisionError())


def test_what_is_said_is_one_line_without_control_signs(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\nb\x1b[2J")
    assert capsys.readouterr().err == "a b�[2J\n"


@pytest.mark.parametrize("words", [["nonsense"], ["screen", "--nonsense"], ["compare", "a"], ["--nonsense"]])
def test_wrong_usage(words: list[str]) -> None:
    done = CliRunner().invoke(main, words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("option", ["-q", "-v", "--config"])
def test_an_option_of_all_commands_behind_the_command(option: str) -> None:
    done = CliRunner().invoke(main, ["screen", "x.csv", option], prog_name="matcher")
    assert done.exit_code == 2
    assert f"Write it before the command: `matcher {option} screen ...`." in done.stderr


def test_verbose_and_quiet_contradict() -> None:
    done = CliRunner().invoke(main, ["-v", "-q", "parse", "Jon"])
    assert (done.exit_code, done.stdout) == (2, "")


def test_a_configuration_that_cannot_be_used(tmp_path: object) -> None:
    done = CliRunner().invoke(main, ["--config", "/nowhere.toml", "screen", "-w", "excerpt"], input=io.BytesIO(b"a\n"))
    assert done.exit_code == 2
    assert "nowhere.toml" in done.stderr


def test_the_way_out_is_without_a_look_for_garbage() -> None:
    code = (
        "import atexit, gc; atexit.register(lambda: print(gc.get_freeze_count() > 0)); "
        "from matcher.cli import main; main(['--version'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("True\n")
