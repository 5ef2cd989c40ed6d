"""Cuts of Hangul, rule by rule; whole words are in fixtures/cases/splits_eastern.csv (test_hangul)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.data import rows
from matcher.text.translit.hangul_splits import splits

SURNAMES = sorted(row["hangul"] for row in rows("korean_surnames") if row["tier"] == "1")
SYLLABLES = sorted(row["hangul"] for row in rows("korean_syllables") if row["tier"] == "1")
PLACES = sorted(row["hangul"] for row in rows("korean_places"))


@pytest.mark.parametrize(
    ("word", "cuts"),
    [
        ("전진영", ["전|진영"]),
        ("김구", ["김|구"]),
        ("남궁민", ["남궁|민"]),
        ("선우진", ["선우|진", "선|우진"]),
        ("평양무역", ["평양|무역"]),
        ("조선광선은행", ["조선|광선|은행"]),
        ("시진핑", ["시|진핑"]),
        ("", []),
        ("김", []),
        ("진영", []),
        ("마리아", []),
        ("평양", []),
        ("abcd", []),
    ],
)
def test_cuts(word: str, cuts: list[str]) -> None:
    assert ["|".join(cut) for cut in splits(word)] == cuts


@given(st.sampled_from(SURNAMES), st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=2))
def test_a_usual_name_of_three_syllables_is_cut_after_its_surname(surname: str, syllables: list[str]) -> None:
    given_name = "".join(syllables)
    found = splits(surname + given_name)
    company = any(len(cut) > 2 or cut[0] in PLACES for cut in found)
    assert company or surname + given_name in PLACES or (surname, given_name) in found


@pytest.mark.parametrize("place", PLACES)
def test_a_place_alone_is_no_company(place: str) -> None:
    assert all(len(cut) == 2 for cut in splits(place))


@pytest.mark.parametrize("place", PLACES)
def test_a_place_before_a_company_word_is_cut_off(place: str) -> None:
    (cut,) = splits(f"{place}무역회사")
    assert "".join(cut) == f"{place}무역회사"
    assert cut[-2:] == ("무역", "회사")
