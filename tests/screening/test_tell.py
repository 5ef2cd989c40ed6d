"""How finds are told."""

from __future__ import annotations

import pytest

from matcher import Matcher, Watchlist, find_mentions
from matcher.mentions.running_text import running
from matcher.records import Mention
from matcher.screening.tell import COLUMNS, EXTRA, placed


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def test_a_mention_in_a_piece_has_its_place_in_the_whole_text() -> None:
    mention = placed(running("He met Jon. It rained."), Mention("Jon", start=7, end=10), "a.txt", 1000)
    assert (mention.start, mention.end, mention.source) == (1007, 1010, "a.txt")
    assert list(mention.fields.values()) == ["a.txt", "1007", "1010", "Jon", "He met Jon."]
    assert tuple(mention.fields) == COLUMNS.headers


def test_a_short_form_names_the_full_name(matcher: Matcher) -> None:
    first, second = [r for r in find_mentions("They met Sergei Kozlov. Then Kozlov left.", matcher) if r.matches]
    assert second.matches[0].sentence.startswith("'Kozlov' stands for 'Sergei Kozlov' at 9; ")
    assert second.matches[0].queried == "Sergei Kozlov"
    assert first.matches[0].entry is second.matches[0].entry


def test_of_very_many_places_some_are_told_and_the_rest_counted(matcher: Matcher) -> None:
    text = "\n\n".join(f"On day {n} they met Kim Jong Un." for n in range(60))
    found = [r for r in find_mentions(text, matcher) if r.matches]
    told = found[0].matches[0].extra[EXTRA[1]].split("; ")
    assert (len(found), len(told), told[-1]) == (60, 51, "9 more")
