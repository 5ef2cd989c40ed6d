"""Stretches of a row in which a listed name may stand."""

from __future__ import annotations

import pytest

from matcher.compare.lexeme import lexeme
from matcher.index.pairs import Asked
from matcher.index.reach import reached_names, stretches
from matcher.screening import Matcher
from matcher.text.tokenise import words
from matcher.watchlists import Watchlist


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def asked(text: str, script: str = "latin") -> list[list[Asked]]:
    return [[Asked((lexeme(word, script),), ())] if word != "|" else [] for word in text.split()]


def places(matcher: Matcher, row: list[list[Asked]]) -> set[tuple[int, int]]:
    return {(s.first, s.last) for s in stretches(matcher.index, row)}


def test_every_listed_name_is_reached_by_its_own_words(matcher: Matcher) -> None:
    for entry in matcher.watchlist:
        row = [[Asked((lexeme(w.form, w.script),), ())] for w in words(entry.name)]
        assert stretches(matcher.index, row), entry.name


def test_a_name_is_found_where_it_stands(matcher: Matcher) -> None:
    assert (2, 4) in places(matcher, asked("then came jon jin yong"))


def test_the_best_share_is_whole(matcher: Matcher) -> None:
    best = max(stretches(matcher.index, asked("kim jong un")), key=lambda s: (s.share, s.bits))
    assert (best.first, best.last) == (0, 2)
    assert best.share == pytest.approx(1.0, abs=1e-6)


def test_a_gap_that_is_too_wide_parts_a_name(matcher: Matcher) -> None:
    assert not any(s[1] - s[0] > 4 for s in places(matcher, asked("jon | | | | | jin yong")))


def test_neighbours_looked_up_as_one_take_both_places(matcher: Matcher) -> None:
    row = asked("silver star")
    row[0].append(Asked((lexeme("silver", "latin"), lexeme("star", "latin")), ()))
    assert (0, 1) in places(matcher, row)


def test_nothing_asked_nothing_found(matcher: Matcher) -> None:
    assert stretches(matcher.index, []) == []
    assert stretches(matcher.index, [[], []]) == []
    assert stretches(matcher.index, asked("qqqqqq wwwwww")) == []


def test_names_of_which_one_word_is_enough(matcher: Matcher) -> None:
    def names(word: str) -> set[str]:
        row = [Asked((lexeme(word, "latin"),), ())]
        return {matcher.book.text(name) for name in reached_names(matcher.index, row)}

    assert "RENEEZ" in names("reeneez")
    assert not any("JON" in name for name in names("jin"))
    assert reached_names(matcher.index, []) == []
