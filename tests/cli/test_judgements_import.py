"""`matcher judgements import`."""

from __future__ import annotations

from tests.cli.reviewing import Desk, desk

__all__ = ["desk"]


def test_a_white_list(desk: Desk) -> None:
    path = desk.write("white.csv", "Customer,Entry,Why\nZebulon Quartermaine,A1,dead since 1990\nNobody,A9,\n")
    words = ("--columns", "name=Customer,entry_id=Entry,reason=Why", "-w", desk.folder / "own.csv")
    done = desk.run("judgements", "import", path, *words)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "white.csv, line 3: the entry A9 is not in the lists." in done.stderr
    assert "1 of them hold for everybody of that name" in done.stderr
    assert done.stderr.endswith("1 judgements taken in, 0 stood already, 1 rows not taken.\n")
    assert "0 judgements taken in, 1 stood already" in desk.run("judgements", "import", path, *words).stderr
    rows = desk.screen()
    assert rows[0]["decision"] == "suppressed"
    assert "dead since 1990" in rows[0]["explanation"]


def test_what_another_store_exported(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    out = desk.folder / "j.csv"
    desk.run("judgements", "export", "-o", out)
    desk.store.unlink()
    done = desk.run("judgements", "import", out)
    assert done.stderr == "1 judgements taken in, 0 stood already, 0 rows not taken.\n"
    assert desk.screen()[0]["decision"] == "suppressed"


def test_columns_are_told(desk: Desk) -> None:
    path = desk.write("white.csv", "Customer,Entry\nZebulon Quartermaine,A1\n")
    done = desk.run("judgements", "import", path, "-w", desk.folder / "own.csv")
    assert done.exit_code == 1
    assert "has no column 'name': map it, such as --columns name=Customer" in done.stderr
    assert desk.run("judgements", "import", path, "--columns", "name").exit_code == 2
