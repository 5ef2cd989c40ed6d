"""`matcher runs diff`."""

from __future__ import annotations

import csv
import json

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]


def test_new_gone_and_changed_with_the_reason(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    path = desk.folder / "own.csv"
    text = path.read_text(encoding="utf-8").replace("A2,Octavia Brimblecombe,person,,\n", "A3,Nobody Else,person,,\n")
    path.write_text(text, encoding="utf-8")
    desk.screen()
    done = desk.run("runs", "diff", "1", "last")
    assert done.exit_code == 0
    assert done.stderr == "1 new, 1 gone, 1 changed.\n"
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines[::2]] == ["new", "gone", "changed"]
    assert "line 3: Nobody Else / Nobody Else (own A3): match" in lines[0]
    assert lines[1].startswith("         why: list (own of ")
    assert "match" in lines[4]
    assert "-> suppressed" in lines[4]
    assert "why: judgement (judged different by A. Analyst" in lines[5]
    found = json.loads(desk.run("runs", "diff", "1", "2", "--format", "json").stdout)
    rows = list(csv.DictReader(desk.run("runs", "diff", "1", "2", "--format", "csv").stdout.splitlines()))
    assert [row["what"] for row in rows] == [each["what"] for each in found] == ["new", "gone", "changed"]


def test_a_run_that_is_not_there(desk: Desk) -> None:
    desk.screen()
    done = desk.run("runs", "--store", desk.store, "diff", "1", "5")
    assert done.exit_code == 1
    assert "There is no run 5" in done.stderr
