"""Neighbours written as one, beside a word of the other name."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.joined import JOINED_BLURRED, JOINED_LEAST, joined_likeness
from matcher.compare.lexeme import Lexeme, joined, lexeme
from matcher.compare.likeness import NOTHING, likeness
from matcher.text.phonetic.general import DIGRAPHS
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
        # Letters of two words that sound as one across the seam, or otherwise where no word ends any more.
        ("sop hie", "sofi", (), "sound"),
        ("ap hiya", "afia", (), "sound"),
        ("az hou", "aju", (), "sound"),
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


# Letters, and those that sound as one: also where one word ends and the next begins.
LETTERS = "abcdefghijklmnopqrstuvwxyz"
PLACES = st.integers(0, 20)
PIECES = st.lists(st.one_of(st.sampled_from(sorted(DIGRAPHS)), st.sampled_from(LETTERS)), min_size=2, max_size=7)


@given(
    PIECES, st.lists(st.integers(1, 20), min_size=1, max_size=2), st.lists(st.integers(0, 20), max_size=5), st.data()
)
def test_what_is_told_at_a_look_is_told_by_the_whole_too(
    pieces: list[str], cuts: list[int], slips: list[int], data: st.DataObject
) -> None:
    """Neighbours made by cutting a word, beside the word respelt by its sound, with slips in it."""
    whole = "".join(pieces)
    ends = sorted({1 + cut % max(1, len(whole) - 1) for cut in cuts})
    parts = tuple(word(form) for form in (whole[a:b] for a, b in pairwise([0, *ends, len(whole)])) if form)
    other = list("".join([DIGRAPHS.get(piece, piece) for piece in pieces]))
    for place in slips:
        other[place % len(other)] = data.draw(st.sampled_from(LETTERS))
    beside = word("".join(other))
    found = likeness(joined(*parts), beside)
    assert joined_likeness(parts, beside, ()) == (found if found.quality >= JOINED_LEAST else NOTHING)
