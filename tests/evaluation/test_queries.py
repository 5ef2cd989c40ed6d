"""Labelled queries against a list."""

from __future__ import annotations

import pytest

from matcher import Matcher, Watchlist
from matcher.evaluation.queries import QueriesMeasured, measure_queries
from matcher.evaluation.queries_file import LabelledQuery, Queries
from matcher.records import Mention


def query(text: str, *wanted: str, line: int = 2) -> LabelledQuery:
    return LabelledQuery(Mention(text), wanted, line=line)


QUERIES = Queries(
    "q.csv",
    "",
    (
        query("Jon Jin Yong", "27743"),
        query("전진영", "us-ofac-sdn-excerpt:1", "27743", line=3),
        query("Nikki Haley", line=4),
        query("Jon Jin Yong", line=5),
        query("Nikki Haley", "27743", line=6),
        query("Jon Jin Yong", "nobody", line=7),
    ),
)


@pytest.fixture(scope="module")
def measured() -> QueriesMeasured:
    return measure_queries(Matcher(Watchlist.load("excerpt")), QUERIES)


def test_outcomes(measured: QueriesMeasured) -> None:
    assert [case.outcome for case in measured.cases[:4]] == ["first", "first", "clear", "alert"]
    assert measured.cases[4].outcome in ("missed", "below")
    assert [case.right for case in measured.cases] == [True, True, True, False, False]
    assert [case.query.line for case in measured.wrong] in ([5, 6], [6, 5])


def test_figures(measured: QueriesMeasured) -> None:
    total = measured.groups[0]
    assert (total["listed"], total["clean"]) == (3, 2)
    assert total["recall_at_1"] == total["alerted"] == pytest.approx(2 / 3)
    assert total["alerts_per_1000"] == 500
    assert ("script", "hangul") in {(each["by"], each["group"]) for each in measured.groups}


def test_an_entry_that_is_not_listed_is_told_and_counts_for_nothing(measured: QueriesMeasured) -> None:
    assert [query.line for query in measured.unlisted] == [7]
