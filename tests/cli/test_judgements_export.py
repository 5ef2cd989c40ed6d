"""`matcher judgements export`."""

from __future__ import annotations

from matcher.review.exported import COLUMNS, LABELS
from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]


def test_to_standard_output_and_to_a_file(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    done = desk.run("judgements", "export")
    assert done.stdout.splitlines()[0] == ",".join(COLUMNS)
    assert done.stderr == "1 judgements written.\n"
    out = desk.folder / "j.csv"
    assert desk.run("judgements", "export", "-o", out, quiet=True).stderr == ""
    assert out.read_text(encoding="utf-8") == done.stdout


def test_labels(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    header, row = desk.run("judgements", "export", "--labels").stdout.splitlines()
    assert header == ",".join(LABELS)
    assert row == "Zebulon Quartermaine,Zebulon Quartermaine,person,different,judgement,other birth date"


def test_the_file_itself_is_not_overwritten(desk: Desk) -> None:
    desk.screen()
    done = desk.run("judgements", "export", "-o", desk.store)
    assert done.exit_code == 2
    assert desk.run("judgements", "verify").exit_code == 0
