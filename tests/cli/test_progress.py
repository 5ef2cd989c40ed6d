"""Progress: on a terminal only, and late."""

from __future__ import annotations

import sys

import pytest

from matcher.cli import progress as module
from matcher.cli.progress import Bytes, Progress


def test_nothing_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress(shown=True) as progress:
        progress(10)
    assert capsys.readouterr().err == ""


def test_rows_a_second_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    now = iter([0.0, 1.0, 3.0, 3.0, 3.1])
    monkeypatch.setattr(module.time, "monotonic", lambda: next(now))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with Progress(shown=True) as progress:
        progress(10)
        progress(3000)
        progress(3001)
    error = capsys.readouterr().err
    assert error.startswith("3,000 rows, 1,000 a second")
    assert error.endswith("\r")


def test_bytes_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Bytes("un-sc", shown=True)(10, 10)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    shown = Bytes("un-sc", shown=True)
    shown(1_000_000, 2_000_000)
    shown(2_000_000, 2_000_000)
    error = capsys.readouterr().err
    assert error.startswith("\run-sc: 2.0 of 2.0 MB")
    assert error.endswith("\r")
