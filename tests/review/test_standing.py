"""Which judgement holds, and why a match is open again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from matcher.records import Identifier, ListedName
from matcher.review.facts import entry_facts, mention_facts
from matcher.review.judgements import Judgement
from matcher.review.standing import Standing, standing
from tests.review.samples import TODAY, entry, judgement, mention


def stands(*judgements: Judgement, who: Any = None, listed: Any = None, **options: Any) -> Standing | None:
    numbered = [replace(each, number=number) for number, each in enumerate(judgements, 1)]
    return standing(
        numbered, mention_facts(who or mention()), entry_facts(listed or entry()), **{"today": TODAY, **options}
    )


def test_it_holds() -> None:
    found = stands(judgement())
    assert found is not None
    assert (found.verdict, found.state) == ("different", "holds")
    assert found.sentence == "judged different by A. Analyst on 2026-01-10: other birth date"


def test_the_last_word_counts() -> None:
    found = stands(judgement(), judgement("same", author="B"))
    assert found is not None
    assert found.verdict == "same"
    found = stands(judgement(), judgement("unsure"))
    assert found is not None
    assert found.verdict == "unsure"


def test_a_last_word_that_expired_brings_no_older_one_back() -> None:
    found = stands(judgement(), judgement("same", expires=TODAY))
    assert found is not None
    assert (found.verdict, found.state) == ("", "expired")
    assert found.sentence.endswith("; that held until 2026-01-10")


@pytest.mark.parametrize(("today", "verdict"), [("2026-01-31", "different"), ("2026-02-01", ""), ("2026-02-02", "")])
def test_expiry(today: str, verdict: str) -> None:
    found = stands(judgement(expires="2026-02-01"), today=today)
    assert found is not None
    assert found.verdict == verdict


def test_a_change_that_counts_opens_it_again() -> None:
    found = stands(judgement(), listed=entry(birth_dates=("1975",), programs=("DPRK2", "NPWMD")))
    assert found is not None
    assert (found.verdict, found.state) == ("", "changed")
    assert found.sentence == (
        "re-opened: judged different by A. Analyst on 2026-01-10: other birth date; since then the entry's "
        "birth dates: '1975' added, '1981-03-05' removed; the entry's programs: 'NPWMD' added"
    )


def test_a_change_that_does_not_count_opens_nothing() -> None:
    found = stands(judgement(), listed=entry(addresses=("P'yongyang",), remarks="corrected"))
    assert found is not None
    assert found.verdict == "different"


def test_many_changes_are_counted() -> None:
    who = mention(birth_date="1980", sex="male", countries=("KP",), aliases=("X",))
    found = stands(judgement(), who=who, listed=entry(birth_dates=()))
    assert found is not None
    assert found.sentence.endswith("; and 1 more")


@pytest.mark.parametrize("id_", ["2", "KPi.001"])
def test_a_new_id_is_bridged_by_an_official_number(id_: str) -> None:
    found = stands(judgement(), listed=entry(id_))
    assert found is not None
    assert found.verdict == "different"
    assert found.sentence.endswith(" (the entry was own 1 then)")
    assert stands(judgement(), listed=entry(id_, identifiers=())) is None
    assert stands(judgement(), listed=entry(id_, identifiers=(Identifier("passport", "999", "KP"),))) is None


def test_a_new_id_with_changes_is_open_and_says_so() -> None:
    found = stands(judgement(), listed=entry("2", names=(ListedName("JON, Chin Yong"),)))
    assert found is not None
    assert found.state == "changed"


def test_a_list_that_is_called_otherwise_now_is_the_same() -> None:
    found = stands(judgement(), listed=entry(source="own-2026-02"))
    assert found is not None
    assert found.verdict == "different"
    assert stands(judgement(), listed=entry(source="own-2026-02", programs=("OTHER",))) is None


def test_another_entry_or_customer_is_not_touched() -> None:
    assert stands(judgement(), listed=entry("2", "OTHER, Name", identifiers=())) is None
    assert stands(judgement(), who=mention(id_="C2")) is None


def test_rows_without_a_reference_stand_for_themselves() -> None:
    first, second = (mention(id_="", fields={"ref": ref, "name": "Jon Jin Yong"}) for ref in ("C1", "C2"))
    one, two = judgement(mention=mention_facts(first)), judgement("same", mention=mention_facts(second))
    for who, verdict in ((first, "different"), (second, "same")):
        found = stands(one, two, who=who)
        assert found is not None
        assert found.verdict == verdict
    third = stands(one, who=second)
    assert third is not None
    assert third.sentence.endswith("since then the row's ref was 'C1', is 'C2'")


def test_a_judgement_without_a_reference_holds_once_there_is_one() -> None:
    fields = {"ref": "C1", "name": "Jon Jin Yong"}
    found = stands(judgement(mention=mention_facts(mention(id_="", fields=fields))), who=mention(fields=fields))
    assert found is not None
    assert found.verdict == "different"


def test_four_eyes() -> None:
    alone = stands(judgement(), judgement(author=" a. ANALYST"), four_eyes=True)
    assert alone is not None
    assert (alone.verdict, alone.state) == ("", "second")
    assert alone.sentence.endswith("; a second person has yet to agree")
    both = stands(judgement(), judgement(author="B. Boss"), four_eyes=True)
    assert both is not None
    assert both.verdict == "different"
    assert both.sentence.endswith("; A. Analyst agreed on 2026-01-10")
    against = stands(judgement("same"), judgement(author="B. Boss"), four_eyes=True)
    assert against is not None
    assert against.verdict == ""


def test_four_eyes_want_two_judgements_that_hold() -> None:
    for first in (judgement(expires=TODAY), judgement(entry=entry_facts(entry(programs=())))):
        found = stands(first, judgement(author="B. Boss"), four_eyes=True)
        assert found is not None
        assert found.state == "second"
