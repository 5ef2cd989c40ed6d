"""Two runs compared, and why they differ."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from matcher.records import Match, Result
from matcher.review.database import Database
from matcher.review.run_diff import Difference, run_differences
from tests.review.samples import entry, mention, ran, result

NEWER = [{"id": "own", "sha256": "e" * 64, "entries": 1, "published": "2026-01-08"}]
STRICT = {"match_at": 0.8, "review_at": 0.95}
ONE, TWO = entry(), entry("2", "JON, Chin", identifiers=())


def changed(given: Result, **changes: Any) -> Result:
    match: Match = replace(given.matches[0], **changes)
    return replace(given, matches=(match,))


def compared(database: Database, before: list[Result], after: list[Result], **changes: Any) -> list[Difference]:
    return run_differences(database, ran(database, *before), ran(database, *after, **changes))


def test_equal_runs_do_not_differ(database: Database) -> None:
    assert compared(database, [result(mention(), ONE)], [result(mention(), ONE)], lists=NEWER) == []


@pytest.mark.parametrize(
    ("before", "after", "changes", "what", "why"),
    [
        ([result(mention())], [result(mention(), ONE)], {"lists": NEWER}, "new",
         "list (own of 2026-01-01 then, 2026-01-08 now)"),
        ([result(mention(), ONE)], [result(mention())], {"lists": NEWER}, "gone",
         "list (own of 2026-01-01 then, 2026-01-08 now)"),
        ([], [result(mention(), ONE)], {}, "new", "input (the name, or what is known of it, is new)"),
        ([result(mention(), ONE)], [], {"lists": NEWER}, "gone", "input (the name, or what is known of it, is gone)"),
        ([result(mention(), ONE)], [result(mention())], {"configuration": STRICT}, "gone",
         "configuration (review_at was 0.5, is 0.95)"),
        ([result(mention(), ONE, score=0.99)], [result(mention())], {"configuration": STRICT, "lists": NEWER}, "gone",
         "list (own of 2026-01-01 then, 2026-01-08 now)"),
        ([result(mention())], [result(mention(), ONE)], {"program": {"version": "2.0"}}, "new",
         "program (1.0 then, 2.0 now)"),
        ([result(mention())], [result(mention(), ONE)], {"program": {"version": "2.0"}, "lists": NEWER}, "new",
         "list (own of 2026-01-01 then, 2026-01-08 now) or program (1.0 then, 2.0 now)"),
        ([result(mention())], [result(mention(), ONE)], {"lists": []}, "new",
         "list (own was screened against in one run only)"),
        ([result(mention(), ONE)], [result(mention(), entry(programs=("A",)))], {"lists": NEWER}, "changed",
         "list (the entry's programs: 'A' added, 'DPRK2' removed)"),
        ([result(mention(), ONE)], [changed(result(mention(), ONE), decision="review")], {"configuration": STRICT},
         "changed", "configuration (review_at was 0.5, is 0.95)"),
        ([result(mention(), ONE)], [result(mention(birth_date="1981"), ONE, score=0.97)], {}, "changed",
         "input (the birth date was not given, is '1981')"),
        ([result(mention(), ONE)],
         [changed(result(mention(), ONE), decision="suppressed", sentence="judged different by A; Jon = JON")], {},
         "changed", "judgement (judged different by A)"),
    ],
)  # fmt: skip
def test_why(
    database: Database, before: list[Result], after: list[Result], changes: dict[str, Any], *, what: str, why: str
) -> None:
    (found,) = compared(database, before, after, **changes)
    assert (found.what, found.why) == (what, why)


def test_all_of_it_in_order(database: Database) -> None:
    before = [result(mention(), ONE), result(mention("B", "C2"), ONE)]
    after = [result(mention("B", "C2"), ONE, score=0.8), result(mention(), TWO)]
    found = compared(database, before, after, lists=NEWER)
    assert [(each.what, each.found.entry["id"]) for each in found] == [("new", "2"), ("gone", "1"), ("changed", "1")]
    assert found[2].to_dict() == {
        "what": "changed", "mention": "B", "id": "C2", "row": 2, "source": "own", "entry_id": "1",
        "entry_name": "JON, Jin Yong", "decision_before": "match", "decision_after": "match", "score_before": 0.9,
        "score_after": 0.8, "why": "list (own of 2026-01-01 then, 2026-01-08 now)",
    }  # fmt: skip
