"""Tables of words and phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.names.phrases import Phrases, spellings, unmarked


@pytest.mark.parametrize(
    ("form", "sequence"),
    [
        ("S. à r.l.", ("s", "a", "rl")), ("SARL", ("sarl",)), ("A/S", ("a", "s")), ("A/S", ("as",)),
        ("Compañía", ("compania",)), ("Société", ("société",)), ("בע\"מ", ("בעמ",)), ("Ja-Film", ("jafilm",)),
    ],
)  # fmt: skip
def test_a_form_is_found_however_it_is_cut(form: str, sequence: tuple[str, ...]) -> None:
    assert Phrases([(form, 1)]).get(sequence) == 1


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("société", "societe"),
        ("пётр", "петр"),
        ("й", "й"),
        ("パク", "パク"),
        ("김", "김"),
        ("łódź", "lodz"),
        ("كي", "کی"),
    ],
)
def test_marks_go_only_where_they_decorate(word: str, folded: str) -> None:
    assert unmarked(word) == folded


def test_the_longest_phrase_wins() -> None:
    table = Phrases([("limited", 1), ("limited liability company", 3)])
    assert table.find(("limited", "liability", "company")) == (3, 3)
    assert table.find(("limited", "liability")) == (1, 1)
    assert table.find(("alfa", "limited"), 1) == (1, 1)


def test_an_exact_word_wins_over_a_stem_and_a_long_stem_over_a_short_one() -> None:
    table = Phrases([("морск*", 1), ("морской", 2), ("морско*", 3)])
    assert [table.get((word,)) for word in ("морской", "морского", "морская", "море")] == [2, 3, 1, None]


def test_stems_stand_inside_phrases() -> None:
    assert Phrases([("конструкторск* бюро", 1)]).find(("конструкторского", "бюро")) == (2, 1)


def test_a_folded_stem_is_found_with_its_marks() -> None:
    table = Phrases([("français*", 1)])
    assert table.get(("française",)) == table.get(("francaise",)) == 1


def test_two_values_of_a_form_merge_or_the_first_stays() -> None:
    pairs = [("sasha", frozenset("a")), ("sasha", frozenset("b"))]
    assert Phrases(pairs).get(("sasha",)) == frozenset("a")
    assert Phrases(pairs, merge=frozenset.union).get(("sasha",)) == frozenset("ab")


def test_what_holds_no_word_is_no_form() -> None:
    table = Phrases([("...", 1), ("", 2)])
    assert table.exact == {}
    assert table.get(()) is None
    assert table.find((), 0) is None
    assert table.find(("a",), 5) is None


@given(st.text(max_size=12))
def test_folding_twice_is_folding_once(word: str) -> None:
    assert unmarked(unmarked(word)) == unmarked(word)


@given(st.text(max_size=12))
def test_every_spelling_of_a_form_finds_it(form: str) -> None:
    table = Phrases([(form, 1)])
    assert all(table.get(way) == 1 for way in spellings(form) if way)
