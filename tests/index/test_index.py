"""Candidates: every listed name finds itself, dirty names find theirs, and no query depends on its neighbours."""

from __future__ import annotations

import pytest

import matcher.index.index as module
from matcher.compare.profile import profiles
from matcher.compare.score import best
from matcher.index.slots import Query
from tests.index.samples import BOOK, INDEX, NAMES, RARITY

LINE = -3.0
DIRTY = (
    ("Jin Yong Jon", 0), ("Jon Jinyong", 0), ("Sergey Kozlov", 1), ("Сергей Козлов", 1), ("Abdal Rahim AL-TALIHI", 2),
    ("CHIVINNITIPANYA, Prasix", 3), ("Viktor Bout", 4), ("Kim Jong Un", 5), ("Silverstar China", 7), ("Intelekt", 8),
    ("Aircraft Repair Plant 711", 9), ("Jon Jin 2", 11), ("12345", 12),
)  # fmt: skip


def found(text: str, least: float = LINE) -> set[int]:
    return {place for way in profiles(text, None, RARITY) for place in INDEX.candidates(way, 50, least).tolist()}


@pytest.mark.parametrize("place", range(len(NAMES)))
def test_every_listed_name_finds_itself(place: int) -> None:
    kind, name = NAMES[place]
    ways = profiles(name, kind, RARITY)
    assert place in {p for way in ways for p in INDEX.candidates(way, 50, LINE).tolist()}


@pytest.mark.parametrize(("text", "place"), DIRTY)
def test_a_dirty_name_finds_its_own(text: str, place: int) -> None:
    assert place in found(text)


@pytest.mark.parametrize("text", [*(text for text, _ in DIRTY), *(name for _, name in NAMES)])
def test_whatever_reaches_the_line_is_found(text: str) -> None:
    ways = profiles(text, None, RARITY)
    scored = {place: best(ways, BOOK.row(place).profiles) for place in range(len(NAMES))}
    assert {place for place, s in scored.items() if s and s.bits >= LINE} <= found(text)


def test_a_query_does_not_depend_on_its_neighbours() -> None:
    queries = [Query(way, LINE) for text, _ in DIRTY for way in profiles(text, None, RARITY)]
    together = [names.tolist() for names in INDEX.candidates_of(queries, 50)]
    assert together == [INDEX.candidates(query.profile, 50, LINE).tolist() for query in queries]


def test_a_query_does_not_depend_on_how_many_are_weighed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    queries = [Query(way, LINE) for text, _ in DIRTY for way in profiles(text, None, RARITY)]
    whole = [names.tolist() for names in INDEX.candidates_of(queries, 50)]
    for rows in (1, 7):
        monkeypatch.setattr(module, "ROWS", rows)
        assert [names.tolist() for names in INDEX.candidates_of(queries, 50)] == whole


def test_nothing_in_common_gives_nothing() -> None:
    assert not found("Zzyzx Qqqq", 3.0)
