"""Labels as the commands name them."""

from __future__ import annotations

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]

PAIRS = "name1,name2,is_match\nZebulon Quartermaine,Zebulon Quartermain,true\n"


def test_tables_and_judgements_together(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    path = desk.write("labels.csv", PAIRS)
    both = desk.run("evaluate", "pairs", path, "--judgements")
    assert both.exit_code == 0, both.stderr
    assert both.stderr.startswith("2 pairs of names, 1 of them one party")
    assert "note: Judgements are on matches that a run has shown" in both.stderr
    alone = desk.run("evaluate", "pairs", "--judgements")
    assert alone.stderr.startswith("1 pairs of names")


def test_nothing_was_judged(desk: Desk) -> None:
    desk.screen()
    done = desk.run("evaluate", "pairs", "--judgements")
    assert done.exit_code == 1
    assert "No match was judged same or different" in done.stderr


def test_exported_labels_are_read_back(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    assert desk.run("judgements", "export", "--labels", "-o", desk.folder / "pairs.csv").exit_code == 0
    done = desk.run("evaluate", "pairs", desk.folder / "pairs.csv")
    assert done.exit_code == 0
    assert done.stderr.startswith("1 pairs of names, 0 of them one party")
