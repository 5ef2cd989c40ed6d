"""One mention: the entries that it may be, best first, with limit and lowest score."""

from __future__ import annotations

from typing import cast

import pytest

from matcher import MatchConfig, Matcher, Mention, Watchlist
from matcher.compare.score import probability
from matcher.records import Entry, Identifier, Kind, ListedName, NameType
from tests.conftest import case_rows

CASES = case_rows("listed")
MEETS = {"alert": ("match", "review"), "not_match": ("review", "clear")}


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


@pytest.fixture(scope="module")
def listing() -> Matcher:
    """The excerpt, and the listed names of the cases."""
    own = [
        Entry(f"case {n}", "cases", cast("Kind", row["listed_kind"]),
              (ListedName("Nobody Nowhere"), ListedName(row["listed"], cast("NameType", row["name_type"]))))
        for n, row in enumerate(CASES)
    ]  # fmt: skip
    return Matcher(Watchlist([*Watchlist.load("excerpt"), *own]))


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda n: f"{CASES[n]['query']}|{CASES[n]['listed']}")
def test_a_listed_name_comes_out_as_expected(listing: Matcher, number: int) -> None:
    row = CASES[number]
    found = listing.match(row["query"], kind=cast("Kind | None", row["kind"] or None), limit=200, min_score=0.0)
    decision = next((m.decision for m in found if m.entry.id == f"case {number}"), "clear")
    assert decision in MEETS.get(row["expected"], (row["expected"],)), row["note"]


def entries(matcher: Matcher) -> list[Entry]:
    return list(matcher.watchlist)


def test_every_listed_name_finds_its_own_entry(matcher: Matcher) -> None:
    lost = [
        name.text
        for entry in entries(matcher)
        for name in entry.names
        if entry.id not in {m.entry.id for m in matcher.match(name.text, limit=50)}
    ]
    assert not lost


def test_matches_come_best_first_and_no_more_than_asked_for(matcher: Matcher) -> None:
    found = matcher.match("Silver Star", min_score=0.0, limit=3)
    assert len(found) <= 3
    assert [m.score for m in found] == sorted([m.score for m in found], reverse=True)


def test_what_lies_beyond_the_limit_is_counted(matcher: Matcher) -> None:
    whole, one = (next(matcher.match_all(["Silver Star"], limit=limit, min_score=None)) for limit in (50, 1))
    assert one.more + len(one.matches) == whole.more + len(whole.matches)


@pytest.mark.parametrize("text", ["", "   ", "???", "-"])
def test_what_cannot_be_read_is_unscreenable_with_a_reason(matcher: Matcher, text: str) -> None:
    result = next(matcher.match_all([text]))
    assert result.decision == "unscreenable"
    assert result.reason
    assert matcher.match(text) == []


def test_an_official_number_finds_its_entry_whatever_the_name(matcher: Matcher) -> None:
    entry = next(e for e in entries(matcher) if any(i.type == "passport" for i in e.identifiers))
    number = next(i for i in entry.identifiers if i.type == "passport")
    mention = Mention("Somebody Else", identifiers=(Identifier("passport", number.value, number.issuer),))
    assert entry.id in {m.entry.id for m in matcher.match(mention, limit=50, min_score=0.0)}


def test_evidence_adds_up_to_the_score(matcher: Matcher) -> None:
    match = matcher.match("Jon Jin Yong")[0]
    assert match.score == pytest.approx(1 / (1 + 2 ** -sum(e.bits for e in match.evidence)))


def test_the_score_of_ofacs_own_search_stands_beside_when_asked_for() -> None:
    asked = Matcher(Watchlist.load("excerpt"), MatchConfig(ofac_like=True))
    (match,) = asked.match("Jon Jin Yong", limit=1)
    assert match.extra == {"ofac_like": "100"}
    assert match.to_dict()["ofac_like"] == "100"
    plain = Matcher(Watchlist.load("excerpt"))
    assert plain.match("Jon Jin Yong", limit=1)[0].extra == {}


def test_mentions_looked_up_together_each_keep_their_own_floor(matcher: Matcher) -> None:
    mentions = [Mention("Kim Jong Uhn"), Mention("Kim Jong Uhn"), Mention("!!!")]
    floors = [0.1, 0.9, 0.5]
    together = matcher.found(mentions, 10, None, floors=floors)
    alone = [matcher.found([m], 10, None, floors=[floor])[0] for m, floor in zip(mentions, floors, strict=True)]
    assert together == alone
    low, high, _ = ([probability(made.bits) for made in found.made] for found in together)
    assert min(low) < 0.9
    assert high == [score for score in low if score >= 0.9]
