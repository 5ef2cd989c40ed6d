"""How far two Latin spellings lie apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.distance import closeness, coarse, edits
from matcher.text import phonetic

LATIN = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)


def apart(a: str, b: str) -> float:
    keys = phonetic.key(a), phonetic.key(b)
    return edits(a, b, keys, (coarse(keys[0]), coarse(keys[1])))


@given(LATIN, LATIN)
def test_edits_are_symmetric_and_nothing_only_for_the_same_spelling(a: str, b: str) -> None:
    assert apart(a, b) == pytest.approx(apart(b, a))
    assert (apart(a, b) == 0.0) == (a == b)


@given(st.floats(0, 20), st.floats(0, 20), st.integers(0, 30))
def test_closeness_falls_with_edits_and_stays_within_0_and_1(one: float, other: float, length: int) -> None:
    near, far = sorted((one, other))
    assert 0.0 <= closeness(far, length) <= closeness(near, length) <= 1.0


@given(st.floats(0.01, 5), st.integers(1, 29))
def test_an_edit_costs_a_longer_word_less(edit: float, length: int) -> None:
    assert closeness(edit, length) <= closeness(edit, length + 1)


@given(LATIN)
def test_coarse_twice_is_coarse_once(key: str) -> None:
    assert coarse(coarse(key)) == coarse(key)


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (("jong", "jeong"), ("un", "il")),
        (("qaddafi", "kaddafi"), ("qaddafi", "maddafi")),
        (("petrov", "petrav"), ("petrov", "petkov")),
        (("suleiman", "sulaiman"), ("salman", "sultan")),
    ],
)
def test_what_sounds_alike_lies_nearer(near: tuple[str, str], far: tuple[str, str]) -> None:
    assert apart(*near) < apart(*far)


def test_the_first_slip_costs_less_than_the_second() -> None:
    assert closeness(0, 9) - closeness(1, 9) < closeness(1, 9) - closeness(2, 9)
