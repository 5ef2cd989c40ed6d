"""`matcher runs`."""

from __future__ import annotations

import json

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]


def test_every_run_is_listed(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    desk.screen("second.csv")
    header, first, second = desk.run("runs").stdout.splitlines()
    assert header.split() == ["run", "started", "rows", "match", "review", "suppr.", "lists;", "report"]
    assert first.split()[0::2][:1] == ["1"]
    assert first.split()[2:6] == ["3", "2", "0", "0"]
    assert second.split()[2:6] == ["3", "1", "0", "1"]
    assert second.endswith("second.csv")
    found = json.loads(desk.run("runs", "--format", "json").stdout)
    assert [run["run"] for run in found] == [1, 2]
    assert found[1]["judgements"]["count"] == 1


def test_without_a_file_it_says_so(desk: Desk) -> None:
    done = desk.run("runs")
    assert done.exit_code == 1
    assert "`matcher screen` makes it" in done.stderr
