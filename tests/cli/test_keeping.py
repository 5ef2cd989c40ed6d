"""What a run keeps beside its report, and what happens where it cannot."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]


def test_every_run_is_recorded(desk: Desk) -> None:
    done = desk.run("-v", "screen", desk.folder / "customers.csv", "-w", desk.folder / "own.csv", "--format", "csv")
    assert done.exit_code == 0
    assert f"note: recorded as run 1 in {desk.store}." in done.stderr


def test_store_none_keeps_and_asks_nothing(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    before = desk.store.read_bytes()
    assert [row["decision"] for row in desk.screen("second.csv", "--store", "none")] == ["match", "clear", "match"]
    assert desk.store.read_bytes() == before
    assert '"judgements"' not in (desk.folder / "second.csv.manifest.json").read_text(encoding="utf-8")


def test_a_foreign_file_stops_the_run_before_it_begins(desk: Desk) -> None:
    desk.store.write_text("something else", encoding="utf-8")
    done = desk.run(
        "screen", desk.folder / "customers.csv", "-w", desk.folder / "own.csv", "-o", desk.folder / "out.csv"
    )
    assert done.exit_code == 1
    assert "it was not touched" in done.stderr
    assert "add --store none" in done.stderr
    assert not (desk.folder / "out.csv").exists()
    assert desk.store.read_text(encoding="utf-8") == "something else"


def test_the_usual_place_that_cannot_be_made_is_no_reason_to_stop(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("matcher.toml", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(desk.folder / "own.csv"))
    done = desk.run(
        "screen", desk.folder / "customers.csv", "-w", desk.folder / "own.csv", "-o", desk.folder / "out.csv"
    )
    assert done.exit_code == 0
    assert "warning: this run is not recorded, and past judgements are not asked: " in done.stderr
    assert len(desk.rows("out.csv")) == 3


def test_a_run_that_cannot_be_recorded_says_so_and_its_report_is_there(desk: Desk) -> None:
    desk.screen()
    desk.configure("wait = 0.1")
    holder = sqlite3.connect(desk.store, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    words = ("screen", desk.folder / "customers.csv", "-w", desk.folder / "own.csv", "-o", desk.folder / "second.csv")
    done = desk.run(*words)
    holder.close()
    assert done.exit_code == 1
    assert "The report is written, but the run is not recorded: " in done.stderr
    assert len(desk.rows("second.csv")) == 3
    assert (desk.folder / "second.csv.manifest.json").is_file()


@pytest.mark.parametrize("words", [("-o", "-", "--resume"), ("-o", "out.csv", "--resume", "--store", "none")])
def test_resume_needs_a_report_and_a_file(desk: Desk, words: tuple[str, ...]) -> None:
    done = desk.run("screen", desk.folder / "customers.csv", "-w", desk.folder / "own.csv", *words)
    assert done.exit_code == 2
    assert "--resume needs a report in a file" in done.stderr


def test_resume_with_nothing_to_go_on_with(desk: Desk) -> None:
    assert len(desk.screen("out.csv", "--resume")) == 3
    assert not list(Path(desk.folder / "review.unfinished").iterdir())


def test_the_file_itself_is_not_overwritten(desk: Desk) -> None:
    desk.screen()
    done = desk.run("screen", desk.folder / "customers.csv", "-w", desk.folder / "own.csv", "-o", desk.store)
    assert done.exit_code == 2
    assert "it is read" in done.stderr
    assert desk.run("judgements", "verify").exit_code == 0


def test_a_replay_asks_the_judgements_of_then(desk: Desk) -> None:
    desk.screen()
    desk.judge("--expires", "3650")
    assert desk.screen("second.csv", "--match-at", "0.9")[0]["decision"] == "suppressed"
    desk.run("judge", "same", "C1", "A1", "--reason", "passport seen")
    done = desk.run("replay", desk.folder / "second.csv.manifest.json")
    assert (done.exit_code, done.stdout[:24]) == (0, "The same, byte for byte:"), done.output
    desk.store.rename(desk.folder / "moved.sqlite")
    done = desk.run("replay", desk.folder / "second.csv.manifest.json")
    assert done.exit_code == 1
    assert "There is no file of judgements and runs at" in done.stderr
    words = ("replay", desk.folder / "second.csv.manifest.json", "--store", desk.folder / "moved.sqlite")
    assert desk.run(*words).exit_code == 0


def test_what_is_open_again_is_said(desk: Desk) -> None:
    desk.screen()
    desk.judge("--expires", "0")
    words = (
        "screen",
        desk.folder / "customers.csv",
        "-w",
        desk.folder / "own.csv",
        "--id-column",
        "ref",
        "--format",
        "csv",
    )
    done = desk.run(*words)
    assert "note: 1 match judged before is open again; the explanation says what changed." in done.stderr


def test_a_read_only_folder_stops_the_run_before_it_begins(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.screen()
    monkeypatch.setattr("os.access", lambda *_: False)  # the tests may run as somebody who may write everywhere
    words = ("screen", desk.folder / "customers.csv", "-w", desk.folder / "own.csv", "-o", desk.folder / "new.csv")
    done = desk.run(*words)
    assert done.exit_code == 1
    assert "cannot be written to: the folder it lies in is read-only" in done.stderr
    assert not (desk.folder / "new.csv").exists()
