"""Small words: all in the form that words of a name have."""

from __future__ import annotations

import pytest

from matcher.names.small_words import AND, ARTICLES, FUNCTION, ROMAN
from matcher.text.tokenise import words


@pytest.mark.parametrize("small", [AND, ARTICLES, FUNCTION, ROMAN])
def test_they_are_normalised_words(small: frozenset[str]) -> None:
    assert all([word.form for word in words(form)] == [form] for form in small)


def test_what_they_are() -> None:
    assert "und" in AND
    assert "los" in ARTICLES
    assert "der" in FUNCTION
    assert "xiv" in ROMAN
