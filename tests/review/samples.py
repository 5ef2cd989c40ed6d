"""Entries, mentions and recorded runs for the tests of judgements."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from matcher.records import Entry, Identifier, ListedName, Match, Mention, Result
from matcher.review.database import Database
from matcher.review.facts import entry_facts, mention_facts
from matcher.review.judgements import Judgement, record
from matcher.review.runs import Recorder, RunRecord, run_of

NOW = "2026-01-10T12:00:00Z"
TODAY = "2026-01-10"
PASSPORT = Identifier("passport", "563410081", "KP")


def entry(id_: str = "1", name: str = "JON, Jin Yong", **changes: Any) -> Entry:
    """A listed person with everything that binds."""
    facts: dict[str, Any] = {
        "source": "own",
        "kind": "person",
        "names": (ListedName(name), ListedName("Chon Chin-yong", "strong")),
        "identifiers": (PASSPORT,),
        "programs": ("DPRK2",),
        "birth_dates": ("1981-03-05",),
        "addresses": ("Pyongyang",),
    }
    return Entry(id=id_, **facts | changes)


def mention(text: str = "Jon Jin Yong", id_: str = "C1", **changes: Any) -> Mention:
    """A customer."""
    return Mention(text, **{"id": id_, "row": 2, "fields": {"ref": id_, "name": text}} | changes)


def judgement(verdict: str = "different", **changes: Any) -> Judgement:
    """What somebody decided about the two."""
    facts: dict[str, Any] = {
        "reason": "other birth date",
        "author": "A. Analyst",
        "time": NOW,
        "mention": mention_facts(mention()),
        "entry": entry_facts(entry()),
    }
    return Judgement(verdict, **facts | changes)


def result(who: Mention, *entries: Entry, score: float = 0.9, more: int = 0) -> Result:
    """What screening would have given."""
    matches = tuple(
        Match(who, each, each.name, score - place / 100, "primary", "match", queried=who.text, sentence="Jon = JON")
        for place, each in enumerate(entries)
    )
    return Result(who, "match" if matches else "clear", matches, more)


def manifest(**changes: Any) -> dict[str, Any]:
    """What a run says of itself."""
    values: dict[str, Any] = {
        "manifest": 1,
        "program": {"name": "watchlist-matcher", "version": "1.0"},
        "configuration": {"match_at": 0.8, "review_at": 0.5},
        "options": {"watchlists": [], "read": {}, "limit": 50},
        "lists": [{"id": "own", "sha256": "a" * 64, "entries": 1, "published": "2026-01-01"}],
        "input": {"path": "names.csv", "sha256": "b" * 64, "columns": ["ref", "name"]},
        "output": {"path": "out.csv", "sha256": "c" * 64},
        "rows": {"read": 1, "match": 1, "review": 0, "suppressed": 0},
        "started": NOW,
        "finished": NOW,
    }
    return values | changes


def ran(database: Database, *results: Result, **changes: Any) -> RunRecord:
    """A recorded run."""
    recorder = Recorder()
    for each in results:
        recorder.add(each)
    number = recorder.record(database, manifest(**changes))
    recorder.close()
    return run_of(database, number)


def judged(path: Path, *judgements: Judgement) -> Database:
    """A file with some judgements, open."""
    database = Database(path, make=True)
    record(database, judgements or [judgement()], now=NOW)
    return database
