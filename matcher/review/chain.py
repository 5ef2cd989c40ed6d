"""The history: records that are only ever added, each chained to the one before it by its digest.

A record's digest covers its number, what it is, its body and the digest before it, so whoever changes, removes or
reorders a record breaks the chain from there on. Facts lie beside the records under their own digest; a run's manifest
and matches are digested in its record. What no chain can tell by itself is that its end was cut off, or that all of it
was made anew: for that, compare with a digest that lies elsewhere, such as the one in a report's manifest.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matcher.errors import StoreError
from matcher.review.database import Database
from matcher.review.facts import Facts, digest_of_facts, written

START = "0" * 64
"""What the first record is chained to."""


_ADVICE = "`matcher judgements verify` lists all such places; put back a copy."


@dataclass(frozen=True, slots=True)
class Head:
    """The last record of the history, and with it all before it.

    Attributes:
        number: of the record; 0 if there is none.
        digest: its digest.
    """

    number: int = 0
    digest: str = START


def head(database: Database) -> Head:
    """Where the history stands."""
    rows: Iterator[Any] = database.rows("SELECT number, digest FROM records ORDER BY number DESC LIMIT 1")
    return next((Head(*row) for row in rows), Head())


def add(
    connection: sqlite3.Connection, what: str, body: Mapping[str, Any], *, reference: str = "", name: str = ""
) -> int:
    """Add a record inside a transaction.

    Args:
        connection: of `Database.writing`.
        what: kind of the record: `judgement` or `run`.
        body: plain values.
        reference: by which it is found again: the mention's reference, folded.
        name: the same: the mention's name, folded.

    Returns:
        Its number.
    """
    last = connection.execute("SELECT number, digest FROM records ORDER BY number DESC LIMIT 1").fetchone()
    number, previous = (last[0] + 1, last[1]) if last else (1, START)
    text = written(body)
    values = (number, what, reference, name, text, previous)
    connection.execute("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?)", (*values, _digest(*values)))
    return int(number)


def keep(connection: sqlite3.Connection, facts: Facts) -> str:
    """Keep facts, once, and give their digest."""
    digest = digest_of_facts(facts)
    connection.execute("INSERT OR IGNORE INTO facts VALUES (?, ?)", (digest, written(facts)))
    return digest


def faults(database: Database) -> Iterator[str]:
    """A sentence for each thing in the history that is not as it was recorded."""
    previous, number, count = START, 0, 0
    for row in database.rows("SELECT number, what, reference, name, body, previous, digest FROM records ORDER BY 1"):
        *values, digest = row
        number, count = int(str(row[0])), count + 1
        if number != count:
            yield f"Before record {number} a record is missing: {count} was expected."
            count = number
        if row[5] != previous:
            yield f"Record {number} is not chained to the one before it."
        if _digest(*values) != digest:
            yield f"Record {number} was changed after it was written."
        previous = str(digest)
    yield from _cut(database, number)
    for digest, body in database.rows("SELECT digest, body FROM facts"):
        if hashlib.sha256(str(body).encode()).hexdigest() != digest:
            yield f"The facts {str(digest)[:16]} were changed after they were written."
    yield from _referred(database)


def fact(database: Database, digest: str) -> dict[str, Any]:
    """The facts of a digest.

    Raises:
        StoreError: they are missing, or not those that were recorded.
    """
    rows: Iterator[Any] = database.rows("SELECT body FROM facts WHERE digest = ?", digest)
    body = next((str(body) for (body,) in rows), "")
    if hashlib.sha256(body.encode()).hexdigest() != digest:
        raise StoreError(
            f"{database.path} was changed by hand: the facts {digest[:16]} are not those that were recorded. {_ADVICE}"
        )
    found: dict[str, Any] = json.loads(body)
    return found


def refuse_changed(database: Database, row: Sequence[object]) -> None:
    """Stop if a record, as it stands in its table, is not what was recorded.

    Raises:
        StoreError: it is not.
    """
    if _digest(*row[:-1]) != row[-1]:
        raise StoreError(f"{database.path} was changed by hand: record {row[0]} is not what was recorded. {_ADVICE}")


def holds(database: Database, digest: str) -> bool:
    """Whether a digest that was noted elsewhere is that of a record in the history."""
    return digest == START or any(database.rows("SELECT 1 FROM records WHERE digest = ?", digest))


def lines(values: Iterable[Any]) -> str:
    """Digest of many values, one after the other."""
    digest = hashlib.sha256()
    for value in values:
        digest.update(written(value).encode() + b"\n")
    return digest.hexdigest()


def _digest(*values: object) -> str:
    return hashlib.sha256(written(list(values)).encode()).hexdigest()


def _cut(database: Database, last: int) -> Iterator[str]:
    """Whether records were taken from the end: SQLite remembers the highest number it gave."""
    for (given,) in database.rows("SELECT seq FROM sqlite_sequence WHERE name = 'records'"):
        if int(str(given)) > last:
            yield f"The last records are missing: there were {given}, the last one now is {last}."


def _referred(database: Database) -> Iterator[str]:
    """Facts that records speak of and that are not there."""
    query = (
        "SELECT number, key.value FROM records, json_each(json_array(json_extract(body, '$.mention'), "
        "json_extract(body, '$.entry'))) AS key WHERE what = 'judgement' "
        "AND NOT EXISTS (SELECT 1 FROM facts WHERE digest = key.value) ORDER BY number"
    )
    for number, digest in database.rows(query):
        yield f"The facts {str(digest)[:16]} of record {number} are missing."
