"""The command as a process: pipes that break, interrupts, kills."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and pipes are those of POSIX")
COMMAND = [sys.executable, "-m", "matcher.cli"]


def started(*words: object, **options: object) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    # A shell that runs the tests in the background has told its children to ignore Ctrl-C.
    options["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen([*COMMAND, *map(str, words)], stdin=pipe, stdout=pipe, stderr=pipe, **options)  # type: ignore[call-overload,no-any-return]


def test_a_broken_pipe_is_quiet() -> None:
    process = started("-q", "screen", "-", "-w", "excerpt", "--format", "csv")
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    process.stdin.write(b"Jon Jin Yong\n" * 2000)
    process.stdin.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait(60)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)])
def test_an_interrupted_run_leaves_no_half_report(tmp_path: Path, number: int, code: int) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old", encoding="utf-8")
    process = started("-q", "screen", "-", "-w", "excerpt", "-o", out)
    assert process.stdin
    row = b"Jon Jin Yong," + b"x" * 5000 + b"\n"  # more than is looked at before the first row
    process.stdin.write(b"name,x\n" + row * 300)
    process.stdin.flush()
    for _ in range(600):
        if list(tmp_path.glob(".out.csv.*.part")):
            break
        time.sleep(0.1)
    process.send_signal(number)
    _, error = process.communicate()
    assert process.returncode == code
    assert b"Traceback" not in error
    assert out.read_text(encoding="utf-8") == "old"
    if number != signal.SIGKILL:
        assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_rows_come_from_a_pipe_and_go_to_one() -> None:
    process = started("-q", "screen", "-w", "excerpt")
    out, error = process.communicate(b"\xef\xbb\xbfname,x\r\nJon Jin Yong,1\r\n")
    assert (process.returncode, error) == (0, b"")
    assert out.split(b"\n")[1].startswith(b"Jon Jin Yong,1,match,1,")


def test_an_ascii_locale_does_no_harm() -> None:
    environment = os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    for words in (["search", "전진용", "-w", "excerpt"], ["compare", "전진용", "é"], ["parse", "전진용"]):
        process = started("-q", *words, env=environment)
        out, error = process.communicate()
        assert (process.returncode, error) == (0, b"")
        assert "전진용".encode() in out
