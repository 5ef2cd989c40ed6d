"""Words that name once more what the text names in full."""

from __future__ import annotations

import pytest

from matcher import Matcher, Watchlist, find_mentions
from matcher.records import Entry, ListedName


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    entries = [
        Entry("1", "own", "organization", (ListedName("Islamic Resistance Movement"), ListedName("Hamas"))),
        Entry("2", "own", "organization", (ListedName("Northern Light Cooperative"), ListedName("Kolos"))),
    ]
    return Matcher(Watchlist(entries))


FULL, ALONE = "They met the Islamic Resistance Movement there.", "قال همس شيئا."


def found(matcher: Matcher, text: str) -> list[tuple[str, str]]:
    return [(r.mention.text, r.matches[0].entry.id) for r in find_mentions(text, matcher) if r.matches]


def test_a_word_that_cannot_stand_alone_is_a_find_beside_its_full_name(matcher: Matcher) -> None:
    assert found(matcher, ALONE) == []
    assert ("همس", "1") in found(matcher, f"{FULL} {ALONE}")


def test_the_full_name_of_another_party_does_not_help(matcher: Matcher) -> None:
    text = f"They met the Northern Light Cooperative there. {ALONE}"
    assert found(matcher, text) == [("Northern Light Cooperative", "2")]
