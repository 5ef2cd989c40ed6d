"""Runs as they are recorded, and that edits of them are found."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from matcher.errors import StoreError
from matcher.records import Skipped
from matcher.review import chain
from matcher.review.database import Database
from matcher.review.facts import mention_facts
from matcher.review.runs import (
    _COLUMNS,
    Recorder,
    every_run,
    matches_of,
    name_digest,
    names_of,
    run_faults,
    run_of,
    run_with,
)
from tests.review.samples import entry, manifest, mention, ran, result
from tests.review.test_chain import edit


def test_a_run_comes_back(database: Database) -> None:
    who = mention()
    run = ran(database, result(mention("Nobody", "C0")), result(who, entry(), entry("2", "JON, Chin")))
    assert (run.id, run.manifest["rows"]["read"]) == (1, 1)
    first, second = matches_of(database, 1)
    assert (first.place, first.rank, first.row, second.rank) == (2, 1, 2, 2)
    assert first.mention == mention_facts(who)
    assert (first.entry["id"], first.name, first.decision, first.score) == ("1", "JON, Jin Yong", "match", 0.9)
    assert list(chain.faults(database)) == list(run_faults(database)) == []


def test_runs_are_named(database: Database) -> None:
    for _ in range(3):
        ran(database, result(mention()))
    assert [run_of(database, word).id for word in ("1", 2, "last", "last~1", "last~2")] == [1, 2, 3, 2, 1]
    for word in ("4", "0", "last~3", "first", "last~x"):
        with pytest.raises(StoreError, match=r"the last one is 3; `matcher runs` lists them all"):
            run_of(database, word)
    assert [run.id for run in every_run(database)] == [1, 2, 3]


def test_no_run_is_told(database: Database) -> None:
    with pytest.raises(StoreError, match="none is recorded there yet"):
        run_of(database, "last")


def test_a_run_is_known_by_its_manifest(database: Database) -> None:
    ran(database, result(mention()), started="2026-01-09T00:00:00Z")
    ran(database, result(mention()))
    other_form = manifest(output={"path": "out.html", "sha256": "d" * 64})
    found = run_with(database, other_form)
    assert found is not None
    assert found.id == 2
    assert run_with(database, manifest(started="2020-01-01T00:00:00Z")) is None


def test_names_are_kept_as_digests(database: Database) -> None:
    recorder = Recorder()
    recorder.add(Skipped("Line 3 cannot be read.", row=3, fields={"name": "x"}))
    recorder.add(result(mention()))
    run = recorder.record(database, manifest())
    recorder.close()
    assert len(names_of(database, run)) == 2
    assert name_digest(mention_facts(mention())) in names_of(database, run)
    assert name_digest(mention_facts(mention(fields={"other": "cells"}))) in names_of(database, run)
    assert name_digest(mention_facts(mention(id_="C2"))) not in names_of(database, run)


def test_what_runs_found_is_kept_once(database: Database) -> None:
    for _ in range(5):
        ran(database, result(mention(), entry()))
    assert next(database.rows("SELECT count(*) FROM facts"))[0] == 2


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE matches SET decision = 'suppressed'", "The matches of run 1 were changed"),
        ("DELETE FROM matches", "The matches of run 1 were changed"),
        (
            "UPDATE runs SET manifest = replace(manifest, '0.8', '0.7')",
            "The manifest or the names of run 1 were changed",
        ),
        ("UPDATE runs SET names = x'00'", "The manifest or the names of run 1 were changed"),
        ("DELETE FROM runs", "Run 1 of record 1 is missing"),
        ("INSERT INTO runs SELECT 7, record, manifest, names FROM runs", "Run 7 was added by hand"),
        (
            f"INSERT INTO matches (run, {_COLUMNS}) SELECT 9, {_COLUMNS} FROM matches",
            "Matches of run 9 are there, which was never recorded",
        ),
    ],
)
def test_an_edit_is_found(database: Database, statement: str, said: str) -> None:
    ran(database, result(mention(), entry()))
    edit(database.path, statement)
    assert said in "\n".join(run_faults(database))


def test_a_run_is_recorded_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    with Database(path, make=True, wait=0.1) as database:
        recorder = Recorder()
        recorder.add(result(mention(), entry()))
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use"):
            recorder.record(database, manifest())
        holder.execute("ROLLBACK")
        holder.close()
        assert recorder.record(database, manifest()) == 1
        recorder.close()
        assert len(list(matches_of(database, 1))) == 1
