"""The evidence adds up, and reads as plain English."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import compare_names
from matcher.compare.profile import profiles
from matcher.compare.rarity import PopulationRarity
from matcher.compare.score import Scored, best, flattened
from matcher.compare.verdict import LISTED, evidence_of, sentence
from matcher.records import Evidence, Kind
from tests.conftest import case_rows

RARITY = PopulationRarity()


def scored(a: str, b: str, kind: Kind | None = None) -> Scored:
    found = best(profiles(a, kind, RARITY), profiles(b, kind, RARITY))
    assert found is not None
    return found


@pytest.mark.parametrize("row", case_rows("explanations"), ids=lambda row: f"{row['a']}|{row['b']}")
def test_sentences(row: dict[str, str]) -> None:
    found = compare_names(row["a"], row["b"], kind=cast("Kind | None", row["kind"] or None))
    assert found.explain() == row["expected"], row["note"]


@pytest.mark.parametrize("row", case_rows("scoring"), ids=lambda row: f"{row['a']}|{row['b']}")
def test_the_bits_add_up_and_no_row_is_idle(row: dict[str, str]) -> None:
    pair = scored(row["a"], row["b"], cast("Kind | None", row["kind"] or None))
    found = evidence_of(pair)
    assert sum(e.bits for e in found) == pytest.approx(flattened(pair.bits), abs=1e-6)
    for evidence in found:
        assert evidence.text.strip() == evidence.text != ""
        assert "  " not in evidence.text
        assert (
            abs(evidence.bits) >= 0.005
            or evidence.feature.startswith("word ")
            or evidence.feature in ("start", "ceiling")
        )
    single = [e.feature for e in found if not e.feature.startswith("word ")]
    assert len(set(single)) == len(single)


def test_words_stand_in_the_order_of_the_first_name() -> None:
    there = [e.left for e in evidence_of(scored("Jin Yong Jon", "Jon Jin Yong")) if e.feature.startswith("word ")]
    back = [e.left for e in evidence_of(scored("Jon Jin Yong", "Jin Yong Jon")) if e.feature.startswith("word ")]
    assert (there, back) == (["Jin", "Yong", "Jon"], ["Jon", "Jin", "Yong"])


def test_the_second_name_may_be_a_listed_one() -> None:
    pair = scored("Sergei Kozlov", "Sergei Mikhailovich Kozlov")
    assert sentence(pair).endswith("Mikhailovich only in the second name")
    assert sentence(pair, (), LISTED).endswith("Mikhailovich only in the listed name")


def test_further_evidence_ends_the_sentence() -> None:
    extra = Evidence("birth_day", "1981", "1981", 8.0, "born on the same day")
    assert sentence(scored("Ivan Petrov", "Ivan Petrov"), [extra]).endswith("; born on the same day")


def test_nothing_is_left_out_of_names_that_agree() -> None:
    assert {e.feature for e in evidence_of(scored("Robert Mugabe", "Robert Mugabe"))}.isdisjoint(
        ("omitted", "contradicted")
    )


def test_what_stands_against_each_other_is_named() -> None:
    found = {
        e.feature: e for e in evidence_of(scored("711 Aircraft Plant LLC", "419 Aircraft Plant JSC", "organization"))
    }
    assert (found["number_conflict"].left, found["number_conflict"].right) == ("711", "419")
    assert (found["legal_conflict"].left, found["legal_conflict"].right) == ("LLC", "JSC")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_are_explained(a: str, b: str) -> None:
    found = best(profiles(a, None, RARITY), profiles(b, None, RARITY))
    if found is not None:
        assert sum(e.bits for e in evidence_of(found)) == pytest.approx(flattened(found.bits), abs=1e-6)
        assert sentence(found)
