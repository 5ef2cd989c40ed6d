"""Judgements as records."""

from __future__ import annotations

from datetime import date

import pytest

from matcher.errors import ConfigError
from matcher.review.database import Database
from matcher.review.facts import mention_facts
from matcher.review.judgements import count, every, expiry, of_mention, record, verdict_of
from tests.review.samples import NOW, judgement, mention


def test_what_is_recorded_comes_back(database: Database) -> None:
    given = judgement(expires="2027-01-01", score=0.91, run=3, via="report")
    assert record(database, [given, judgement("same")], now=NOW) == [1, 2]
    first, second = every(database)
    assert first.verdict == "different"
    assert (first.mention, first.entry, first.expires) == (given.mention, given.entry, given.expires)
    assert (first.score, first.run, first.via, first.number) == (0.91, 3, "report", 1)
    assert first.bound == second.bound != ""
    assert count(database, until=1) == 1


def test_facts_are_kept_once(database: Database) -> None:
    record(database, [judgement()] * 10, now=NOW)
    assert next(database.rows("SELECT count(*) FROM facts"))[0] == 2


def test_they_are_found_by_reference_or_name(database: Database) -> None:
    other = mention_facts(mention("Somebody Else", "C9"))
    record(database, [judgement(), judgement(mention=other)], now=NOW)

    def found(who: object, until: int = 9) -> list[int]:
        return [each.number for each in of_mention(database, mention_facts(who), until=until)]  # type: ignore[arg-type]

    assert found(mention("JON jin yong", "")) == [1]
    assert found(mention("Another Name", "c1")) == [1]
    assert found(mention("Somebody Else", "C1")) == [1]
    assert found(mention("Somebody Else", "")) == [2]
    assert found(mention("Nobody", "C5")) == []
    assert found(mention(), until=0) == []


@pytest.mark.parametrize(
    ("word", "verdict"), [("SAME", "same"), (" d", "different"), ("u", "unsure"), ("x", ""), ("", "")]
)
def test_verdicts(word: str, verdict: str) -> None:
    assert verdict_of(word) == verdict


def test_expiry() -> None:
    today = date(2026, 1, 10)
    assert [expiry(given, today) for given in ("", None, 30, "2026-06-30")] == ["", "", "2026-02-09", "2026-06-30"]
    for wrong in ("soon", "30.06.2026", "99999999999"):
        with pytest.raises(ConfigError, match="is no expiry"):
            expiry(wrong, today)


def test_said() -> None:
    assert judgement("same").said() == "judged the same by A. Analyst on 2026-01-10: other birth date"


def test_a_common_name_costs_little_and_its_own_row_is_found(database: Database) -> None:
    rows = [mention_facts(mention(id_="", fields={"ref": str(number)})) for number in range(120)]
    listed = judgement(mention={"text": "Jon Jin Yong", "partial": True}, via="import")
    record(database, [listed, *(judgement(mention=each) for each in rows)], now=NOW)
    found = of_mention(database, rows[3], until=999)
    assert [each.number for each in found][:2] == [1, 5]
    assert len(found) == 52
    record(database, [judgement(mention=mention_facts(mention(id_=f"C{number}"))) for number in range(120)], now=NOW)
    assert len(of_mention(database, mention_facts(mention(id_="C7")), until=999)) == 52
    assert len(of_mention(database, rows[3], until=999)) == 102
