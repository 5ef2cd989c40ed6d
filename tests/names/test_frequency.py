"""Common names are common, rare ones rare, unseen ones somewhere in between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.names import frequency


@pytest.mark.parametrize("word", "li wang kim mohammed ivanov garcia smith nguyen khan singh".split())
def test_names_of_millions_say_little(word: str) -> None:
    assert 2.0 <= frequency.bits(word, "person") <= 8.0


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20))
def test_every_word_has_bits_within_bounds(word: str) -> None:
    for kind in ("person", "organization"):
        assert 1.0 <= frequency.bits(word, kind) <= 16.0
