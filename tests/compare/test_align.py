"""Which words of two names stand for each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import pytest
from hypothesis import given, settings

from matcher.compare.align import Alignment, align
from matcher.compare.likeness import LEAST
from matcher.compare.profile import Profile
from matcher.records import Kind
from tests.compare.samples import KINDS, NAMES, profile, ways
from tests.conftest import case_rows


def texts(name: Profile, places: Iterable[int]) -> str:
    return " ".join(name.units[i].text for i in places)


def written(a: Profile, b: Profile, alignment: Alignment) -> str:
    edges = sorted(alignment.edges, key=lambda e: min(e.left))
    pairs = "; ".join(f"{texts(a, e.left)}={texts(b, e.right)}" for e in edges)
    over = (" ".join(unit.text for unit in side) for side in (alignment.left, alignment.right))
    return " | ".join((pairs, *over))


@pytest.mark.parametrize("row", case_rows("alignment"), ids=lambda row: f"{row['a']}|{row['b']}")
def test_cases(row: dict[str, str]) -> None:
    kind = cast("Kind", row["kind"])
    a, b = profile(row["a"], kind), profile(row["b"], kind)
    assert written(a, b, align(a, b)) == row["expected"], row["note"]


@settings(max_examples=120, deadline=None)
@given(NAMES, NAMES, KINDS)
def test_every_word_is_paired_once_or_left_over(a: str, b: str, kind: Kind | None) -> None:
    for left in ways(a, kind):
        for right in ways(b, kind):
            found = align(left, right)
            for edges, rest, units in (
                ([i for e in found.edges for i in e.left], found.left, left.units),
                ([j for e in found.edges for j in e.right], found.right, right.units),
            ):
                assert len(edges) == len(set(edges))
                assert [u.text for i, u in enumerate(units) if i not in edges] == [u.text for u in rest]
            assert all(LEAST * 0.9 <= e.quality <= 1.0 and e.bits > 0 for e in found.edges)


@settings(max_examples=120, deadline=None)
@given(NAMES, NAMES, KINDS)
def test_the_order_of_the_names_does_not_matter(a: str, b: str, kind: Kind | None) -> None:
    for left in ways(a, kind):
        for right in ways(b, kind):
            there, back = align(left, right), align(right, left)
            assert sum(e.bits * e.quality for e in there.edges) == pytest.approx(
                sum(e.bits * e.quality for e in back.edges)
            )
            assert sum(u.spare for u in there.left) == pytest.approx(sum(u.spare for u in back.right))


@settings(max_examples=80, deadline=None)
@given(NAMES, KINDS)
def test_a_name_agrees_wholly_with_itself(name: str, kind: Kind | None) -> None:
    for one in ways(name, kind):
        found = align(one, one)
        assert not found.left
        assert not found.right
        assert all(e.quality == 1.0 for e in found.edges)
