"""The runs that were made: each with its manifest, the matches it found, and the names it read, as digests.

A run is recorded once its report lies in its place, in one transaction. Until then its matches wait in a file without a
name, so that memory does not grow with them. Facts of mentions and entries are kept once, however many runs find them.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matcher.errors import StoreError
from matcher.records import Result, Skipped
from matcher.review import chain
from matcher.review.database import Database
from matcher.review.facts import Facts, digest_of_facts, entry_facts, mention_facts, written

_NAME = 8
"""Bytes that stand for one mention."""
_COLUMNS = "place, rank, row, mention, entry, queried, name, name_type, decision, score, sentence"


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run as it was recorded.

    Attributes:
        id: running number in this file.
        manifest: the whole account, as plain values.
        record: number of its record in the history.
    """

    id: int
    manifest: Mapping[str, Any]
    record: int

    @property
    def command(self) -> str:
        """What made it: `screen` or `scan`."""
        return "scan" if self.manifest["options"].get("articles") else "screen"


@dataclass(frozen=True, slots=True)
class Found:
    """A match as a run found it.

    Attributes:
        run: its run.
        place: running number of the mention in the input, from 1.
        rank: place among the matches of its mention, from 1.
        row: line of the input, if it has lines.
        mention: facts of the mention.
        entry: facts of the entry.
        queried: the mention's name that matched.
        name: the listed name that matched.
        name_type: its grade.
        decision: `match`, `review` or `suppressed`.
        score: 0 to 1.
        sentence: what the report said.
    """

    run: int
    place: int
    rank: int
    row: int | None
    mention: Facts
    entry: Facts
    queried: str
    name: str
    name_type: str
    decision: str
    score: float
    sentence: str


class Recorder:
    """Takes note of the results of a run while they pass, and records them at its end."""

    def __init__(self) -> None:
        self._waiting = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - lives as long as the run
        self._names = bytearray()

    def add(self, item: Result | Skipped) -> None:
        """Take note of one result."""
        if isinstance(item, Skipped):
            self._names += name_digest({"fields": dict(item.fields)})
            return
        mention = mention_facts(item.mention, row=bool(item.matches) or not item.mention.id)
        self._names += name_digest(mention)
        place = len(self._names) // _NAME
        for rank, match in enumerate(item.matches, 1):
            entry = entry_facts(match.entry)
            values = [place, rank, item.mention.row, mention, entry, match.queried, match.name, match.name_type,
                      match.decision, match.score, match.sentence]  # fmt: skip
            self._waiting.write(written(values) + "\n")

    def record(self, database: Database, manifest: Mapping[str, Any]) -> int:
        """Record the run, whole or not at all, and give its id.

        Raises:
            StoreError: it cannot be recorded.
        """
        text, names = written(manifest), bytes(self._names)
        with database.writing() as connection:
            run = next_number(connection)
            digest = hashlib.sha256()
            for values in self._matches():
                row = [*values[:3], *(chain.keep(connection, each) for each in values[3:5]), *values[5:]]
                digest.update(written(row).encode() + b"\n")
                connection.execute(f"INSERT INTO matches (run, {_COLUMNS}) VALUES (?{', ?' * 11})", (run, *row))
            body = {
                "run": run,
                "manifest": hashlib.sha256(text.encode()).hexdigest(),
                "names": hashlib.sha256(names).hexdigest(),
                "matches": digest.hexdigest(),
                "finished": manifest.get("finished", ""),
            }
            record = chain.add(connection, "run", body)
            connection.execute("INSERT INTO runs VALUES (?, ?, ?, ?)", (run, record, text, names))
        return int(run)

    def close(self) -> None:
        """Let go of what waits."""
        self._waiting.close()

    def _matches(self) -> Iterator[list[Any]]:
        self._waiting.seek(0)
        return (json.loads(line) for line in self._waiting)


def next_number(connection: sqlite3.Connection) -> int:
    """The number of the next run, inside a transaction; measurements are counted with the runs."""
    query = "SELECT coalesce(max(id), 0) + 1 FROM (SELECT id FROM runs UNION ALL SELECT id FROM measurements)"
    return int(connection.execute(query).fetchone()[0])


def name_digest(mention: Facts) -> bytes:
    """What stands for a mention in a run's list of names.

    >>> len(name_digest({"text": "Jon Jin Yong"}))
    8
    """
    counts = {name: value for name, value in mention.items() if name != "fields" or not mention.get("id")}
    return bytes.fromhex(digest_of_facts(counts))[:_NAME]


def every_run(database: Database) -> list[RunRecord]:
    """All runs, oldest first."""
    rows: Iterator[Any] = database.rows("SELECT id, manifest, record FROM runs ORDER BY id")
    return [RunRecord(run, json.loads(manifest), record) for run, manifest, record in rows]


