"""Measurements as they were made: what `matcher evaluate`, `certify` and `tune` found, each with its whole account.

They are numbered with the runs of `matcher screen` and chained into the same history, so that a certificate or the case
that flipped is found again years later, and an edit of it too. The data are packed: a measurement may hold every label.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from matcher.errors import StoreError
from matcher.review import chain
from matcher.review.database import Database
from matcher.review.facts import written
from matcher.review.runs import added, last_one, meant, next_number, run_of

_SHORT = ("command", "version", "configuration", "configuration_sha256", "labels", "lists")
"""What an account repeats of the data, so that measurements can be listed without unpacking them."""
_TABLE = "measurements"


@dataclass(frozen=True, slots=True)
class Measurement:
    """A measurement as it was recorded.

    Attributes:
        id: its number, which no run has.
        account: which command, by which program and settings, on which labels and lists, when, and where it was
            written; plain values.
        record: number of its record in the history.
    """

    id: int
    account: Mapping[str, Any]
    record: int

    @property
    def command(self) -> str:
        """The command that made it: `evaluate pairs`, `certify`, ..."""
        return str(self.account["command"])


def record_measurement(database: Database, data: Mapping[str, Any], *, started: str, finished: str, output: str) -> int:
    """Record a measurement, whole or not at all, and give its number; it is on the disk when this returns.

    Args:
        database: the file.
        data: what was measured, as plain values; `command` says by what.
        started: UTC time.
        finished: UTC time.
        output: where it was written, `-` for standard output.

    Raises:
        StoreError: it cannot be recorded.
    """
    account = {name: data[name] for name in _SHORT if name in data}
    account |= {"started": started, "finished": finished, "output": {"path": output}}
    text, packed = written(account), zlib.compress(written(data).encode())
    with database.writing() as connection:
        number = next_number(connection)
        body = {"run": number, "account": _digest(text.encode()), "data": _digest(packed), "finished": finished}
        record = chain.add(connection, "measurement", body)
        connection.execute("INSERT INTO measurements VALUES (?, ?, ?, ?)", (number, record, text, packed))
    return number


def every_measurement(database: Database) -> list[Measurement]:
    """All measurements, oldest first."""
    rows: Iterator[Any] = _rows(database, "SELECT id, account, record FROM measurements ORDER BY id")
    return [Measurement(number, json.loads(account), record) for number, account, record in rows]


def measurement_of(database: Database, word: str, command: str) -> Measurement:
    """The measurement that a word means: its number, `last` of that command, or `last~1` for the one before it.

    Raises:
        StoreError: there is none, or it is of another command.
    """
    there = every_measurement(database)
    ids = [each.id for each in there if each.command == command]
    if (wanted := meant(word, ids)) is not None:
        return next(each for each in there if each.id == wanted)
    if other := next((each.command for each in there if str(each.id) == word), _screened(database, word)):
        raise StoreError(f"Run {word} in {database.path} is one of `matcher {other}`, none of `matcher {command}`.")
    raise StoreError(f"There is no run {word} of `matcher {command}` in {database.path}: {last_one(ids)}")


def data_of(database: Database, measurement: Measurement) -> dict[str, Any]:
    """What was measured, as plain values.

    Raises:
        StoreError: it is not what was recorded.
    """
    rows: Iterator[Any] = database.rows(
        "SELECT data, body FROM measurements JOIN records ON number = record WHERE id = ?", measurement.id
    )
    packed, body = next(rows, (b"", "{}"))
    if _digest(packed) != json.loads(body).get("data"):
        raise StoreError(
            f"{database.path} was changed by hand: run {measurement.id} is not what was recorded. "
            "`matcher judgements verify` lists all such places; put back a copy."
        )
    found: dict[str, Any] = json.loads(zlib.decompress(packed))
    return found


def measurement_faults(database: Database) -> Iterator[str]:
    """A sentence for each measurement that is not as it was recorded."""
    rows: Iterator[Any] = database.rows("SELECT number, body FROM records WHERE what = 'measurement' ORDER BY number")
    for number, body in list(rows):
        said = json.loads(body)
        found: Any = next(
            _rows(database, "SELECT account, data, record FROM measurements WHERE id = ?", said["run"]), None
        )
        if found is None:
            yield f"Run {said['run']} of record {number} is missing."
        elif (_digest(found[0].encode()), _digest(found[1]), found[2]) != (said["account"], said["data"], number):
            yield f"Run {said['run']} was changed after it was written."
    if database.has(_TABLE):
        yield from added(database, _TABLE, "measurement")


def _screened(database: Database, word: str) -> str:
    """The command of a run that is no measurement; empty if there is no such run."""
    there = any(database.rows("SELECT 1 FROM runs WHERE id = ?", word))
    return run_of(database, word).command if there else ""


def _rows(database: Database, query: str, *values: object) -> Iterator[Any]:
    """The rows of a query; none if the file is of a time before there were measurements."""
    return iter(database.rows(query, *values)) if database.has(_TABLE) else iter(())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
