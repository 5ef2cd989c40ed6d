"""Judgements as labels."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.evaluation.judged import judged_pairs, pairs_of
from matcher.review.database import Database
from matcher.review.judgements import Judgement, record

ENTRY = {"id": "1", "source": "own", "kind": "person", "names": [["JON, Jin Yong", "primary"], ["전진영", "strong"]]}


def judgement(name: str, verdict: str) -> Judgement:
    return Judgement(verdict, "why", "A", "2026-01-01T00:00:00Z", {"text": name}, ENTRY)


def test_the_last_word_counts_and_unsure_is_none(tmp_path: Path) -> None:
    said = [judgement("A", "same"), judgement("B", "unsure"), judgement("A", "different"), judgement("C", "same")]
    with Database(tmp_path / "review.sqlite", make=True) as database:
        record(database, said, now="2026-01-02T00:00:00Z")
        found = judged_pairs(database, today=date(2026, 1, 3))
    assert [(pair.a, pair.same) for pair in found.pairs] == [("A", False), ("C", True)]
    assert found.unsure == 1
    assert found.pairs[0].b == "JON, Jin Yong"
    assert found.pairs[0].also == ("전진영",)


def test_nothing_judged_is_said(tmp_path: Path) -> None:
    with (
        Database(tmp_path / "review.sqlite", make=True) as database,
        pytest.raises(InputError, match="No match was judged"),
    ):
        judged_pairs(database, today=date(2026, 1, 3))


def test_the_kind_of_the_mention_comes_first() -> None:
    (pair,) = pairs_of([judgement("A", "same")], today=date(2026, 1, 3))
    assert pair.kind == "person"
