"""Stretches of a row in which a listed name may stand."""

from __future__ import annotations

from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.lexeme import lexeme
from matcher.index.pairs import Asked
from matcher.index.reach import LEAST_BITS, LEAST_SHARE, WIDEST, reached_names, stretches
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


# Words of a few listed names, some of which stand twice in one row, and gaps.
SOME = (
    "jon",
    "jin",
    "yong",
    "jong",
    "un",
    "kim",
    "kozlov",
    "sergei",
    "silver",
    "star",
    "china",
    "intellekt",
    "llc",
    "|",
)
WORDS = st.lists(st.sampled_from(SOME), max_size=30)


@given(WORDS)
def test_they_are_what_a_look_at_every_name_by_itself_finds(matcher: Matcher, row: list[str]) -> None:
    made = asked(" ".join(row))
    for place in range(len(row) - 1):
        if made[place] and made[place + 1]:
            made[place].append(Asked((*made[place][0].words, *made[place + 1][0].words), ()))
    found = {(s.first, s.last): (s.share, s.bits) for s in stretches(matcher.index, made)}
    expected = one_by_one(matcher, made)
    assert found.keys() == expected.keys()
    assert all(found[key] == pytest.approx(expected[key], abs=1e-5) for key in found)


def one_by_one(matcher: Matcher, row: list[list[Asked]]) -> dict[tuple[int, int], tuple[float, float]]:
    """The stretches with the best share and bits, by loops over the listed names."""
    near, postings, spare = matcher.index.near, matcher.index.listed.postings, matcher.index.listed.names.spare
    worth: dict[int, dict[int, tuple[float, int]]] = {}
    for place, each in enumerate(row):
        for one in each:
            (number,) = near.numbers([one])
            for at in range(near.starts[number], near.starts[number + 1]):
                word = near.found.words[at]
                for post in range(postings.starts[word], postings.starts[word + 1]):
                    places = worth.setdefault(int(postings.names[post]), {})
                    bits = float(postings.bits[post]) * float(near.found.quality[at])
                    if bits > places.get(place, (-1.0, 0))[0]:
                        places[place] = bits, place + len(one.words) - 1
    best: dict[tuple[int, int], tuple[float, float]] = {}
    for name, places in worth.items():
        order = sorted(places)
        parts = [p - places[b][1] > WIDEST + 1 for b, p in pairwise(order)]
        group = [sum(parts[:i]) for i in range(len(order))]
        for _, run in groupby(zip(group, order, strict=True), key=lambda row: row[0]):
            own = [place for _, place in run]
            bits, whole = sum(places[p][0] for p in own), float(spare[name])
            share = min(1.0, bits / max(whole, 1e-9))
            key = own[0], max(places[p][1] for p in own)
            if share >= LEAST_SHARE and bits >= min(LEAST_BITS, whole):
                best[key] = max(best.get(key, (0.0, 0.0)), (share, bits))
    return best
