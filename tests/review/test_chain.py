"""The history: every edit by hand is found."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher.errors import StoreError
from matcher.review import chain
from matcher.review.database import _KEPT, Database
from matcher.review.judgements import every
from tests.review.samples import judged, judgement


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "review.sqlite"
    judged(path, *(judgement(reason=f"reason {number}") for number in range(5))).close()
    return path


def edit(path: Path, *statements: str) -> None:
    """What somebody with a database tool could do."""
    by_hand = sqlite3.connect(path, isolation_level=None)
    for table in _KEPT:
        for verb in ("update", "delete"):
            by_hand.execute(f"DROP TRIGGER {table}_keep_{verb}")
    for statement in statements:
        by_hand.execute(statement)
    by_hand.close()


def test_an_untouched_history_has_no_faults(path: Path) -> None:
    with Database(path) as database:
        assert list(chain.faults(database)) == []
        head = chain.head(database)
        assert head.number == 5
        assert chain.holds(database, head.digest)
        assert chain.holds(database, chain.START)
        assert not chain.holds(database, "f" * 64)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE records SET body = replace(body, 'different', 'same') WHERE number = 3", "Record 3 was changed"),
        ("UPDATE records SET reference = 'c2' WHERE number = 2", "Record 2 was changed"),
        ("UPDATE records SET what = 'run' WHERE number = 2", "Record 2 was changed"),
        ("DELETE FROM records WHERE number = 3", "Before record 4 a record is missing"),
        ("DELETE FROM records WHERE number = 1", "Before record 2 a record is missing"),
        ("DELETE FROM records WHERE number = 5", "The last records are missing: there were 5, the last one now is 4"),
        ("DELETE FROM records", "The last records are missing: there were 5"),
        ("UPDATE facts SET body = replace(body, 'Jon', 'Jan')", "were changed after they were written"),
        ("DELETE FROM facts", "The facts .* of record 1 are missing"),
        ("INSERT INTO records SELECT 6, what, reference, name, body, previous, digest FROM records WHERE number = 5",
         "Record 6 is not chained"),
        ("UPDATE records SET number = 20 WHERE number = 5", "Before record 20 a record is missing"),
    ],
)  # fmt: skip
def test_an_edit_is_found(path: Path, statement: str, said: str) -> None:
    edit(path, statement)
    with Database(path) as database:
        faults = "\n".join(chain.faults(database))
    assert re.search(said, faults), faults


def test_two_records_exchanged_are_found(path: Path) -> None:
    swap: Callable[[int, int], str] = lambda a, b: f"UPDATE records SET number = {b} WHERE number = {a}"  # noqa: E731
    edit(path, swap(2, 99), swap(3, 2), swap(99, 3))
    with Database(path) as database:
        assert any("Record 2" in each for each in chain.faults(database))


def test_a_digest_that_lies_elsewhere_finds_a_history_made_anew(path: Path, tmp_path: Path) -> None:
    with Database(path) as database:
        noted = chain.head(database).digest
    anew = judged(tmp_path / "anew.sqlite", *(judgement(reason=f"reason {number}!") for number in range(5)))
    assert list(chain.faults(anew)) == []
    assert not chain.holds(anew, noted)
    anew.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE facts SET body = replace(body, 'Jon', 'Jan')",
        "DELETE FROM facts",
        "UPDATE records SET body = replace(body, 'different', 'same')",
        "UPDATE records SET name = 'somebody else'",
    ],
)
def test_what_was_changed_is_not_used(path: Path, statement: str) -> None:
    edit(path, statement)
    with Database(path) as database, pytest.raises(StoreError, match="changed by hand"):
        list(every(database))
