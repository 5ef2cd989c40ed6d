"""What the publisher's grade of a listed name takes."""

from __future__ import annotations

import pytest

from matcher import Entry, Matcher, Watchlist
from matcher.compare.secondary import grade
from matcher.records import ListedName, NameType


def test_a_weak_alias_takes_its_due() -> None:
    (found,) = grade(ListedName("EL DULCE", "weak"))
    assert found.bits < 0
    assert (found.right, found.text) == ("EL DULCE", "the publisher calls this alias weak")


@pytest.mark.parametrize("type_", ["primary", "strong", "former"])
def test_every_other_name_stands_as_it_is(type_: NameType) -> None:
    assert grade(ListedName("EL DULCE", type_)) == []


def test_a_weak_alias_scores_below_a_strong_one_but_still_comes_up_when_it_is_the_same() -> None:
    def score(type_: NameType, query: str) -> float:
        names = (ListedName("Ortega Molina, Hector"), ListedName("EL SERPIENTE VERDE", type_))
        matcher = Matcher(Watchlist([Entry("1", "list", "person", names)]))
        return matcher.match(query, min_score=0.0)[0].score

    assert score("weak", "Serpient Verde") < score("strong", "Serpient Verde")
    assert score("weak", "El Serpiente Verde") >= 0.5
