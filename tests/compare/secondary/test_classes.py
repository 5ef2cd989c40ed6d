"""Words for classes of numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.secondary.classes import are_kindred, class_of


@given(st.text(max_size=20))
def test_a_class_is_its_own_class(words: str) -> None:
    assert class_of(class_of(words)) == class_of(words)


@given(st.sampled_from(["passport", "tax", "imo", "lei"]), st.sampled_from(["registration", "uscc", "mmsi", "visa"]))
def test_kinship_is_mutual(a: str, b: str) -> None:
    assert are_kindred(a, b) == are_kindred(b, a)