def run_of(database: Database, word: str | int, *, command: str = "") -> RunRecord:
    """The run that a word means: its id, `last`, or `last~1` for the one before the last.

    Args:
        database: the file.
        word: it.
        command: whose runs are meant: `screen`, `scan`, or both if empty.

    Raises:
        StoreError: there is no such run.
    """
    scan = "coalesce(json_extract(manifest, '$.options.articles.paths'), '') != ''"
    there: Iterator[Any] = database.rows(f"SELECT id, {scan} FROM runs ORDER BY id")
    ids = [run for run, of_scan in there if command in ("", "scan" if of_scan else "screen")]
    wanted = meant(str(word), ids)
    if wanted is None:
        called = f"`matcher {command}`" if command else "`matcher screen` or `scan`"
        raise StoreError(f"There is no run {word} of {called} in {database.path}: {last_one(ids)}")
    rows: Iterator[Any] = database.rows("SELECT id, manifest, record FROM runs WHERE id = ?", wanted)
    run, manifest, record = next(rows)
    return RunRecord(run, json.loads(manifest), record)


def last_one(ids: Sequence[int]) -> str:
    """The end of the sentence that there is no such run."""
    return f"the last one is {ids[-1]}; `matcher runs` lists them all." if ids else "none is recorded there yet."


def meant(word: str, ids: Sequence[int]) -> int | None:
    """The number that a word means of some numbers, oldest first; None if none.

    >>> meant("last", [1, 4]), meant("last~1", [1, 4]), meant("2", [1, 4])
    (4, 1, None)
    """
    bare, mark, back = word.partition("~")
    if bare == "last" and (back.isdecimal() or not mark):
        at = len(ids) - 1 - int(back or 0)
        return ids[at] if at >= 0 else None
    return int(word) if word.isdecimal() and int(word) in ids else None


def run_with(database: Database, manifest: Mapping[str, Any]) -> RunRecord | None:
    """The run that a manifest is of, whatever form of report it now describes; None if it was not recorded here."""
    same = ("started", "finished", "input", "lists", "configuration", "rows")
    runs = reversed(every_run(database))
    return next((run for run in runs if all(run.manifest.get(key) == manifest.get(key) for key in same)), None)


def matches_of(database: Database, run: int) -> Iterator[Found]:
    """The matches of a run, in the order of its report."""
    query = (
        "SELECT place, rank, row, m.body, e.body, queried, name, name_type, decision, score, sentence FROM matches "
        "JOIN facts m ON m.digest = mention JOIN facts e ON e.digest = entry WHERE run = ? ORDER BY place, rank"
    )
    rows: Iterator[Any] = database.rows(query, run)
    for place, rank, row, mention, entry, *rest in rows:
        yield Found(run, place, rank, row, json.loads(mention), json.loads(entry), *rest)


def names_of(database: Database, run: int) -> frozenset[bytes]:
    """What stands for the mentions that a run read."""
    rows: Iterator[Any] = database.rows("SELECT names FROM runs WHERE id = ?", run)
    names = next(rows)[0]
    return frozenset(names[at : at + _NAME] for at in range(0, len(names), _NAME))


def run_faults(database: Database) -> Iterator[str]:
    """A sentence for each run that is not as it was recorded."""
    rows: Iterator[Any] = database.rows("SELECT number, body FROM records WHERE what = 'run' ORDER BY number")
    for number, body in list(rows):
        said = json.loads(body)
        found: list[Any] = list(database.rows("SELECT manifest, names, record FROM runs WHERE id = ?", said["run"]))
        if not found:
            yield f"Run {said['run']} of record {number} is missing."
            continue
        manifest, names, record = found[0]
        given = (hashlib.sha256(manifest.encode()).hexdigest(), hashlib.sha256(names).hexdigest(), record)
        if given != (said["manifest"], said["names"], number):
            yield f"The manifest or the names of run {said['run']} were changed after they were written."
        matches = database.rows(f"SELECT {_COLUMNS} FROM matches WHERE run = ? ORDER BY place, rank", said["run"])
        if chain.lines(map(list, matches)) != said["matches"]:
            yield f"The matches of run {said['run']} were changed after they were written."
    yield from added(database, "runs", "run")
    for (run,) in database.rows("SELECT DISTINCT run FROM matches WHERE run NOT IN (SELECT id FROM runs)"):
        yield f"Matches of run {run} are there, which was never recorded."


def added(database: Database, table: str, what: str) -> Iterator[str]:
    """A sentence for each row of a table of runs that no record of the history speaks of."""
    query = (
        f"SELECT id FROM {table} WHERE NOT EXISTS (SELECT 1 FROM records WHERE number = record AND what = ? "
        "AND json_extract(body, '$.run') = id) ORDER BY id"
    )
    for (number,) in database.rows(query, what):
        yield f"Run {number} was added by hand: the history does not speak of it."
