"""Killed at any moment, written to by several at once: no judgement that was acknowledged is lost, nothing is half."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from matcher.review import chain
from matcher.review.database import Database
from matcher.review.judgements import every
from matcher.review.runs import every_run, matches_of, run_faults

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
# One judgement after the other, each acknowledged on standard output once it is recorded; now and then a whole run.
WRITER = """
import sys
from matcher.review.database import Database
from matcher.review.judgements import record
from tests.review.samples import NOW, entry, judgement, mention, ran, result
print("begun", flush=True)
path, who, most = sys.argv[1], sys.argv[2], int(sys.argv[3])
with Database(path, make=True) as database:
    for number in range(most):
        [record_number] = record(database, [judgement(reason=f"{who} {number}", author=who)], now=NOW)
        print(f"{who} {number}", flush=True)
        if number % 5 == 4:
            ran(database, *(result(mention(f"{who} {number} {n}", f"C{n}"), entry()) for n in range(20)))
            print(f"run {number}", flush=True)
"""


def started(root: Path, path: Path, who: str, most: int = 100_000) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", WRITER, str(path), who, str(most)]
    return subprocess.Popen(words, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def checked(path: Path) -> tuple[set[str], int]:
    """The reasons of all judgements and the number of runs of a file without faults."""
    with Database(path, make=True) as database:
        assert [*chain.faults(database), *run_faults(database)] == []
        runs = every_run(database)
        assert all(len(list(matches_of(database, run.id))) == 20 for run in runs)
        assert list(database.rows("PRAGMA integrity_check")) == [("ok",)]
        return {each.reason for each in every(database)}, len(runs)


@pytest.mark.slow
def test_killed_fifty_times_at_random_points(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "review.sqlite"
    chance = random.Random()
    acknowledged: set[str] = set()
    runs = 0
    for turn in range(50):
        process = started(root, path, f"turn{turn}")
        assert process.stdout is not None
        process.stdout.readline()  # it has begun; from here on any moment will do, the making of the file among them
        time.sleep(chance.uniform(0, 0.06))
        process.send_signal(signal.SIGKILL)
        said = process.communicate()[0].splitlines()
        assert process.returncode == -signal.SIGKILL
        acknowledged |= {line for line in said if line.startswith("turn")}
        runs += sum(line.startswith("run ") for line in said)
        there, count = checked(path)
        assert acknowledged <= there
        assert len(there - acknowledged) <= turn + 1  # at most one each was recorded and not yet acknowledged
        assert runs <= count <= runs + turn + 1
    assert len(acknowledged) > 50


def test_killed_a_few_times(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "review.sqlite"
    acknowledged: set[str] = set()
    for turn, wait in enumerate((0.0, 0.02, 0.05)):
        process = started(root, path, f"turn{turn}")
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait)
        process.kill()
        acknowledged |= {line for line in process.communicate()[0].splitlines() if line.startswith("turn")}
        there, _ = checked(path)
        assert acknowledged <= there


def test_several_write_at_once(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "review.sqlite"  # and all of them may have to make it
    names = ("first", "second", "third")
    writers = [started(root, path, name, most=40) for name in names]
    for writer in writers:
        out, error = writer.communicate(timeout=120)
        assert (writer.returncode, error) == (0, "")
        assert len(out.splitlines()) == 1 + 40 + 8
    there, runs = checked(path)
    assert there == {f"{name} {number}" for name in names for number in range(40)}
    assert runs == 3 * 8


@pytest.mark.slow
def test_an_edited_report_is_taken_whole_or_not_at_all(tmp_path: Path) -> None:
    """The command itself is killed while it reads a report with many judgements back."""
    many = 300
    names = [f"Zebulon Quartermaine {number}" for number in range(many)]
    (tmp_path / "own.csv").write_text("id,name\n" + "".join(f"A{n},{name}\n" for n, name in enumerate(names)))
    (tmp_path / "names.csv").write_text("ref,name\n" + "".join(f"C{n},{name}\n" for n, name in enumerate(names)))
    store = tmp_path / "review.sqlite"

    def run(*words: object) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "matcher.cli", "-q", *map(str, words), "--store", str(store)]
        return subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE)

    screening = run("screen", "names.csv", "-w", "own.csv", "-o", "out.csv", "--id-column", "ref", "--limit", "1")
    assert screening.communicate()[1] == b""
    lines = (tmp_path / "out.csv").read_text().splitlines()
    edited = [f"{lines[0]},judgement,reason", *(f"{line},different,read from paper" for line in lines[1:])]
    (tmp_path / "edited.csv").write_text("\n".join(edited) + "\n")
    chance = random.Random()
    begun = time.monotonic()
    whole = 0
    for _ in range(12):
        judging = run("judge", "--from", "edited.csv", "--author", "A")
        time.sleep(chance.uniform(0.2, 3.0))
        judging.kill()
        judging.communicate()
        with Database(store) as database:
            assert list(chain.faults(database)) == []
            count = len(list(every(database)))
        assert count in (0, many)
        whole += count > 0
        if whole or time.monotonic() - begun > 60:
            break
    assert run("judge", "--from", "edited.csv", "--author", "A").communicate()[1] == b""
    with Database(store) as database:
        assert len(list(every(database))) == many
