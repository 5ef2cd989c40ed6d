"""`matcher judgements verify`."""

from __future__ import annotations

import json

from tests.cli.reviewing import Desk, desk
from tests.review.test_chain import edit

__all__ = ["desk"]


def test_as_recorded(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    done = desk.run("judgements", "verify", desk.folder / "out.csv.manifest.json")
    assert done.exit_code == 0
    assert done.stdout.startswith("2 records, as they were recorded. The last one: ")
    assert json.loads(desk.run("judgements", "verify", "--format", "json").stdout)["faults"] == []


def test_an_edit_is_found(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    edit(desk.store, "UPDATE records SET body = replace(body, 'birth', 'death')")
    done = desk.run("judgements", "verify")
    assert (done.exit_code, done.stdout) == (1, "Record 2 was changed after it was written.\n")


def test_a_history_made_anew_is_found_by_a_manifest(desk: Desk) -> None:
    desk.screen()
    desk.judge()
    desk.screen("second.csv")
    desk.store.unlink()
    desk.screen("third.csv")
    done = desk.run("judgements", "verify", desk.folder / "second.csv.manifest.json")
    assert done.exit_code == 1
    assert "names record 2, which is not in the history as it was then" in done.stdout
