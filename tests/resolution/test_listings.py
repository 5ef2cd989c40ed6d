from __future__ import annotations

from dataclasses import replace

import pytest

from matcher import Entry, Identifier, ListedName, Matcher, Mention, Result, Watchlist
from matcher.resolution.listings import Listings


def entry(number: str, source: str, *names: str, **known) -> Entry:
    return Entry(number, source, "person", tuple(map(ListedName, names)), **known)


ENTRIES = [
    entry("27743", "us", "JON, Jin Yong", "전진용", countries=("KP",)),
    entry("KPi.1", "un", "Jon Jin Yong", countries=("KP",)),
    entry("14", "uk", "Jin Yong JON", birth_dates=("1976",), countries=("KP",)),
    entry("15", "uk", "Jon Jin Yong", birth_dates=("1931",), countries=("KP",)),
    entry("9", "us", "Sergei Kozlov", birth_dates=("1971-03-05",)),
    entry("8", "un", "Sergey Kozlov", birth_dates=("1944-10-20",)),
    entry("7", "us", "Abu Jihad", identifiers=(Identifier("passport", "A5476394", "LB"),)),
    entry("6", "un", "Khalil Wazir", identifiers=(Identifier("passport", "A5476394", "LB"),)),
]


def matcher(entries: list[Entry]) -> Matcher:
    return Matcher(Watchlist(entries))


@pytest.fixture(scope="module")
def listings() -> Listings:
    return Listings(matcher([each for each in ENTRIES if each.id != "15"]))


def looked_up(listings: Listings, text: str) -> Result:
    return listings.merged(next(iter(listings._matcher.match_all([Mention(text)]))))


def test_a_party_is_there_once_with_its_other_listings(listings: Listings) -> None:
    result = looked_up(listings, "Jon Jin Yong")
    (match,) = result.matches
    listed = {f"{e.source}:{e.id}" for e in ENTRIES[:3]}
    assert set(match.extra["also_listed"].split(";")) == listed - {f"{match.entry.source}:{match.entry.id}"}
    assert result.decision == match.decision == "match"


def test_other_listings_are_told_though_no_name_of_theirs_matches(listings: Listings) -> None:
    (match,) = looked_up(listings, "Abu Jihad").matches
    assert match.extra["also_listed"] == "un:6"


def test_two_parties_stay_two(listings: Listings) -> None:
    result = looked_up(listings, "Sergei Kozlov")
    assert {m.entry.id for m in result.matches} == {"8", "9"}
    assert not any("also_listed" in m.extra for m in result.matches)


def test_an_entry_that_may_be_either_of_two_is_merged_with_none() -> None:
    result = looked_up(Listings(matcher(ENTRIES)), "Jon Jin Yong")
    ids = {m.entry.id for m in result.matches} | {
        each.partition(":")[2] for m in result.matches for each in m.extra.get("also_listed", "").split(";") if each
    }
    assert {"14", "15"} <= ids
    for match in result.matches:
        listed = {match.entry.id, *(e.partition(":")[2] for e in match.extra.get("also_listed", "").split(";"))}
        assert not {"14", "15"} <= listed


def test_what_was_judged_another_stays_beside(listings: Listings) -> None:
    result = next(iter(listings._matcher.match_all([Mention("Jon Jin Yong")])))
    first, *rest = result.matches
    judged = replace(result, matches=(replace(first, decision="suppressed"), *rest))
    assert [m.decision for m in listings.merged(judged).matches] == ["suppressed", "match"]


def test_nothing_found_stays_nothing(listings: Listings) -> None:
    result = Result(Mention("Nobody"), "clear")
    assert listings.merged(result) is result
