"""Judgements as CSV, whole: what another store, a spreadsheet or a program needs of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from matcher.report.formulas import guarded
from matcher.report.target import Target, opened
from matcher.review.facts import Facts, folded, plain, written
from matcher.review.judgements import Judgement

COLUMNS = ("record", "time", "author", "verdict", "reason", "expires", "state", "mention", "id", "source", "entry_id",
           "entry_name", "score", "run", "via", "login", "bound", "mention_facts", "entry_facts")  # fmt: skip
LABELS = ("a", "b", "kind", "expected", "category", "note")


def states(judgements: Iterable[Judgement], today: date) -> Iterator[tuple[Judgement, str]]:
    """Each judgement with what has become of it: `last` word on its match, `superseded` by a later one, or `expired`.

    Whether the last word holds against a list is told where the list is at hand: in a screening report.
    """
    found = list(judgements)
    last = {_case(each): each.number for each in found}
    for each in found:
        if last[_case(each)] != each.number:
            yield each, "superseded"
        else:
            yield each, "expired" if each.expires and today.isoformat() >= each.expires else "last"


def write_judgements(judgements: Iterable[Judgement], target: Target, *, today: date) -> int:
    """Write judgements as CSV, which `import_judgements` takes in elsewhere, and give their number."""
    rows = ([
        each.number, each.time, each.author, each.verdict, each.reason, each.expires, state, each.mention["text"],
        each.mention.get("id", ""), each.entry["source"], each.entry["id"], each.entry["names"][0][0],
        "" if each.score is None else round(each.score, 6), "" if each.run is None else each.run, each.via, each.login,
        each.bound, written(each.mention), written(each.entry),
    ] for each, state in states(judgements, today))  # fmt: skip
    return _write(COLUMNS, rows, target)


def write_labels(judgements: Iterable[Judgement], target: Target, *, today: date) -> int:
    """Write what was judged same or different last as labelled pairs of names, as `fixtures/cases` has them."""
    rows = (
        [
            each.mention["text"],
            each.entry["names"][0][0],
            each.entry.get("kind", ""),
            each.verdict,
            "judgement",
            each.reason,
        ]
        for each, state in states(judgements, today)
        if state != "superseded" and each.verdict != "unsure"
    )
    return _write(LABELS, rows, target)


def _write(header: Iterable[str], rows: Iterable[list[object]], target: Target) -> int:
    count = 0
    with opened(target) as (stream, _):
        text = io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="")
        table = csv.writer(text, lineterminator="\n")
        table.writerow(header)
        for row in rows:
            table.writerow(guarded(map(str, row)))
            count += 1
        text.flush()
        text.detach()
    return count


def _case(each: Judgement) -> tuple[str, str, str]:
    return _subject(each.mention), each.entry["source"], each.entry["id"]


def _subject(mention: Facts) -> str:
    reference = folded(mention.get("id", ""))
    return f"id {reference}" if reference else written(plain(mention))
