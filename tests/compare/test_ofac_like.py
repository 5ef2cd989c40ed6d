"""The emulation of OFAC's search against scores that people saw there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.ofac_like import ofac_like
from tests.conftest import case_rows


@pytest.mark.parametrize("row", case_rows("ofac_like"), ids=lambda row: f"{row['a']}|{row['b']}")
def test_cases(row: dict[str, str]) -> None:
    assert int(row["low"]) <= ofac_like(row["a"], row["b"]) <= int(row["high"]), row["note"]


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_give_a_score_from_0_to_100(a: str, b: str) -> None:
    assert 0 <= ofac_like(a, b) <= 100


@given(st.lists(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=12), min_size=1, max_size=5))
def test_a_name_scores_100_against_itself_in_any_order(words: list[str]) -> None:
    assert ofac_like(" ".join(words), " ".join(reversed(words))) == 100 or min(map(len, words)) <= 2
    assert ofac_like(" ".join(words), " ".join(words)) == 100
    assert ofac_like(" ".join(words).title(), f"{words[0]}, {' '.join(words[1:])}") == 100
