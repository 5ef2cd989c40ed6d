"""Which finds of a text stand."""

from __future__ import annotations

import pytest

from matcher import Matcher, Watchlist
from matcher.mentions.extract import casing
from matcher.mentions.running_text import running
from matcher.screening.beside import beside
from matcher.screening.choose import chosen, in_full
from matcher.screening.look_up import Find, look_up
from matcher.screening.windows import windows


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def stand(matcher: Matcher, text: str) -> list[Find]:
    run = running(text)
    case = casing(run)
    looked = windows(run, case, matcher.index)
    around = {w: beside(run, w, case) for w in looked}
    return chosen(look_up(run, case, dict.fromkeys(looked, 0.0), matcher, 10), around, matcher, len(text))


def test_of_overlapping_finds_one_stands(matcher: Matcher) -> None:
    assert [f.mention.text for f in stand(matcher, "They met Sergei Mikhaylovich Kozlov and Jon Jin Yong.")] == [
        "Sergei Mikhaylovich Kozlov", "Jon Jin Yong",
    ]  # fmt: skip


def test_what_the_text_does_not_bear_falls_away(matcher: Matcher) -> None:
    assert stand(matcher, "The star rose. It was a Star of the sea.") == []


def test_what_it_bears_in_part_is_for_a_person(matcher: Matcher) -> None:
    found = stand(matcher, "Then Maria Sergei Kozlov came into the room.")
    assert [m.decision for f in found for m in f.matches[:1]] in ([], ["review"])
    assert all("does not mark it" in m.evidence[-1].text for f in found for m in f.matches if m.decision == "review")


def test_what_is_named_in_full(matcher: Matcher) -> None:
    run = running("They met Sergei Mikhaylovich Kozlov. Then Kozlov left.")
    case = casing(run)
    looked = windows(run, case, matcher.index)
    around = {w: beside(run, w, case) for w in looked}
    found = list(in_full(look_up(run, case, dict.fromkeys(looked, 0.0), matcher, 10), around, matcher))
    assert {m.entry.id for m, _ in found} == {"37621"}
    assert all(matcher.book.text(name) == m.name for m, name in found)
