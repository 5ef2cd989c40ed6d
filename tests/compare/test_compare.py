"""Two names by themselves, through the public door."""

from __future__ import annotations

from math import log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import Comparison, MatchConfig, compare_names
from matcher.records import Kind
from tests.compare.samples import KINDS, NAMES


def log_odds(found: Comparison) -> float:
    return log2(found.score / (1.0 - found.score))


@settings(max_examples=120, deadline=None)
@given(NAMES, NAMES, KINDS)
def test_the_score_is_symmetric_within_0_and_1_and_the_sum_of_its_evidence(a: str, b: str, kind: Kind | None) -> None:
    there, back = compare_names(a, b, kind=kind), compare_names(b, a, kind=kind)
    assert 0.0 <= there.score <= 1.0
    assert there.score == pytest.approx(back.score, abs=1e-9)
    if there.evidence:
        assert sum(e.bits for e in there.evidence) == pytest.approx(log_odds(there), abs=1e-6)


@settings(max_examples=80, deadline=None)
@given(NAMES, NAMES, KINDS)
def test_nothing_scores_higher_than_the_name_itself(a: str, b: str, kind: Kind | None) -> None:
    itself = compare_names(a, a, kind=kind)
    assert not itself.evidence or compare_names(a, b, kind=kind).score <= itself.score + 1e-9


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_raises(a: str, b: str) -> None:
    found = compare_names(a, b)
    assert 0.0 <= found.score <= 1.0
    assert found.explain()


@pytest.mark.parametrize("text", ["", " ", "...", "\u200b", "\x00", "🙂"])
def test_nothing_is_like_nothing(text: str) -> None:
    found = compare_names(text, "Jon Jin Yong")
    assert (found.score, found.evidence) == (0.0, ())
    assert found.explain() == "nothing in one of the names can be compared"


def test_both_names_come_back_parsed_in_their_order() -> None:
    found = compare_names("Jon Jin Yong", "Kim Jong Un")
    assert (found.a.text, found.b.text) == ("Jon Jin Yong", "Kim Jong Un")


def test_two_eastern_scripts_of_which_one_is_read_in_one_culture_score_alike_in_both_orders() -> None:
    there = compare_names("김", "中国", kind="organization")
    assert there.score == compare_names("中国", "김", kind="organization").score


def test_the_kind_may_be_given_for_both() -> None:
    found = compare_names("Vektor", "Vektor", kind="vessel")
    assert found.a.kind == found.b.kind == "vessel"


def test_the_line_is_that_of_the_settings() -> None:
    strict = MatchConfig(match_at=0.99, review_at=0.5)
    assert compare_names("Li Wei", "Li Wei", config=strict).score >= 0.99


@pytest.mark.parametrize("words", [30, 300])
def test_long_names_are_compared(words: int) -> None:
    name = " ".join(f"Word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(words))
    assert compare_names(name, name).score >= MatchConfig().match_at
    assert compare_names(name, "Jon Jin Yong").score < MatchConfig().review_at


def test_an_alias_in_brackets_is_another_way_to_read_a_name() -> None:
    both = compare_names("Almaz Group (Vektor Holding)", "Vektor Holding", kind="organization")
    assert both.score > compare_names("Almaz Group", "Vektor Holding", kind="organization").score
