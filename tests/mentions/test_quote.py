"""The sentence in which a name stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matcher.mentions.quote import AROUND, quote, sentence_at
from matcher.mentions.running_text import running


def test_the_sentence_of_a_name() -> None:
    text = "It rained. Jon Jin\nYong left!  Nobody saw."
    assert quote(running(text), 11, 23) == "Jon Jin Yong left!"


def test_of_a_long_sentence_the_part_around_the_name() -> None:
    text = "so " * 400 + "Jon " + "on " * 400
    found = quote(running(text), 1200, 1203)
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert "Jon" in found
    assert len(found) <= 2 * AROUND + 10


@given(st.text(max_size=200), st.integers(0, 200))
def test_every_place_has_a_sentence(text: str, place: int) -> None:
    run = running(text)
    assert 0 <= sentence_at(run, place) <= max(0, len(run.sentences) - 1)
    assert isinstance(quote(run, min(place, len(text)), len(text)), str)
