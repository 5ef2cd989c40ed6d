"""Changes of letters."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.evaluation import letter_changes
from matcher.text.scripts import scripts_of
from tests.evaluation.changing import listed

RNG = random.Random(1)
CHANGES = [letter_changes.one_typo, letter_changes.two_typos, letter_changes.typo_and_order, letter_changes.looks,
           letter_changes.ocr, letter_changes.sound]  # fmt: skip


@given(st.text(max_size=30), st.integers(0, 9))
def test_no_name_raises_and_a_typing_error_is_one_letter(text: str, seed: int) -> None:
    rng = random.Random(seed)
    for change in CHANGES:
        change(rng, listed(text))
    assert abs(len(letter_changes.typo(rng, text)) - len(text)) <= 1


def test_an_error_stays_in_the_alphabet() -> None:
    for seed in range(40):
        assert scripts_of(letter_changes.typo(random.Random(seed), "Сергей Козлов")) == ("cyrillic",)


def test_signs_that_are_words_are_left_alone() -> None:
    assert letter_changes.typo(RNG, "延边银星网络科技有限公司") == "延边银星网络科技有限公司"


def test_looks_are_of_another_alphabet_or_digits() -> None:
    changed = letter_changes.looks(RNG, listed("KOZLOV, Sergei"))
    assert changed is not None
    assert len(changed) == len("Sergei KOZLOV")
    assert changed != "Sergei KOZLOV"


def test_order_and_typing_error() -> None:
    changed = letter_changes.typo_and_order(RNG, listed("KOZLOV, Sergei"))
    assert changed is not None
    assert changed.endswith(("Sergei", "Serge", "Sergi")) or "," in changed


@pytest.mark.parametrize("change", CHANGES)
def test_short_names_are_not_changed(change) -> None:
    assert change(RNG, listed("Li")) is None
