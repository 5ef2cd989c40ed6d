"""Naming cultures: which sound systems a name brings, and the one that is shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.names.cultures import culture, cultures
from matcher.text.tokenise import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jon Jin Yong", {"korean"}),
        ("Xi Jinping", {"chinese"}),
        ("Sergei Kozlov", {"slavic"}),
        ("Muhammad al-Rashid", {"arabic"}),
        ("Abdullah Ivanov", {"arabic", "slavic"}),
        ("John Smith", set()),
        ("Christopher Jonathan Featherstonehaugh", set()),
        ("Сергей Козлов", set()),
        ("42", set()),
    ],
)
def test_cultures(text: str, found: set[str]) -> None:
    assert cultures(words(text), "person") >= found
    if not found:
        assert not cultures(words(text), "person")


def test_companies_have_none() -> None:
    assert cultures(words("Jon Jin Yong"), "organization") == frozenset()


@pytest.mark.parametrize(
    ("text", "found", "shown"),
    [
        ("전진영", set(), "korean"),
        ("习近平", set(), "chinese"),
        ("たろう 山田", set(), "japanese"),
        ("דוד", set(), "hebrew"),
        ("Abdullah Ivanov", {"arabic", "slavic"}, "slavic"),
        ("John", set(), ""),
    ],
)
def test_the_one_that_is_shown(text: str, found: set[str], shown: str) -> None:
    assert culture(words(text), frozenset(found)) == shown


@settings(deadline=None)  # tables load on the way
@given(st.text(st.characters(), max_size=20))
def test_no_text_raises(text: str) -> None:
    row = words(text)
    assert isinstance(culture(row, cultures(row, "person")), str)
