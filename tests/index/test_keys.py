"""Words that are alike share a key."""

from __future__ import annotations

import pytest

from matcher.compare.lexeme import lexeme
from matcher.index import keys


def shared(of: object, a: str, b: str, *more: str) -> bool:
    left, right = (of([lexeme(word, "latin")], *more).hashes for word in (a, b))  # type: ignore[operator]
    return bool(set(left.tolist()) & set(right.tolist()))


@pytest.mark.parametrize(("a", "b"), [("khasan", "hasan"), ("sergei", "sergey")])
def test_words_that_sound_alike_share_a_sound(a: str, b: str) -> None:
    assert shared(keys.sound_keys, a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("kozlov", "kozlv"), ("kozlov", "kozlow"), ("kozlov", "kolzov"), ("kozlov", "koslov")]
)
def test_words_a_letter_apart_share_a_deletion(a: str, b: str) -> None:
    assert shared(keys.near_keys, a, b)


def test_other_words_share_nothing() -> None:
    assert not shared(keys.near_keys, "kozlov", "petrov")
    assert not shared(keys.system_keys, "kim", "park", "korean")


def test_a_key_knows_its_word() -> None:
    found = keys.near_keys([lexeme("un", "latin"), lexeme("kozlov", "latin")])
    assert found.words.tolist() == [0, *[1] * (len(found.hashes) - 1)]
