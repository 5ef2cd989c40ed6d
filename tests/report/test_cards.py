"""The card of a mention: all that is known of it, what is pressing first."""

from __future__ import annotations

from dataclasses import replace

from matcher.records import Identifier, Mention, Result
from matcher.report.cards import card, pressing
from tests.report import samples


def test_what_must_be_looked_at_comes_first() -> None:
    items = sorted(enumerate(samples.everything(), 1), key=pressing)
    assert [card(item, order).decision for order, item in items] == [
        "match", "review", "unscreenable", "unscreenable", "clear"
    ]  # fmt: skip
    better = Result(samples.mention("x"), "match", (samples.match(samples.mention("x"), 0.99),))
    assert [order for order, _ in sorted([(1, samples.hit()), (2, better), (3, better)], key=pressing)] == [2, 3, 1]


def test_a_hit_has_a_panel_for_each_match() -> None:
    shown = card(samples.hit(), 1)
    assert (shown.name, shown.place, shown.score, shown.more) == ("Jon Jin Yong", "line 2", "0.9877", 3)
    assert [(panel.rank, panel.decision, panel.score) for panel in shown.panels] == [
        (1, "match", "0.9877"),
        (2, "review", "0.6100"),
    ]
    assert shown.fields == (("ref", "2"), ("note", "-12.5"), ("note (2)", "=1+1"))
    assert [name.text for name in shown.panels[0].aliases] == ["CHO'N, Chin-yo'ng"]


def test_what_is_given_stands_beside_what_is_listed() -> None:
    asked = replace(
        samples.mention("Jon"), birth_date="1981", countries=("KP",), identifiers=(Identifier("passport", "1", "KP"),)
    )
    facts = {
        fact.name: (fact.given, fact.listed)
        for fact in card(Result(asked, "match", (samples.match(asked),)), 1).panels[0].facts
    }
    assert facts["Born"] == ("1981", "1981-03-05")
    assert facts["Countries"] == ("KP", "KP, RU")
    assert facts["Identifiers"] == ("passport 1 (KP)", "")
    assert facts["ofac like"] == ("", "97")


def test_a_search_looks_through_all_that_is_known() -> None:
    words = card(samples.hit(), 1).words
    for word in ("Jon Jin Yong", "CHO'N", "27743", "DPRK4", "RU", "1981-03-05", "-12.5", "us-ofac-sdn"):
        assert word in words


def test_what_was_skipped_says_why() -> None:
    shown = card(samples.skipped(), 4)
    assert (shown.decision, shown.name, shown.place) == ("unscreenable", "6,Kozlov", "line 6")
    assert shown.reason.startswith("Line 6 cannot be read")
    assert shown.panels == ()


def test_a_mention_of_an_article_says_where_it_stands() -> None:
    assert card(Result(Mention("Jon", start=3, end=6), "clear"), 1).place == "characters 3 to 6"
    assert card(Result(Mention("Jon"), "clear"), 1).place == ""
