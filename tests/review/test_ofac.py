"""Judgements on OFAC's list of 24 August 2023 as they stand on that of 31 August 2023, and on edited copies of it.

Any listed party will do. The two lists differ in three entries
that were added; all others are the same.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher import Entry, Mention, Watchlist
from matcher.records import Match, Result
from matcher.review.database import Database
from matcher.review.facts import entry_facts, mention_facts
from matcher.review.judgements import record
from matcher.review.reviewer import Reviewer
from tests.review.samples import NOW, TODAY, judgement

pytestmark = pytest.mark.shared
EVERY = 41
"""Judging every so many of twelve thousand entries says as much as judging all, in less time."""


@pytest.fixture(scope="module")
def lists(shared_dir: Path) -> dict[str, Watchlist]:
    return {day: Watchlist.load(shared_dir / "lists" / "ofac" / day) for day in ("2023-08-24", "2023-08-31")}


def customer(entry: Entry) -> Mention:
    return Mention(entry.name, id=f"C{entry.id}", row=2)


def found(who: Mention, entry: Entry) -> Result:
    """What screening a customer gives, as far as judgements are concerned."""
    return Result(who, "match", (Match(who, entry, entry.name, 0.99, "primary", "match", sentence="all words agree"),))


def decided(database: Database, entry: Entry, who: Mention | None = None) -> Match:
    """A customer's match, of the entry's own name if none is given, as past judgements leave it."""

    def further(who: Mention, limit: int) -> Result:
        raise AssertionError((who, limit))

    (match,) = Reviewer(database, today=TODAY).judged(found(who or customer(entry), entry), further).matches
    return match


def judge(database: Database, entries: list[Entry]) -> None:
    record(
        database,
        [judgement(mention=mention_facts(customer(each)), entry=entry_facts(each)) for each in entries],
        now=NOW,
    )


def test_what_was_judged_on_the_old_list_is_suppressed_on_the_new_one(
    lists: dict[str, Watchlist], database: Database
) -> None:
    judge(database, list(lists["2023-08-24"])[::EVERY])
    then = {each.id for each in list(lists["2023-08-24"])[::EVERY]}
    new = {each.id: each for each in lists["2023-08-31"]}
    assert {decided(database, new[id_]).decision for id_ in then} == {"suppressed"}
    added = set(new) - {each.id for each in lists["2023-08-24"]}
    assert added == {"27743", "36217", "37621"}
    assert {decided(database, new[id_]).decision for id_ in added} == {"match"}


Rows = list[list[str]]


def edited(folder: Path, shared_dir: Path, change: Callable[[list[str]], None], id_: str) -> Entry:
    """The entry in a copy of the new list in which its row was changed."""
    with (shared_dir / "lists" / "ofac" / "2023-08-31" / "sdn.csv").open(encoding="latin-1", newline="") as file:
        rows: Rows = [row for row in csv.reader(file) if row]
    row = next(row for row in rows if row[0] == id_)
    change(row)
    with (folder / "sdn.csv").open("w", encoding="latin-1", newline="") as file:
        csv.writer(file).writerows([row, *(each for each in rows[:50] if each[0] != row[0])])
    return next(each for each in Watchlist.load(folder / "sdn.csv") if each.id == row[0])


def replaced(column: int, old: str, new: str) -> Callable[[list[str]], None]:
    def change(row: list[str]) -> None:
        assert old in row[column], row
        row[column] = row[column].replace(old, new)

    return change


def is_subject(entry: Entry) -> bool:
    """Whether it is a person with one whole birth date and one long passport number."""
    types = [each.type for each in entry.identifiers]
    whole = [date for date in entry.birth_dates if len(date) == len("1981-03-05")]
    return entry.kind == "person" and len(entry.birth_dates) == len(whole) == 1 and types == ["passport"]


def test_edited_copies(lists: dict[str, Watchlist], shared_dir: Path, tmp_path: Path, database: Database) -> None:
    entry = next(each for each in lists["2023-08-24"] if is_subject(each) and len(each.identifiers[0].value) > 7)
    judge(database, [entry])
    passport, year = entry.identifiers[0].value, entry.birth_dates[0][:4]

    def on(change: Callable[[list[str]], None]) -> Match:
        return decided(database, edited(tmp_path, shared_dir, change, entry.id), customer(entry))

    for nothing in (replaced(0, entry.id, entry.id), replaced(11, "DOB", "POB Somewhere; DOB"), replaced(1, ",", ", ")):
        assert on(nothing).decision == "suppressed"
    for change, said in (
        (replaced(11, f" {year};", f" {int(year) + 9};"), "the entry's birth dates: '"),
        (replaced(11, passport, f"{passport}9"), "the entry's identifiers: '"),
        (replaced(3, "", "NPWMD] ["), "the entry's programs: 'NPWMD' added"),
        (replaced(1, ",", "-ZADEH,"), "the entry's names: '"),
    ):
        match = on(change)
        assert match.decision == "match"
        assert match.sentence.startswith(
            "re-opened: judged different by A. Analyst on 2026-01-10: other birth date; since"
        )
        assert said in match.sentence
    moved = on(replaced(0, entry.id, "999999"))
    assert moved.decision == "suppressed"
    assert f"(the entry was us-ofac-sdn {entry.id} then)" in moved.sentence
