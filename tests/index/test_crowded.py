"""Words of a query that crowd around too few words of a listed name."""

from __future__ import annotations

import numpy as np
import pytest

from matcher import Matcher, Watchlist
from matcher.compare.profile import profiles_of
from matcher.compare.score import bits_of
from matcher.index import index as module
from matcher.index.crowded import repeated
from matcher.index.edges import Combos
from matcher.index.names import parsed
from matcher.index.slots import Query
from matcher.records import Entry, ListedName

NAMES = ["KOGEN", "HLAING, Ko Ko", "KANAAN, Ghazi", "KIM, Jong Un", "JONGUN", "PUTIN, Vladimir", "HAMAS"]
TEXTS = ["재정 개정", "高考", "김 정은", "김정은", "블라디미르 푸틴", "Путин Владимир", "نظام حماس", "कोगेन को"]


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist([Entry(str(i), "own", "unknown", (ListedName(n),)) for i, n in enumerate(NAMES)]))


def queries(matcher: Matcher, text: str, least: float) -> list[Query]:
    return [Query(way, bits_of(least)) for way in profiles_of(parsed(text, None), matcher.rarity)]


def brought(matcher: Matcher, text: str, least: float) -> set[tuple[int, int]]:
    found = matcher.index.candidates_of(queries(matcher, text, least), 70)
    return {(way, int(name)) for way, names in enumerate(found) for name in names}


def test_two_words_are_not_both_one_word_of_the_list(matcher: Matcher) -> None:
    names = {matcher.book.text(name) for _, name in brought(matcher, "재정 개정", 0.33)}
    assert "KOGEN" not in names


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("least", [0.33, 0.7, 0.9])
def test_nothing_is_lost_that_reaches_the_line(
    matcher: Matcher, monkeypatch: pytest.MonkeyPatch, text: str, least: float
) -> None:
    kept = brought(matcher, text, least)
    monkeypatch.setattr(module.Index, "_tighter", lambda _self, _slots, _own, _rows, met: np.full(len(met.name), 99.0))
    ways = [query.profile for query in queries(matcher, text, least)]
    for way, name in brought(matcher, text, least) - kept:
        score = matcher.index.scorer.best([ways[way]], np.array([0, 1]), Combos(np.array([0]), np.array([name]))).bits[
            0
        ]
        assert score < bits_of(least)


def test_names_with_a_word_twice(matcher: Matcher) -> None:
    flags = repeated(matcher.index.scorer.listed.ways)
    assert [name for name, flag in zip(NAMES, flags.tolist(), strict=True) if flag] == ["HLAING, Ko Ko"]
