"""Likeness in spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.lexeme import Lexeme, lexeme
from matcher.compare.likeness import LEAST, WAYS
from matcher.compare.spelling import LEAST_KEYS, LEAST_NATIVE, SYLLABIC, nearness, same_but_digits

LATIN = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


def latin(word: str) -> Lexeme:
    return lexeme(word, "latin")


@given(LATIN, LATIN)
def test_nearness_is_a_share_symmetric_and_whole_only_for_one_spelling(a: str, b: str) -> None:
    near = nearness(latin(a), latin(b), (), LEAST)
    assert 0.0 <= near <= 1.0
    assert near == pytest.approx(nearness(latin(b), latin(a), (), LEAST))
    assert (near == 1.0) == (a == b)


def test_letters_that_changed_places_are_nearer_than_another_letter() -> None:
    assert nearness(latin("kozlov"), latin("kozlvo"), (), LEAST) > nearness(latin("kozlov"), latin("kozlon"), (), LEAST)


def test_other_syllables_are_no_slips() -> None:
    plain, syllables = (
        nearness(latin("jinping"), latin("jinpeng"), (), 0.1),
        nearness(latin("jinping"), latin("jinpeng"), ("chinese",), 0.1),
    )
    assert syllables == pytest.approx(plain * SYLLABIC)


def test_a_name_in_its_own_script_was_not_mistyped() -> None:
    assert nearness(lexeme("성훈", "hangul", "", "korean"), latin("songhan"), ("korean",), LEAST) == 0.0
    found = nearness(lexeme("иванов", "cyrillic"), latin("ivanow"), (), LEAST)
    assert found >= LEAST_NATIVE


@given(LATIN)
def test_digits_that_look_like_letters(word: str) -> None:
    typed = word.replace("o", "0", 1)
    assert same_but_digits(latin(typed), latin(word)) == (typed != word and typed.isalnum() and not typed.isalpha())


def test_numbers_are_no_letters() -> None:
    assert not same_but_digits(latin("k2"), latin("k3"))
    assert not same_but_digits(latin("7"), latin("t"))


def test_keys_are_measured_as_far_as_words_have_something_in_common() -> None:
    assert LEAST / WAYS["sound"] == LEAST_KEYS
