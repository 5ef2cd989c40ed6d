"""Equal names are never below `match_at`, and still ordered by rarity."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import MatchConfig, compare_names
from matcher.compare.equality import EQUAL, lift, same_name
from matcher.compare.score import best, probability
from matcher.records import Kind
from tests.compare.samples import KINDS, NAMES, ways


def same(a: str, b: str, kind: Kind | None = None) -> bool:
    found = best(ways(a, kind), ways(b, kind))
    return found is not None and same_name(found, a, b)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Li Wei", "LI WEI", "person"),
        ("Petrov, Ivan", "Ivan Petrov", "person"),
        ("Sheikh Ahmad al-Sharaa", "Ahmad Sharaa", "person"),
        ("SIS DOO", "SIS d.o.o.", "organization"),
        ("Vektor LLC", "Vektor", "organization"),
        ("Vektor LLC", "ООО Vektor", "organization"),
        ("김정은", "김 정은", "person"),
        ("Nguyễn Văn Đức", "Nguyen Van Duc", "person"),
        ("Crédit Lyonnais LLC", "Credit Lyonnais", "organization"),
    ],
)
def test_the_same_words(a: str, b: str, kind: Kind) -> None:
    assert same(a, b, kind)
    assert same(b, a, kind)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Li Wei", "Li Wie", "person"),
        ("Li Wei", "Li Wei Min", "person"),
        ("Vektor LLC", "Vektor JSC", "organization"),
        ("Global Trading", "International Trading", "organization"),
        ("Trading", "Global Trading", "organization"),
        ("711 Plant", "419 Plant", "organization"),
        ("Khalid bin Faisal", "Faisal bin Khalid", "person"),
        ("Козлов", "Kozlov", "person"),
        ("Robert Harrison Jr.", "Robert Harrison Sr.", "person"),
        ("Müller", "Mueller", "person"),
    ],
)
def test_other_words(a: str, b: str, kind: Kind) -> None:
    assert not same(a, b, kind)
    assert not same(b, a, kind)


@settings(max_examples=80, deadline=None)
@given(NAMES, KINDS, st.sampled_from((0.6, 0.85, 0.99)))
def test_a_name_is_never_below_the_line_against_itself(name: str, kind: Kind | None, line: float) -> None:
    found = compare_names(name, name.upper(), kind=kind, config=MatchConfig(match_at=line))
    assert not ways(name, kind) or found.score >= line


@given(st.floats(-20, 20), st.floats(-20, 20), st.floats(0.1, 0.99))
def test_a_lift_ends_above_the_line_and_keeps_the_order(one: float, other: float, line: float) -> None:
    low, high = sorted((one, other))
    after = [bits + lift(bits, line) for bits in (low, high)]
    assert after[0] <= after[1] + 1e-9
    assert probability(after[0]) >= line


def test_above_the_line_equality_adds_only_its_own_worth() -> None:
    assert EQUAL <= lift(9.0, 0.85) < EQUAL + 0.05
    assert lift(-3.0, 0.85) > 0


def test_a_rare_name_is_above_a_common_one() -> None:
    rare, common = compare_names("Rosoboronexport", "Rosoboronexport"), compare_names("Trading", "Trading")
    assert rare.score > common.score
