"""The plain quantities of an aligned pair."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from matcher.compare.align import align
from matcher.compare.sums import Sums, sums_of
from matcher.records import Kind
from tests.compare.samples import KINDS, NAMES, profile, ways


def sums(a: str, b: str, kind: Kind | None = None) -> Sums:
    left, right = profile(a, kind), profile(b, kind)
    return sums_of(left, right, align(left, right))


@settings(max_examples=100, deadline=None)
@given(NAMES, NAMES, KINDS)
def test_the_sides_change_places_with_the_names(a: str, b: str, kind: Kind | None) -> None:
    for left in ways(a, kind):
        for right in ways(b, kind):
            there = sums_of(left, right, align(left, right))._asdict()
            back = sums_of(right, left, align(right, left))._asdict()
            for name, value in there.items():
                side, other = ("left", "right") if name.startswith("left") else ("right", "left")
                fellow = name.replace(side, other)
                assert back[fellow] == pytest.approx(value), name
            assert all(isinstance(value, float) and value >= 0.0 for value in there.values())


def test_what_agrees_and_what_is_left_over() -> None:
    found = sums("Jon Jin Yong", "Jon Jin Il", "person")
    assert (found.telling, found.left_words, found.right_words) == (2.0, 1.0, 1.0)
    assert found.agreed == found.paired > 0
    assert found.least == 1.0
    assert found.left > 0 < found.right


def test_nothing_in_common() -> None:
    found = sums("Rosneft", "Gazprom", "organization")
    assert (found.agreed, found.telling, found.least, found.weak) == (0.0, 0.0, 0.0, 0.0)


def test_light_words_are_left_over_without_counting() -> None:
    found = sums("Sheikh Ahmad Sharaa", "Ahmad Sharaa", "person")
    assert found.left == found.right == found.left_words == 0.0


@pytest.mark.parametrize(
    ("name", "a", "b", "kind"),
    [
        ("left_number", "Victory 3", "Victory", "vessel"),
        ("right_number", "Victory", "Victory III", "vessel"),
        ("left_country", "Progress Trading Russia", "Progress Trading", "organization"),
        ("left_patronymic", "Anna Ivanovna Petrova", "Anna Petrova", "person"),
        ("turned", "Star Silver China Gold", "Gold China Silver Star", "organization"),
        ("given_omitted", "Raghad Saddam Hussein", "Saddam Hussein", "person"),
        ("chain_turned", "Khalid bin Faisal", "Faisal bin Khalid", "person"),
        ("meant", "завод Прогресс", "Progress Plant", "organization"),
        ("initials", "J. Smith", "John Smith", "person"),
        ("relatives", "Bill Gates", "William Gates", "person"),
        ("joined", "Silver Star", "Silverstar", "vessel"),
        ("scripts", "Виктор Бут", "Viktor Bout", "person"),
        ("legal_same", "Vektor LLC", "ООО Vektor", "organization"),
        ("legal_conflict", "Vektor LLC", "Vektor JSC", "organization"),
    ],
)
def test_a_quantity_is_seen_where_it_is_and_not_in_the_name_itself(name: str, a: str, b: str, kind: Kind) -> None:
    assert getattr(sums(a, b, kind), name) > 0
    if name != "legal_same":
        assert getattr(sums(a, a, kind), name) == 0


def test_nothing_is_left_out_of_a_name_in_its_own_script() -> None:
    found = sums("춘자 상호 김", "KIM, Sang-ho", "person")
    assert found.left == found.right > 1.0
    assert sums("李家超", "John Lee Ka-chiu", "person").left == 0.0
    assert sums("Kim Chunja Sang-ho", "KIM, Sang-ho", "person").right == 0.0


@pytest.mark.parametrize(("a", "b", "differ"), [("Jr.", "Sr.", 1.0), ("Jr.", "Junior", 0.0), ("Jr.", "", 0.0)])
def test_marks_of_two_generations_differ_as_numbers_do(a: str, b: str, differ: float) -> None:
    found = sums(f"Robert Harrison {a}", f"Robert Harrison {b}", "person")
    assert found.left_number == found.right_number == differ


def test_a_plain_company_conflicts_with_no_legal_form() -> None:
    assert sums("Tiba Company", "Tiba LLC", "organization").legal_conflict == 0.0
    assert sums("Tiba GmbH", "Tiba JSC", "organization").legal_conflict == 1.0
