"""A parsed name made ready for comparison."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.compare.profile import LIGHT_BITS, MOST_UNITS, NUMBER_BITS, Profile
from matcher.records import Kind
from tests.compare.samples import KINDS, profile, ways


def texts(name: Profile) -> list[str]:
    return [unit.text for unit in name.units]


def test_words_stand_in_display_order_as_written() -> None:
    assert texts(profile("PETROV, Ivan", "person")) == ["Ivan", "PETROV"]


def test_a_phrase_that_stands_for_one_thing_is_one_unit() -> None:
    units = profile("Russian Federation Bank", "organization").units
    assert [u.text for u in units] == ["Russian Federation", "Bank"]
    assert units[0].lexeme.meanings == {"country:RU"}


def test_legal_forms_are_set_aside() -> None:
    found = profile("ООО Вектор", "organization")
    assert texts(found) == ["Вектор"]
    assert [form.generic for form in found.legal] == ["limited"]


def test_titles_and_particles_are_light_and_may_be_left_out_for_nothing() -> None:
    light = [u for u in profile("Sheikh Ahmad bin Salman", "person").units if u.light]
    assert {u.text for u in light} == {"Sheikh", "bin"}
    assert all((u.bits, u.spare) == (LIGHT_BITS, 0.0) for u in light)


def test_a_patronymic_left_out_counts_less_than_it_says() -> None:
    unit = next(u for u in profile("Sergei Mikhailovich Kozlov", "person").units if u.role == "patronymic")
    assert 0 < unit.spare < unit.bits


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [("711 Plant", "organization", 711), ("Ocean Star VII", "vessel", 7), ("Robert Harrison III", "person", 3)],
)
def test_numbers_have_their_value(text: str, kind: Kind, value: int) -> None:
    numbers = [u for u in profile(text, kind).units if u.number is not None]
    assert [u.number for u in numbers] == [value]
    assert all(u.bits <= NUMBER_BITS for u in numbers)


def test_cultures_come_from_the_words() -> None:
    assert "korean" in profile("Jon Jin Yong", "person").cultures
    assert profile("Robert Mugabe", "person").cultures.isdisjoint(("korean", "chinese"))


def test_a_korean_name_in_hangul_is_read_the_korean_way_alone() -> None:
    assert all(u.lexeme.systems == ("korean",) for u in profile("김정은", "person").units)
    assert all(u.lexeme.systems != ("korean",) for u in profile("버락 오바마", "person").units)


def test_the_script_is_that_of_most_words() -> None:
    assert profile("Виктор Бут", "person").script == "cyrillic"
    assert profile("Viktor Bout 7", "person").script == "latin"


def test_very_long_names_are_cut() -> None:
    assert len(profile(" ".join(["Silver"] * 100), "vessel").units) == MOST_UNITS


def test_what_cannot_be_compared_has_no_profile() -> None:
    assert ways("...") == ()


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=40), KINDS)
def test_the_sums_are_those_of_the_units(text: str, kind: Kind | None) -> None:
    for one in ways(text, kind):
        assert one.units
        assert one.total == pytest.approx(sum(u.bits for u in one.units))
        assert one.spare == pytest.approx(sum(u.spare for u in one.units))
        assert all(0.0 <= u.spare <= u.bits and u.bits > 0 for u in one.units)
