"""A person's judgement on a match, as a record of the history."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal, get_args

from matcher.errors import ConfigError
from matcher.review import chain
from matcher.review.database import Database
from matcher.review.facts import Facts, binding, digest_of_facts, folded

Verdict = Literal["same", "different", "unsure"]
VERDICTS: tuple[str, ...] = get_args(Verdict)
_SHORT = {name[0]: name for name in VERDICTS}
_OF_THE_NAME = "SELECT * FROM records WHERE name = ?1 AND name != '' AND number <= ?3"
# A common name may have been judged ten thousand times, on as many rows: all on this very row count, those that a white
# list says of the name, and of the others the last few, which tell that there was something.
_BY_NAME = (
    f"{_OF_THE_NAME} AND reference = '' "
    "AND (json_extract(body, '$.mention') = ?4 OR json_extract(body, '$.via') = 'import')",
    f"SELECT * FROM ({_OF_THE_NAME} AND reference = '' ORDER BY number DESC LIMIT 50)",
)
_BY_REFERENCE = "SELECT * FROM records WHERE reference = ?2 AND reference != '' AND number <= ?3"
_WITH_REFERENCE = f"SELECT * FROM ({_OF_THE_NAME} AND reference != '' AND ?2 = '' ORDER BY number DESC LIMIT 50)"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided about a mention and an entry.

    Attributes:
        verdict: `same` party, `different` parties, or `unsure`.
        reason: why, in the author's words.
        author: who.
        time: when, UTC, ISO 8601; for what was imported, as told there.
        expires: ISO date from which it holds no more; empty for never.
        mention: facts of the mention, as it was then.
        entry: facts of the entry, as it was then.
        score: of the match; None if there was none.
        run: id of the run that found the match; None if it came from elsewhere.
        via: how it came: `command`, `report`, `review`, `import`.
        login: of whoever ran the command; with four eyes it shows one person behind two names.
        number: of its record; 0 if it is not recorded yet.
        bound: digest of what counts of both.
    """

    verdict: str
    reason: str
    author: str
    time: str
    mention: Facts
    entry: Facts
    expires: str = ""
    score: float | None = None
    run: int | None = None
    via: str = "command"
    login: str = ""
    number: int = 0
    bound: str = ""

    @property
    def day(self) -> str:
        """The day it was made."""
        return self.time[:10]

    def said(self) -> str:
        """It in words: `judged different by A. Analyst on 2023-08-24: other birth date`."""
        word = {"same": "the same"}.get(self.verdict, self.verdict)
        return f"judged {word} by {self.author} on {self.day}: {self.reason}"


def verdict_of(word: str) -> str:
    """The verdict that a word or its first letter means; empty if none.

    >>> verdict_of(" Different "), verdict_of("s"), verdict_of("maybe")
    ('different', 'same', '')
    """
    word = word.strip().casefold()
    return word if word in VERDICTS else _SHORT.get(word, "")


def expiry(given: str | int | None, today: date) -> str:
    """The date from which a judgement holds no more: a date, or days from today; empty for never.

    >>> expiry("365", date(2026, 1, 1)), expiry("2026-03-05", date(2026, 1, 1)), expiry(None, date(2026, 1, 1))
    ('2027-01-01', '2026-03-05', '')

    Raises:
        ConfigError: it is neither.
    """
    if given is None or given == "":
        return ""
    try:
        if str(given).isdecimal():
            return (today + timedelta(days=int(given))).isoformat()
        return date.fromisoformat(str(given).strip()).isoformat()
    except (ValueError, OverflowError):
        raise ConfigError(f"{given!r} is no expiry: write a date such as 2027-06-30, or a number of days.") from None


def record(database: Database, judgements: Sequence[Judgement], *, now: str, login: str = "") -> list[int]:
    """Record judgements, all of them or none, and give their numbers; they are on the disk when this returns.

    Args:
        database: the file.
        judgements: what to record.
        now: UTC time of recording.
        login: of whoever runs the command.

    Raises:
        StoreError: they cannot be kept; then none is.
    """
    with database.writing() as connection:
        return [_add(connection, each, now, login) for each in judgements]


def _add(connection: sqlite3.Connection, each: Judgement, now: str, login: str) -> int:
    body = {
        "verdict": each.verdict,
        "reason": each.reason,
        "author": each.author,
        "time": each.time,
        "recorded": now,
        "expires": each.expires,
        "mention": chain.keep(connection, each.mention),
        "entry": chain.keep(connection, each.entry),
        "bound": binding(each.mention, each.entry),
        "score": each.score,
        "run": each.run,
        "via": each.via,
        "login": login,
    }
    reference, name = folded(each.mention.get("id", "")), folded(each.mention["text"])
    return chain.add(connection, "judgement", body, reference=reference, name=name)


def of_mention(database: Database, mention: Facts, *, until: int) -> list[Judgement]:
    """The judgements that may say something of a mention, by its reference or name, in the order they were recorded.

    Args:
        database: the file.
        mention: facts of the mention.
        until: number of the last record that counts.
    """
    reference, name = folded(mention.get("id", "")), folded(mention["text"])
    query = " UNION ".join([*_BY_NAME, _BY_REFERENCE if reference else _WITH_REFERENCE])
    rows = database.rows(f"{query} ORDER BY number", name, reference, until, digest_of_facts(mention))
    return [_read(database, row) for row in rows]


def every(database: Database, *, until: int | None = None) -> Iterator[Judgement]:
    """All judgements in the order they were recorded."""
    query = "SELECT * FROM records WHERE what = 'judgement' AND number <= ? ORDER BY number"
    rows = list(database.rows(query, 2**62 if until is None else until))
    return (_read(database, row) for row in rows)


def count(database: Database, *, until: int) -> int:
    """How many judgements were recorded up to a record."""
    query = "SELECT count(*) FROM records WHERE what = 'judgement' AND number <= ?"
    rows: Iterator[Any] = database.rows(query, until)
    return int(next(rows)[0])


def _read(database: Database, row: tuple[Any, ...]) -> Judgement:
    chain.refuse_changed(database, row)
    number, _, _, _, body, *_ = row
    values: Mapping[str, Any] = json.loads(body)
    names = ("verdict", "reason", "author", "time", "expires", "score", "run", "via", "login")
    given = {name: values[name] for name in names}
    mention, entry = (chain.fact(database, values[name]) for name in ("mention", "entry"))
    return Judgement(**given, mention=mention, entry=entry, number=int(number), bound=values["bound"])
