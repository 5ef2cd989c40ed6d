"""A word alone is another spelling of the name it is like, and else a name of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.watchlists.respelled import alike, respelled, words_alone


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Andrei", "Andrei Igorevich AKIMOV"),
        ("Akymov", "Andrey Igorevich Akymov"),
        ("Motorola", "Motorola"),
        ("Li-Andrey", "Li-Andrey"),  # a nickname
        ("Andrei Akimov", "Andrei Akimov"),
    ],
)
def test_a_word_alone(text: str, whole: str) -> None:
    assert respelled(text, "Andrey Igorevich", "AKIMOV") == whole


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Evgeni, Evgeniy", ["Evgeni Petrovich GRAB", "Evgeniy Petrovich GRAB"]),
        ("Yevgeni, Eugen GRABB, GRABBE", ["Yevgeni Petrovich GRAB", "Eugen GRABB", "Evgeny Petrovich GRABBE"]),
        ("Batya, Kazak", []),
        ("Evgeni, or Yevgeni Grab", []),
        ("Evgeni Grab, Yevgeni Grab", []),
    ],
)
def test_words_between_commas(field: str, names: list[str]) -> None:
    assert words_alone(field, "Evgeny Petrovich", "GRAB") == names


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_no_text_raises_and_no_word_is_lost(one: str, other: str, third: str) -> None:
    assert set(one.split()) <= set(respelled(one, other, third).split())
    assert alike(one, one)
