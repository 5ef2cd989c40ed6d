"""Where every listed name is a query, each pair that is found from both sides is found from one."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest

from matcher.compare.profile import Profile, profiles
from matcher.compare.rarity import PopulationRarity
from matcher.index.behind import Bearing, lists_of, singles_of
from matcher.index.edges import Combos
from matcher.index.index import Index
from matcher.index.listing import take_apart
from matcher.index.pairs import Asked, Pairs
from matcher.index.slots import Query, slots_of

NAMES = (
    "John Kokko", "JohnrKokko", "KOKKO, John", "J. Kokko", "Kokko John Petter", "Johannes Ernesto Tuksar",
    "Johannes ErnestooTuksar", "Jon Jin Yong", "Jonjinyong", "전진용", "Korea Mining Development Trading Corporation",
    "KMDTC", "Silver Star", "Silverstar Trading", "Kim Kim", "Kim", "Sergei Kozlov", "Козлов Сергей",
)  # fmt: skip


class Read(NamedTuple):
    """A listed name."""

    profiles: tuple[Profile, ...]


WAYS = [profiles(name, None, PopulationRarity()) for name in NAMES]


@pytest.fixture(scope="module", params=[1, -1])
def rows(request: pytest.FixtureRequest) -> list[tuple[Profile, ...]]:
    """The names in an order and in the other one."""
    return WAYS[:: request.param]


def pairs(index: Index, rows: list[tuple[Profile, ...]], least: float, *, once: bool) -> set[tuple[int, int]]:
    own = np.array([number for number, ways in enumerate(rows) for _ in ways])
    queries = [Query(way, least) for ways in rows for way in ways]
    floor = np.full(len(rows), least)
    found = index.candidates_of(queries, 100, floor, own if once else None)
    return {(min(a, b), max(a, b)) for a, names in zip(own, found, strict=True) for b in names.tolist() if a != b}


@pytest.mark.parametrize("least", [-4.0, 0.0, 2.0])
def test_every_pair_is_found_from_one_side(rows: list[tuple[Profile, ...]], least: float) -> None:
    index = Index(take_apart(map(Read, rows)))
    found = pairs(index, rows, least, once=True)
    lost = sorted(pairs(index, rows, least, once=False) - found)
    # A word that stands twice is taken for more than it is worth from the one side.
    assert all(rows[b] == WAYS[NAMES.index("Kim Kim")] or rows[a] == WAYS[NAMES.index("Kim Kim")] for a, b in lost)
    left, right = np.array(lost, dtype=np.int64).reshape(len(lost), 2).T
    assert found
    assert (index.scorer.among(Combos(left, right)).bits < least).all()


def test_single_words_are_looked_up_behind_alone(rows: list[tuple[Profile, ...]]) -> None:
    listed = take_apart(map(Read, rows))
    index = Index(listed)
    for number, ways in enumerate(rows):
        slots, asked = slots_of([Query(ways[0], 0.0)])
        lists = lists_of(index.near, np.array(index.near.numbers(asked), dtype=np.int32)[slots.asked])
        bearing = Bearing(listed, index.near)
        every = bearing.every(slots, lists)
        found = bearing.behind(slots, asked, lists, np.array([number]))
        joined = (slots.highest[every.slot] > 0.0) | (every.word >= len(listed.lexemes))
        met = (every.code > number) | joined | ((every.code < number) & np.isin(every.code, every.code[joined]))
        kept = {tuple(row) for row in zip(*(column.tolist() for column in every.picked(met)), strict=True)}
        assert {tuple(row) for row in zip(*(column.tolist() for column in found), strict=True)} == kept


def test_neighbours_that_sound_roughly_like_a_word_are_no_such_word() -> None:
    listed = take_apart([Read(profiles(name, None, PopulationRarity())) for name in ("Kim Kaul", "Silver Star")])
    bearing = Bearing(listed, Index(listed).near)
    for text, kept in (("Ginkel", False), ("Silverstar", True)):
        slots, asked = slots_of([Query(profiles(text, None, PopulationRarity())[0], 0.0)])
        lists = lists_of(bearing._near, np.array(bearing._near.numbers(asked), dtype=np.int32)[slots.asked])
        joints = range(len(listed.lexemes), len(listed.lexemes) + len(listed.joints))
        assert set(joints) & set(lists.word.tolist())
        assert bool(set(joints) & set(bearing.behind(slots, asked, lists, np.array([-1])).word.tolist())) is kept


def test_single_words_of_all_names_are_learnt_at_once(
    rows: list[tuple[Profile, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    index = Index(take_apart(map(Read, rows)))
    before = pairs(index, rows, 0.0, once=True)
    asked = [one for ways in rows for one in slots_of([Query(way, 0.0) for way in ways])[1] if len(one.words) == 1]
    of = {(one.words[0].form, one.words[0].script, one.systems) for one in asked}
    assert {(one.words[0].form, one.words[0].script, one.systems) for one in singles_of(index.listed)} == of
    again = Index(index.listed)
    again.learn(lambda work, count: (work(at, at + 1) for at in range(count)))
    queries = [index.scorer.profiles(number) for number in range(len(rows))]
    look_up = again.near._look_up.near

    def of_joined_words(new: list[Asked]) -> Pairs:
        assert all(len(one.words) > 1 for one in new)
        return look_up(new)

    monkeypatch.setattr(again.near._look_up, "near", of_joined_words)
    assert pairs(again, queries, 0.0, once=True) == before


ONE_SIDED = (
    ("Bovar LLC", 'Общество c Ограниченной Ответственностью "БОВАР"'), ("J. R. Kokko", "John Robert Kokko"),
)  # fmt: skip


@pytest.mark.parametrize("names", [*ONE_SIDED, *(pair[::-1] for pair in ONE_SIDED)])
def test_names_of_which_more_is_known_as_queries_look_before_them_too(names: tuple[str, str]) -> None:
    rows = [profiles(name, None, PopulationRarity()) for name in names]
    index = Index(take_apart(map(Read, rows)))
    assert pairs(index, rows, 1.0, once=True) == {(0, 1)}
