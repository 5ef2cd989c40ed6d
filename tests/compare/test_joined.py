"""Neighbours written as one, beside a word of the other name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.joined import JOINED_BLURRED, JOINED_LEAST, joined_likeness
from matcher.compare.lexeme import Lexeme, joined, lexeme
from matcher.compare.likeness import NOTHING, likeness
from matcher.text.scripts import script_of

SYSTEMS = [(), ("korean",), ("chinese",), ("arabic",), ("chinese", "korean")]
WORDS = [
    "jin",
    "yong",
    "un",
    "chol",
    "silver",
    "star",
    "abd",
    "al",
    "rahim",
    "zuh",
    "hai",
    "tse",
    "tung",
    "진",
    "용",
    "泽",
    "东",
]
OTHERS = [
    "jinyong",
    "jinyeong",
    "silverstar",
    "sylverstar",
    "abdulrahim",
    "zhuhai",
    "zedong",
    "chinyong",
    "진용",
    "毛泽东",
    "unchol",
]


def word(form: str) -> Lexeme:
    return lexeme(form, script_of(form[0]))


@pytest.mark.parametrize(
    ("parts", "other", "systems", "way"),
    [
        ("silver star", "silverstar", (), "equal"),
        ("jin yong", "chinyong", ("korean",), "culture"),
        ("tse tung", "zedong", ("chinese",), "culture"),
        ("silver star", "sylverstar", (), "sound"),
        ("silver star", "silverrose", (), ""),
        ("jin yong", "진용", (), "reading"),
    ],
)
def test_ways(parts: str, other: str, systems: tuple[str, ...], way: str) -> None:
    found = joined_likeness(tuple(map(word, parts.split())), word(other), systems)
    assert found.way == way


@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=3), st.sampled_from(OTHERS), st.sampled_from(SYSTEMS))
def test_it_is_the_likeness_of_the_whole_or_nothing(forms: list[str], other: str, systems: tuple[str, ...]) -> None:
    parts = tuple(map(word, forms))
    whole = likeness(joined(*parts), word(other), systems)
    blurred = whole.way == "culture" or parts[0].script != word(other).script
    expected = whole if whole.quality >= (JOINED_BLURRED if blurred else JOINED_LEAST) else NOTHING
    assert joined_likeness(parts, word(other), systems) == expected


LETTERS = st.text("aeioukhgjstyrn", min_size=1, max_size=7)


@given(LETTERS, LETTERS, st.lists(st.tuples(st.integers(0, 13), st.sampled_from("aeioukhgjstyrn")), max_size=6))
def test_what_is_told_at_a_look_is_told_by_the_whole_too(first: str, last: str, slips: list[tuple[int, str]]) -> None:
    other = list(first + last)
    for place, letter in slips:
        other[place % len(other) : place % len(other) + 1] = [] if letter in "aeiou" and len(other) > 1 else [letter]
    parts, whole = (word(first), word(last)), word("".join(other))
    found = likeness(joined(*parts), whole)
    assert joined_likeness(parts, whole, ()) == (found if found.quality >= JOINED_LEAST else NOTHING)
