"""The file that holds judgements and runs: one SQLite database, for its owner's eyes only (mode 0600).

It is written in transactions with a rollback journal, flushed to the disk before a transaction counts as done. A
process that is killed at any moment leaves the old state or the new one; whoever comes next takes back what was half
done. Several processes may write: each waits for the other. A file that is not ours is told by its mark and never
touched. Everything that can go wrong becomes one sentence.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from matcher.errors import StoreError

MARK = 0x6D746368
"""What SQLite calls the application id: `mtch`."""
WAIT = 10.0
"""Seconds that one process waits for another to finish writing."""
_TABLES = """
CREATE TABLE records (
    number INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT NOT NULL, reference TEXT NOT NULL, name TEXT NOT NULL,
    body TEXT NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL);
CREATE INDEX records_by_reference ON records (reference) WHERE reference != '';
CREATE INDEX records_by_name ON records (name) WHERE name != '';
CREATE TABLE facts (digest TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE runs (id INTEGER PRIMARY KEY, record INTEGER NOT NULL, manifest TEXT NOT NULL, names BLOB NOT NULL);
CREATE TABLE matches (
    run INTEGER NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL, row INTEGER, mention TEXT NOT NULL,
    entry TEXT NOT NULL, queried TEXT NOT NULL, name TEXT NOT NULL, name_type TEXT NOT NULL, decision TEXT NOT NULL,
    score REAL NOT NULL, sentence TEXT NOT NULL, PRIMARY KEY (run, place, rank)) WITHOUT ROWID;
"""
_MEASUREMENTS = """
CREATE TABLE measurements (id INTEGER PRIMARY KEY, record INTEGER NOT NULL, account TEXT NOT NULL, data BLOB NOT NULL);
"""
_KEPT = ("records", "facts", "runs", "matches", "measurements")


def _guards(*tables: str) -> list[str]:
    """Statements that keep what stands in tables as it was recorded."""
    return [
        f"CREATE TRIGGER {table}_keep_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'what was recorded stays as it is'); END;"
        for table in tables
        for verb in ("UPDATE", "DELETE")
    ]


_LAYOUTS = (
    [*_TABLES.split(";")[:-1], *_guards(*_KEPT[:4])],
    [*_MEASUREMENTS.split(";")[:-1], *_guards(*_KEPT[4:])],
)
"""What each version added to the file. One of an earlier version is read as it is, and brought up to date by the first
transaction that writes to it."""
VERSION = len(_LAYOUTS)


class Database:
    """The open file.

    Args:
        path: where it lies.
        make: whether it is made if it is not there; otherwise that is an error.
        wait: seconds to wait for another process that writes.

    Raises:
        StoreError: it is not there, cannot be made or read, is locked, damaged, newer, or none of ours.
    """

    def __init__(self, path: str | Path, *, make: bool = False, wait: float = WAIT) -> None:
        self.path = Path(path)
        if make:
            _make(self.path)
        elif not self.path.is_file():
            raise StoreError(f"There is no file of judgements and runs at {self.path}: `matcher screen` makes it.")
        with self._told():
            self._connection = sqlite3.connect(self.path, timeout=wait, isolation_level=None, check_same_thread=False)
            try:
                self._prepare(make=make)
            except BaseException:
                self._connection.close()
                raise

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def rows(self, query: str, *values: object) -> Iterator[tuple[object, ...]]:
        """The rows of a query, one at a time."""
        with self._told():
            yield from self._connection.execute(query, values)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: what happens in the block is kept whole, on the disk, or not at all.

        Raises:
            StoreError: another process holds the file for too long, or it cannot be written to.
        """
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._bring_up_to_date()
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # a full disk may have ended the transaction already
                    self._connection.execute("ROLLBACK")
                raise

    def has(self, table: str) -> bool:
        """Whether the file has a table; one of an earlier version may lack it."""
        return any(self.rows("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", table))

    def _prepare(self, *, make: bool) -> None:
        run = self._connection.execute
        run("BEGIN")  # one look at all three: another process may be making the file
        tables = run("SELECT count(*) FROM sqlite_master").fetchone()[0]
        mark, version = (run(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
        run("COMMIT")
        if mark != MARK and (tables or mark or not make):
            raise StoreError(f"{self.path} is a database of another program: it was not touched; name another file.")
        if version > VERSION:
            raise StoreError(f"{self.path} was written by a newer version of this program; update it.")
        for setting in ("journal_mode = DELETE", "synchronous = EXTRA", "trusted_schema = OFF"):
            run(f"PRAGMA {setting}")
        if mark != MARK:
            with self.writing():
                pass  # which makes the tables

    def _bring_up_to_date(self) -> None:
        """Make the tables that the file lacks, inside a transaction: another process may have been quicker."""
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        for statement in (each for layout in _LAYOUTS[version:] for each in layout):
            self._connection.execute(statement)
        if version < VERSION:
            self._connection.execute(f"PRAGMA user_version = {VERSION}")
            self._connection.execute(f"PRAGMA application_id = {MARK}")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Let an error of SQLite say what happened, where, and what to try."""
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(_sentence(error, self.path)) from error


def _make(path: Path) -> None:
    """An empty file that only its owner may read, and its folder, unless they are there."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        if not stat.S_ISREG(path.stat().st_mode):
            raise StoreError(f"{path} is no ordinary file, so judgements cannot be kept in it; name another file.")
        if stat.S_IMODE(path.stat().st_mode) & 0o077 and _is_ours(path):
            with suppress(PermissionError):  # somebody else's file that we may use
                path.chmod(0o600)
    except OSError as error:
        why = error.strerror or error
        raise StoreError(f"{path} cannot be made or written to ({why}): name another file with --store.") from error


def _is_ours(path: Path) -> bool:
    """Whether the file has the mark, which SQLite keeps at byte 68."""
    with path.open("rb") as file:
        return file.read(72)[68:] == MARK.to_bytes(4, "big")


def _sentence(error: sqlite3.Error, path: Path) -> str:
    """What an error of SQLite means to a person."""
    name = getattr(error, "sqlite_errorname", "")
    known = {
        "SQLITE_BUSY": f"{path} is in use: another process has been writing to it for too long. Nothing was changed; "
        "try again.",
        "SQLITE_FULL": f"{path} cannot be written to: the disk is full. Nothing was changed and nothing that was in it "
        "is lost; make room and try again.",
        "SQLITE_NOTADB": f"{path} is no file of judgements and runs: it was not touched; name another file.",
        "SQLITE_CORRUPT": f"{path} is damaged; put back a copy, or name another file.",
        "SQLITE_READONLY": f"{path} cannot be written to: it, or the folder it lies in, is read-only. Nothing was "
        "changed.",
        "SQLITE_CANTOPEN": f"{path} cannot be opened, or nothing can be written in its folder. Nothing was changed.",
        "SQLITE_IOERR": f"{path} cannot be read or written ({error}): is the disk full, or the size of files limited? "
        "Nothing was changed and nothing that was in it is lost.",
        "SQLITE_CONSTRAINT": f"{path}: {error}. Nothing was changed.",
    }
    matching = next((said for begin, said in known.items() if name.startswith(begin)), "")
    return matching or f"{path} cannot be used: {error}."
