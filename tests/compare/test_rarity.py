"""How much a word says."""

from __future__ import annotations

from math import log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.compare.lexeme import lexeme
from matcher.compare.rarity import LEAST_BITS, MOST_BITS, ListRarity, PopulationRarity, rounded
from matcher.storage.drawers import Table, packed
from matcher.text.tokenise import words


@pytest.mark.parametrize(
    ("common", "rare", "person"),
    [
        ("mohammed", "ovsyannikov", True),
        ("john", "mugabe", True),
        ("wang", "qaddafi", True),
        ("trading", "rosoboronexport", False),
        ("bank", "almaz", False),
    ],
)
def test_a_rare_word_says_more(common: str, rare: str, person: bool) -> None:
    rarity = PopulationRarity()
    assert rarity.bits(lexeme(common, "latin"), person=person) < rarity.bits(lexeme(rare, "latin"), person=person)


def test_a_word_that_fills_the_list_says_little() -> None:
    word = lexeme("ovsyannikov", "latin")
    few, many = ListRarity({"ovsyannikov": 1}, 1000), ListRarity({"ovsyannikov": 500}, 1000)
    assert many.bits(word, person=True) < few.bits(word, person=True)


def test_a_common_word_stays_common_though_the_list_has_it_once() -> None:
    word = lexeme("mohammed", "latin")
    assert ListRarity({"mohammed": 1}, 100_000).bits(word, person=True) < PopulationRarity().bits(word, person=True) + 2


def test_an_empty_list_is_the_population() -> None:
    word = lexeme("kozlov", "latin")
    assert ListRarity({}, 0).bits(word, person=True) == pytest.approx(PopulationRarity().bits(word, person=True))


def test_a_translated_word_says_what_its_meaning_says() -> None:
    assert lexeme("завод", "cyrillic").bits(person=False) == pytest.approx(lexeme("plant", "latin").bits(person=False))


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=15), st.booleans(), st.integers(0, 50), st.integers(0, 50))
def test_bits_stay_within_their_limits(text: str, person: bool, borne: int, names: int) -> None:
    for found in words(text):
        word = lexeme(found.form, found.script)
        rarity = ListRarity({word.latin: min(borne, names)}, names)
        assert LEAST_BITS <= rarity.bits(word, person=person) <= MOST_BITS


def test_a_few_more_names_move_no_score_but_of_the_words_that_moved() -> None:
    before = ListRarity({"kozlov": 40, "almaz": 1}, 33_000)
    after = ListRarity({"kozlov": 41, "almaz": 2}, 33_007)
    assert after.moved(before) == {"almaz"}
    word = lexeme("kozlov", "latin")
    assert after.bits(word, person=True) == before.bits(word, person=True)


def test_a_list_that_has_grown_much_moves_every_score() -> None:
    assert ListRarity({"kozlov": 40}, 33_000).moved(ListRarity({"kozlov": 40}, 20_000)) is None


@given(st.integers(1, 10_000_000))
def test_rounding_shifts_no_count_by_more_than_an_eighth_of_a_bit(count: int) -> None:
    assert abs(log2(rounded(count) / count)) <= 1 / 8 + 1e-9
    assert rounded(count) <= rounded(count + 1)


@given(
    st.dictionaries(st.sampled_from("abc"), st.integers(0, 60)),
    st.dictionaries(st.sampled_from("abc"), st.integers(0, 60)),
)
def test_what_has_not_moved_says_what_it_said(old: dict[str, int], new: dict[str, int]) -> None:
    before, after = ListRarity(old, 100), ListRarity(new, 101)
    moved = after.moved(before)
    assert moved is not None
    for letter in set("abc") - moved:
        word = lexeme(letter, "latin")
        assert after.bits(word, person=True) == before.bits(word, person=True)


def test_counts_that_are_read_whole_say_what_they_said() -> None:
    counts = {"jon": 3, "un": 40}
    rarity = ListRarity(Table(len(counts), *packed(counts)), 50)
    rarity.prepare()
    assert rarity.counts == counts
    assert isinstance(rarity.counts, dict)
