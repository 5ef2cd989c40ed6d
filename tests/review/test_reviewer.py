"""What past judgements make of results."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import StoreError
from matcher.records import Entry, Mention, Result
from matcher.review import chain
from matcher.review.chain import Head
from matcher.review.database import Database
from matcher.review.facts import entry_facts, mention_facts
from matcher.review.judgements import record
from matcher.review.reviewer import Reviewer
from tests.review.samples import NOW, TODAY, entry, judgement, mention, result

OTHER, THIRD = entry("2", "JON, Chin", identifiers=()), entry("3", "JON, Yong", identifiers=())


def never(_: Mention, limit: int) -> Result:
    raise AssertionError(f"nobody should ask for {limit}")


def test_without_judgements_nothing_changes(database: Database) -> None:
    given = result(mention(), entry())
    assert Reviewer(database, today=TODAY).judged(given, never) is given


def test_what_was_judged_different_is_suppressed_and_listed(database: Database) -> None:
    record(database, [judgement()], now=NOW)
    found = Reviewer(database, today=TODAY).judged(result(mention(), entry(), OTHER), never)
    assert [m.decision for m in found.matches] == ["suppressed", "match"]
    assert found.decision == "match"
    first = found.matches[0]
    assert first.sentence == "judged different by A. Analyst on 2026-01-10: other birth date; Jon = JON"
    mark = first.evidence[-1]
    assert (mark.feature, mark.left, mark.right, mark.bits) == ("judgement", "different", "record 1", 0.0)
    alone = Reviewer(database, today=TODAY).judged(result(mention(), entry()), never)
    assert alone.decision == "suppressed"


@pytest.mark.parametrize("verdict", ["same", "unsure"])
def test_other_verdicts_are_said_and_suppress_nothing(database: Database, verdict: str) -> None:
    record(database, [judgement(verdict)], now=NOW)
    found = Reviewer(database, today=TODAY).judged(result(mention(), entry()), never)
    assert found.decision == "match"
    assert f"{verdict} by A. Analyst" in found.matches[0].sentence


def test_suppressed_matches_take_no_place_from_open_ones(database: Database) -> None:
    record(database, [judgement(), judgement(entry=entry_facts(OTHER))], now=NOW)
    entries = [entry(), OTHER, THIRD]
    asked = []

    def further(who: Mention, limit: int) -> Result:
        asked.append(limit)
        return result(who, *entries[:limit], more=max(0, 3 - limit))

    reviewer = Reviewer(database, today=TODAY)
    found = reviewer.judged(further(mention(), 1), further)
    assert asked == [1, 2, 3]
    assert [m.decision for m in found.matches] == ["suppressed", "suppressed", "match"]
    assert (found.decision, found.more) == ("match", 0)
    assert reviewer.account()["matches"]["different"] == 2


def test_who_gives_no_more_is_not_asked_for_ever(database: Database) -> None:
    record(database, [judgement()], now=NOW)
    given = result(mention(), entry(), more=3)
    found = Reviewer(database, today=TODAY).judged(given, lambda *_: given)
    assert (found.decision, found.more) == ("suppressed", 3)


def found(text: str, *entries: Entry, queried: str = "") -> Result:
    """A find in running text."""
    given = result(Mention(text, start=7, end=7 + len(text), fields={"article": "a.txt", "start": "7"}), *entries)
    return replace(given, matches=tuple(replace(m, queried=queried or text) for m in given.matches))


def test_a_find_is_judged_by_its_text_and_its_short_forms_follow(database: Database) -> None:
    of_a_find = mention_facts(Mention("JON  Jin Yong", start=900, end=912))
    record(database, [judgement(mention=of_a_find)], now=NOW)
    reviewer = Reviewer(database, today=TODAY)
    assert reviewer.judged(found("Jon Jin Yong", entry(), OTHER), never).matches[0].decision == "suppressed"
    assert reviewer.judged(found("Jon", entry(), queried="Jon Jin Yong"), never).decision == "suppressed"
    assert reviewer.judged(found("Jon", entry()), never).decision == "match"
    assert reviewer.judged(found("Jon", OTHER, queried="Jon Jin Yong"), never).decision == "match"
    record(database, [judgement("same", mention=mention_facts(found("Jon").mention))], now=NOW)
    assert (
        Reviewer(database, today=TODAY).judged(found("Jon", entry(), queried="Jon Jin Yong"), never).decision == "match"
    )


def test_a_find_and_a_row_say_nothing_of_each_other(database: Database) -> None:
    record(database, [judgement()], now=NOW)
    given = found("Jon Jin Yong", entry())
    assert Reviewer(database, today=TODAY).judged(given, never).matches == given.matches
    record(database, [judgement("same", mention=mention_facts(given.mention))], now=NOW)
    assert Reviewer(database, today=TODAY).judged(result(mention(), entry()), never).decision == "suppressed"


def test_a_run_sees_judgements_up_to_a_record(database: Database) -> None:
    record(database, [judgement()], now=NOW)
    until = chain.head(database)
    record(database, [judgement("same")], now=NOW)
    then = Reviewer(database, today=TODAY, until=until)
    assert then.judged(result(mention(), entry()), never).decision == "suppressed"
    assert then.account() == then.basis() | {
        "matches": {"same": 0, "different": 1, "unsure": 0, "changed": 0, "expired": 0, "second": 0}
    }
    assert then.basis() == {
        "store": str(database.path.resolve()),
        "count": 1,
        "last_record": 1,
        "last_digest": until.digest,
        "as_of": TODAY,
        "four_eyes": False,
    }
    assert Reviewer(database, today=TODAY).judged(result(mention(), entry()), never).decision == "match"


def test_a_run_goes_on_seeing_what_it_saw(database: Database) -> None:
    record(database, [judgement()], now=NOW)
    begun = Reviewer(database, today=TODAY)
    record(database, [judgement("same")], now=NOW)
    assert begun.judged(result(mention(), entry()), never).decision == "suppressed"


def test_judgements_of_another_file_are_refused(database: Database) -> None:
    with pytest.raises(StoreError, match="does not hold the judgements of that run"):
        Reviewer(database, today=TODAY, until=Head(3, "f" * 64))


ENTRIES = [entry(), OTHER, THIRD]
WORDS = st.tuples(st.sampled_from(("same", "different", "unsure")), st.sampled_from(range(3)), st.booleans())


@given(st.lists(WORDS, max_size=8), st.booleans())
def test_nothing_is_ever_hidden(words: list[tuple[str, int, bool]], four_eyes: bool) -> None:
    with TemporaryDirectory() as folder, Database(Path(folder) / "review.sqlite", make=True) as database:
        for verdict, which, first in words:
            author = "A" if first else "B"
            record(database, [judgement(verdict, author=author, entry=entry_facts(ENTRIES[which]))], now=NOW)
        given_ = result(mention(), *ENTRIES)
        found = Reviewer(database, today=TODAY, four_eyes=four_eyes).judged(given_, never)
    assert [(m.entry, m.score, m.name) for m in found.matches] == [(m.entry, m.score, m.name) for m in given_.matches]
    for which, match in enumerate(found.matches):
        own = [(verdict, first) for verdict, at, first in words if at == which]
        last = own[-1] if own else ("", True)
        second = any(word == (last[0], not last[1]) for word in own)
        suppressed = last[0] == "different" and (second or not four_eyes)
        # A second author who has since come to another verdict agrees no longer.
        others = [verdict for verdict, first in own if first != last[1]]
        if four_eyes and others and others[-1] != "different":
            suppressed = False
        assert (match.decision == "suppressed") == suppressed
        assert sum(e.bits for e in match.evidence) == 0.0
    left = [m.decision for m in found.matches if m.decision != "suppressed"]
    assert found.decision == (left[0] if left else "suppressed")
