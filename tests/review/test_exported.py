"""Judgements as CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

from matcher.review.exported import COLUMNS, LABELS, states, write_judgements, write_labels
from matcher.review.facts import entry_facts, mention_facts
from tests.review.samples import entry, judgement, mention

DAY = date(2026, 1, 10)
GIVEN = [
    replace(judgement(), number=1),
    replace(judgement("same", reason="=cmd()", score=0.9, run=4), number=2),
    replace(judgement(mention=mention_facts(mention(id_="C2")), expires="2026-01-10"), number=3),
    replace(judgement("unsure", entry=entry_facts(entry("2"))), number=4),
]


def rows(write) -> list[dict[str, str]]:
    stream = io.BytesIO()
    write(GIVEN, stream, today=DAY)
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode())))


def test_states() -> None:
    assert [state for _, state in states(GIVEN, DAY)] == ["superseded", "last", "expired", "last"]


def test_all_of_it_is_written_and_no_formula_runs() -> None:
    found = rows(write_judgements)
    assert tuple(found[0]) == COLUMNS
    assert [row["record"] for row in found] == ["1", "2", "3", "4"]
    assert found[1]["reason"] == "'=cmd()"
    assert (found[1]["score"], found[1]["run"], found[0]["score"]) == ("0.9", "4", "")


def test_labels_are_the_last_words() -> None:
    found = rows(write_labels)
    assert tuple(found[0]) == LABELS
    assert [(row["a"], row["b"], row["expected"]) for row in found] == [
        ("Jon Jin Yong", "JON, Jin Yong", "same"),
        ("Jon Jin Yong", "JON, Jin Yong", "different"),
    ]
