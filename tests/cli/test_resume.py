"""`matcher screen --resume`: a run that was killed goes on, and its report is the one it would have written."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
LISTED = ("Zebulon Quartermaine", "Octavia Brimblecombe", "Ignatius Featherstonehaugh")
# Names come through a pipe that stays open, so that a run can be ended while it waits for more. It looks at a megabyte
# before the first row, hence the long cells.
FILLING = "x" * 11_000
ROWS = [f"C{number},{(*LISTED, 'Nobody Else', '')[number % 5]},{FILLING}\n" for number in range(260)]
ROWS[7] = "C7,one,cell,too,many\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = (f"A{number},{name}\n" for number, name in enumerate(LISTED))
    (tmp_path / "own.csv").write_text("id,name\n" + "".join(rows), encoding="utf-8")
    return tmp_path


def started(folder: Path, output: str, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "matcher.cli", "screen", "-", "-w", "own.csv", "-o", output]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*command, "--id-column", "ref", "--store", "review.sqlite", *words], cwd=folder, stdin=pipe, stderr=pipe
    )


def finished(folder: Path, output: str, *words: str, rows: list[str] = ROWS) -> tuple[int, str]:
    """Run to the end; give the exit code and what was said."""
    process = started(folder, output, *words)
    error = process.communicate(("ref,name,filling\n" + "".join(rows)).encode())[1]
    return process.returncode, error.decode()


def kept(folder: Path) -> int:
    """Lines of the unfinished run."""
    return sum(path.read_bytes().count(b"\n") for path in folder.glob("review.unfinished/*.jsonl"))


def killed(folder: Path, output: str, number: int, *words: str, rows: int, lines: int) -> None:
    """A run that gets so many rows and is ended once it has kept so many lines."""
    process = started(folder, output, *words)
    assert process.stdin is not None
    process.stdin.write(("ref,name,filling\n" + "".join(ROWS[:rows])).encode())
    process.stdin.flush()
    end = time.monotonic() + 60
    while kept(folder) < lines and time.monotonic() < end:
        time.sleep(0.01)
    process.send_signal(number)
    process.communicate()
    assert process.returncode != 0


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("out.csv", signal.SIGKILL),
        pytest.param("out.jsonl", signal.SIGTERM, marks=pytest.mark.slow),
        pytest.param("out.xlsx", signal.SIGKILL, marks=pytest.mark.slow),
    ],
)
def test_the_report_is_the_same(folder: Path, name: str, number: int) -> None:
    assert finished(folder, f"whole.{name}")[0] == 0
    killed(folder, name, number, rows=120, lines=101)
    killed(folder, name, number, "--resume", rows=230, lines=201)
    assert not (folder / name).exists()
    code, said = finished(folder, name, "--resume")
    assert code == 0, said
    assert "begins anew" not in said
    assert (folder / name).read_bytes() == (folder / f"whole.{name}").read_bytes()
    told = json.loads((folder / f"{name}.manifest.json").read_text(encoding="utf-8"))
    assert 200 <= told["resumed_rows"] < 230
    assert told["rows"]["read"] == 260
    assert kept(folder) == 0


@pytest.mark.slow
def test_judgements_made_in_between_wait_for_the_next_run(folder: Path) -> None:
    assert finished(folder, "whole.csv")[0] == 0
    killed(folder, "out.csv", signal.SIGKILL, rows=120, lines=101)
    judge = [sys.executable, "-m", "matcher.cli", "judge", "different", "C0", "A0", "--reason", "x", "--author", "A"]
    subprocess.run([*judge, "--store", "review.sqlite"], cwd=folder, check=True, capture_output=True)
    assert finished(folder, "out.csv", "--resume")[0] == 0
    assert (folder / "out.csv").read_bytes() == (folder / "whole.csv").read_bytes()
    assert finished(folder, "later.csv")[0] == 0
    assert b",suppressed," in (folder / "later.csv").read_bytes().splitlines()[1]


def test_another_run_or_another_input_is_refused(folder: Path) -> None:
    killed(folder, "out.csv", signal.SIGKILL, rows=120, lines=101)
    code, said = finished(folder, "out.csv", "--resume", "--match-at", "0.9")
    assert code == 1
    assert "The interrupted run cannot go on: its configuration was" in said
    code, said = finished(folder, "out.csv", "--resume", rows=[ROWS[0], ROWS[2], *ROWS[2:]])
    assert code == 1
    assert "the input differs in line 3 from what it read" in said
    assert not (folder / "out.csv").exists()


@pytest.mark.slow
def test_the_report_is_the_same_whenever_it_is_killed(folder: Path) -> None:
    assert finished(folder, "whole.csv")[0] == 0
    chance = random.Random()
    for _ in range(8):
        process = started(folder, "out.csv", "--resume")
        assert process.stdin is not None
        process.stdin.write(("ref,name,filling\n" + "".join(ROWS)).encode())
        process.stdin.flush()
        time.sleep(chance.uniform(0.3, 2.5))
        process.kill()
        process.communicate()
    assert finished(folder, "out.csv", "--resume")[0] == 0
    assert (folder / "out.csv").read_bytes() == (folder / "whole.csv").read_bytes()
