"""What stands in a window and around it."""

from __future__ import annotations

import pytest

from matcher.mentions.extract import casing
from matcher.mentions.running_text import running
from matcher.screening.beside import Beside, beside, is_everyday_here
from matcher.screening.windows import Window


def look(text: str, words: str, *, unspaced: int = 0) -> Beside:
    run = running(text)
    start = text.index(words)
    places = [i for i, s in enumerate(run.spots) if start <= s.start < start + len(words)]
    first, last = (-1, -1) if unspaced else (places[0], places[-1])
    return beside(run, Window(start, start + len(words), first, last, unspaced or len(places)), casing(run))


@pytest.mark.parametrize(
    ("text", "words", "field"),
    [
        ("The books went to Auditors LLC last week.", "Auditors LLC", "legal"),
        ("The company “Star” sold the ships last night.", "Star", "quoted"),
        ("The tanker Fortuna left the port again.", "Fortuna", "described"),
        ("Then President Kozlov came into the room.", "Kozlov", "titled"),
        ("There they met Kozlov again.", "Kozlov", "marked"),
        ("Then Maria Sergei Kozlov came into the room.", "Sergei Kozlov", "within"),
    ],
)
def test_each_sign_is_seen_and_is_absent_elsewhere(text: str, words: str, field: str) -> None:
    assert getattr(look(text, words), field)
    assert not getattr(look("they came in september again.", "september"), field)


def test_words_that_tell() -> None:
    assert [s.form for s in look("They met Jon of Intellekt LLC.", "Jon of Intellekt LLC").content] == [
        "jon",
        "intellekt",
    ]


def test_a_name_cut_in_two_has_the_shape_of_a_person() -> None:
    found = look("他们会见了金正恩。", "金正恩", unspaced=2)
    assert found.person
    assert len(found.content) == 2
    assert not look("他们会见了弗拉基米尔·普京。", "弗拉基米尔·普京", unspaced=2).person


def test_a_dot_ties_a_window_to_a_longer_name() -> None:
    assert look("ミン・アウン・フライン氏", "ミン・アウン", unspaced=2).within


def test_plain_words_are_everyday_ones() -> None:
    assert is_everyday_here(look("모든 사람은 왔다.", "사람은").content[0])
    assert not is_everyday_here(look("어제 탈레반 왔다.", "탈레반").content[0])
