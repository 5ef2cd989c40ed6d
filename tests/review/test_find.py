"""The match that a person names, and those that are still open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from matcher.errors import InputError
from matcher.records import Mention
from matcher.review.database import Database
from matcher.review.find import distinct, judgement_on, named, open_matches, stands_already
from matcher.review.judgements import record
from matcher.review.runs import every_run, matches_of, run_of
from tests.review.samples import NOW, TODAY, entry, judgement, mention, ran, result


@pytest.mark.parametrize(
    ("words", "row"), [(("jon jin YONG", "1"), None), (("c1", "own:1"), None), (("Jon Jin Yong", "1"), 2)]
)
def test_a_match_is_named(database: Database, words: tuple[str, str], row: int | None) -> None:
    ran(database, result(mention(), entry()))
    ran(database, result(mention("Other", "C5")))
    assert named(database, every_run(database)[::-1], *words, row=row).run == 1


@pytest.mark.parametrize("words", [("Jon Jin", "1"), ("Jon Jin Yong", "2"), ("Jon Jin Yong", "excerpt:1")])
def test_what_is_not_there_is_told(database: Database, words: tuple[str, str]) -> None:
    run = ran(database, result(mention(), entry()))
    with pytest.raises(InputError, match=r"There is no match of .* in run 1"):
        named(database, [run], *words)


def test_several_rows_of_a_name_are_told(database: Database) -> None:
    run = ran(database, result(mention(), entry()), result(mention(id_="C2", row=7), entry()))
    with pytest.raises(InputError, match=r"lines 2, 7; name one with --row"):
        named(database, [run], "Jon Jin Yong", "1")
    assert named(database, [run], "Jon Jin Yong", "1", row=7).mention["id"] == "C2"


def test_a_row_that_is_there_twice_is_one(database: Database) -> None:
    run = ran(database, result(mention(), entry()), result(mention(row=9), entry()))
    assert named(database, [run], "Jon Jin Yong", "1").row == 2


def test_open_matches_best_first(database: Database) -> None:
    low = result(mention("B", "C2"), entry(), score=0.6)
    run = ran(database, low, result(mention(), entry()))
    options = {"today": TODAY, "four_eyes": False}
    assert [found.mention["id"] for found, _ in open_matches(database, run, **options)] == ["C1", "C2"]
    record(database, [judgement()], now=NOW)
    assert [found.mention["id"] for found, _ in open_matches(database, run, **options)] == ["C2"]
    record(database, [judgement("unsure")], now=NOW)
    ((_, said), _) = open_matches(database, run, **options)
    assert said is not None
    assert said.verdict == "unsure"


def test_with_four_eyes_others_see_what_waits_for_a_second(database: Database) -> None:
    run = ran(database, result(mention(), entry()))
    record(database, [judgement()], now=NOW)
    options = {"today": TODAY, "four_eyes": True}
    assert not list(open_matches(database, run, author="a. analyst", **options))
    assert len(list(open_matches(database, run, author="B", **options))) == 1


def test_what_stands_already(database: Database) -> None:
    ran(database, result(mention(), entry()))
    (found,) = matches_of(database, run_of(database, "last").id)
    words = {"verdict": "different", "reason": "r", "author": "A", "time": NOW, "expires": "", "via": "command"}
    new = judgement_on(found, **words)
    assert (new.score, new.run) == (0.9, 1)
    assert not stands_already(database, new, today=TODAY)
    record(database, [new], now=NOW)
    assert stands_already(database, new, today=TODAY)
    assert not stands_already(database, judgement_on(found, **words | {"author": "B"}), today=TODAY)
    assert not stands_already(database, judgement_on(found, **words | {"verdict": "same"}), today=TODAY)


def test_what_one_judgement_settles_is_open_once(database: Database) -> None:
    full = [result(Mention("Jon Jin Yong", start=at, end=at + 12), entry()) for at in (0, 50)]
    short = result(Mention("Jon", start=90, end=93), entry())
    short = replace(short, matches=(replace(short.matches[0], queried="Jon Jin Yong", score=0.7),))
    run = ran(database, *full, short)
    options: dict[str, Any] = {"today": TODAY, "four_eyes": False}
    assert [each.mention["text"] for each, _ in open_matches(database, run, **options)] == ["Jon Jin Yong", "Jon"]
    assert named(database, [run], "Jon", "1").mention["text"] == "Jon"
    found = named(database, [run], "Jon Jin Yong", "1")
    record(database, [judgement(mention=found.mention)], now=NOW)
    assert not list(open_matches(database, run, **options))


def test_what_is_said_twice_counts_once() -> None:
    first, other = judgement(), judgement("unsure")
    later = replace(first, time="2026-01-11T12:00:00Z")
    assert distinct([first, other, later]) == [first, other]
    assert distinct([first, replace(first, author="B")]) == [first, replace(first, author="B")]
