"""`matcher judgements list`."""

from __future__ import annotations

import json

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]


def test_the_last_words_and_all(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    desk.judge("--author", "B. Boss", "--expires", "30")
    (line,) = desk.run("judgements", "list").stdout.splitlines()
    assert (
        "different  Zebulon Quartermaine [C1] / Zebulon Quartermaine (own A1): other birth date - B. Boss, until 2"
        in line
    )
    everything = desk.run("judgements", "list", "--all").stdout.splitlines()
    assert everything[0].endswith("A. Analyst (superseded)")
    first, second = json.loads(desk.run("judgements", "list", "--all", "--format", "json").stdout)
    assert (first["state"], second["state"], second["author"]) == ("superseded", "last", "B. Boss")
    assert second["entry"]["id"] == "A1"
    assert first["login"] == second["login"] != ""


def test_a_foreign_file_is_told(desk: Desk) -> None:
    done = desk.run("judgements", "list", "--store", desk.folder / "own.csv")
    assert done.exit_code == 1
    assert "is no file of judgements and runs" in done.stderr
