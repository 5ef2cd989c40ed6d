"""Measurements as they are recorded, and that edits of them are found."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from matcher.errors import StoreError
from matcher.review import chain
from matcher.review.database import Database
from matcher.review.judgements import record
from matcher.review.measurements import (
    data_of,
    every_measurement,
    measurement_faults,
    measurement_of,
    record_measurement,
)
from matcher.review.runs import every_run, run_of
from tests.review.samples import NOW, judgement, mention, ran, result
from tests.review.test_chain import edit


def measured(database: Database, command: str = "evaluate pairs", **more: Any) -> int:
    """Record a measurement and give its number."""
    data = {"command": command, "version": "1.0", "configuration": {"match_at": 0.8}, "cases": [{"key": ["a", "b"]}]}
    return record_measurement(database, data | more, started=NOW, finished=NOW, output="proof.html")


def test_a_measurement_comes_back(database: Database) -> None:
    assert measured(database, labels={"path": "labels.csv"}) == 1
    (found,) = every_measurement(database)
    assert (found.id, found.command, found.record) == (1, "evaluate pairs", 1)
    assert found.account["labels"] == {"path": "labels.csv"}
    assert found.account["output"] == {"path": "proof.html"}
    assert "cases" not in found.account
    assert data_of(database, found)["cases"] == [{"key": ["a", "b"]}]
    assert list(chain.faults(database)) == list(measurement_faults(database)) == []


def test_they_are_numbered_with_the_runs(database: Database) -> None:
    ran(database, result(mention()))
    assert measured(database) == 2
    assert ran(database, result(mention())).id == 3
    assert measured(database, "certify") == 4
    assert measured(database) == 5
    assert [run.id for run in every_run(database)] == [1, 3]
    assert run_of(database, "last").id == 3
    words = ("last", "last~1", "2")
    assert [measurement_of(database, word, "evaluate pairs").id for word in words] == [5, 2, 2]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("1", "is one of `matcher screen`, none of `matcher evaluate pairs`"),
        ("3", "is one of `matcher certify`, none of `matcher evaluate pairs`"),
        ("7", r"There is no run 7 of `matcher evaluate pairs` in .*: the last one is 2; `matcher runs` lists them all"),
        ("last~1", "There is no run last~1 of `matcher evaluate pairs`"),
    ],
)
def test_what_is_not_there_is_told(database: Database, word: str, said: str) -> None:
    ran(database, result(mention()))
    measured(database)
    measured(database, "certify")
    with pytest.raises(StoreError, match=said):
        measurement_of(database, word, "evaluate pairs")
    with pytest.raises(StoreError, match="There is no run 2 of `matcher screen`"):
        run_of(database, "2")


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE measurements SET account = replace(account, '0.8', '0.7')", "Run 1 was changed after it was written"),
        ("UPDATE measurements SET data = x'00'", "Run 1 was changed after it was written"),
        ("DELETE FROM measurements", "Run 1 of record 1 is missing"),
        ("INSERT INTO measurements SELECT 7, record, account, data FROM measurements", "Run 7 was added by hand"),
    ],
)
def test_an_edit_is_found(database: Database, statement: str, said: str) -> None:
    measured(database)
    edit(database.path, statement)
    assert said in "\n".join(measurement_faults(database))


def test_what_was_changed_by_hand_is_not_given_out(database: Database) -> None:
    measured(database)
    edit(database.path, "UPDATE measurements SET data = x'00'")
    with pytest.raises(StoreError, match="was changed by hand: run 1 is not what was recorded"):
        data_of(database, every_measurement(database)[0])


def old_file(path: Path) -> None:
    """A file as it was before there were measurements, with a run and a judgement."""
    with Database(path, make=True) as database:
        ran(database, result(mention()))
        record(database, [judgement()], now=NOW)
    old = sqlite3.connect(path)
    old.execute("DROP TABLE measurements")
    old.execute("PRAGMA user_version = 1")
    old.close()


def test_an_older_file_is_read_as_it_is_and_brought_up_to_date_by_writing(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    old_file(path)
    before = path.read_bytes()
    with Database(path) as database:
        assert every_measurement(database) == list(measurement_faults(database)) == []
        with pytest.raises(StoreError, match="none is recorded there yet"):
            measurement_of(database, "last", "certify")
    assert path.read_bytes() == before
    with Database(path) as database:
        assert ran(database, result(mention())).id == 2
        assert measured(database) == 3
        assert list(chain.faults(database)) == list(measurement_faults(database)) == []
    with pytest.raises(sqlite3.IntegrityError, match="stays as it is"):
        sqlite3.connect(path).execute("DELETE FROM measurements")
