"""Sex on both sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.secondary.sexes import sexes
from tests.compare.secondary.parties import entry, mention
from tests.conftest import case_rows


@pytest.mark.parametrize("row", case_rows("sexes"), ids=lambda row: f"{row['a']}|{row['b']}")
def test_cases(row: dict[str, str]) -> None:
    found = sexes(mention(sex=row["a"]), entry(sex=row["b"]))
    assert sum(one.bits for one in found) == float(row["expected"]), row["note"]


@given(st.text(max_size=8), st.text(max_size=8))
def test_no_text_raises(a: str, b: str) -> None:
    sexes(mention(sex=a), entry(sex=b))
