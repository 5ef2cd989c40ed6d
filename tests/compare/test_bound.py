"""No pair scores above its bound: what the index leaves out unaligned would not have been accepted."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings

from matcher.compare.bound import Sums, upper_bits
from matcher.compare.profile import Profile, profiles
from matcher.compare.score import Scored, score
from matcher.index.index import Index
from matcher.index.names import rarity_of, rows
from matcher.records import Entry, Kind, ListedName
from tests.compare.samples import KINDS, NAMES, ways

LISTED: tuple[tuple[Kind, str], ...] = (
    ("person", "Ivan Sergeevich Petrov"),
    ("person", "Petrov, Ivan"),
    ("person", "Anna Petrova"),
    ("person", "Jon Jin Yong"),
    ("person", "Jon Jin Il"),
    ("person", "Kim Jong Un"),
    ("person", "김정은"),
    ("person", "Mohammed bin Salman"),
    ("person", "Khalid bin Faisal"),
    ("person", "Robert Harrison Jr."),
    ("person", "Виктор Бут"),
    ("organization", "Almaz-Antey JSC"),
    ("organization", "711 Aircraft Repair Plant"),
    ("organization", "Progress Plant"),
    ("organization", "419 Aircraft Repair Plant"),
    ("organization", "завод Прогресс"),
    ("organization", "Silver Star LLC"),
    ("organization", "Bank of Chile"),
    ("organization", "Bank of China"),
    ("organization", "Huawei Technologies"),
    ("vessel", "Ocean Star 7"),
    ("vessel", "Ocean Star VII"),
)
ENTRIES = [Entry(str(n), "list", kind, (ListedName(name),)) for n, (kind, name) in enumerate(LISTED)]
RARITY = rarity_of(ENTRIES)
ROWS = rows(ENTRIES, RARITY)
INDEX = Index(ROWS)


def sums_of(pair: Scored) -> Sums:
    """The sums of an aligned pair, as exact as can be."""
    edges, left, right = pair.alignment
    values = (
        sum(e.bits * e.quality for e in edges),
        sum(u.spare for u in left),
        sum(u.spare for u in right),
        sum(e.bits for e in edges if "meaning" in e.way),
        float(pair.a.script != pair.b.script),
        float(bool(pair.a.legal and pair.b.legal)),
    )
    return Sums(*(np.array([value]) for value in values))


@settings(max_examples=150, deadline=None)
@given(NAMES, NAMES, KINDS)
def test_a_pair_never_scores_above_its_bound(a: str, b: str, kind: Kind | None) -> None:
    for left in ways(a, kind):
        for right in ways(b, kind):
            pair = score(left, right)
            assert pair.bits <= upper_bits(sums_of(pair))[0] + 1e-6


def test_listed_names_never_score_above_their_bound_either() -> None:
    for left in ROWS:
        for right in ROWS:
            pair = score(left.profiles[0], right.profiles[0])
            assert pair.bits <= upper_bits(sums_of(pair))[0] + 1e-6


def best_way(query: Profile, place: int) -> float:
    return score(query, ROWS[place].profiles[0]).bits


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("Ivan Petrov", "person"), ("Petrov Ivan Sergeevich", "person"), ("Ana Petrova", "person"),
        ("Jon Jinyong", "person"), ("Kim Jong-un", "person"), ("Jong Jin Yong", "person"), ("Viktor Bout", "person"),
        ("Almaz Antey Telecom", "organization"), ("Aircraft Repair Plant 711", "organization"),
        ("Silverstar", "organization"), ("Progres Plant", "organization"), ("Banco de Chile", "organization"),
        ("华为", "organization"), ("Ocean Star", "vessel"), ("Faisal bin Khalid", "person"),
    ],
)  # fmt: skip
def test_the_index_keeps_every_listed_name_that_scores_more_than_the_line(query: str, kind: Kind) -> None:
    one = profiles(query, kind, RARITY)[0]
    for line in (-3.0, 0.0, 0.58):
        kept = set(INDEX.candidates(one, len(ROWS), line).tolist())
        lost = {place for place in range(len(ROWS)) if best_way(one, place) >= line + 1e-6} - kept
        assert not lost, [ROWS[place].name.text for place in lost]


def test_more_agreement_never_lowers_the_bound() -> None:
    steps = np.linspace(0.0, 40.0, 30)
    rest = np.full_like(steps, 6.0)
    none = np.zeros_like(steps)
    found = upper_bits(Sums(steps, rest, rest, none, none, none))
    assert all(low <= high + 1e-9 for low, high in pairwise(found))
