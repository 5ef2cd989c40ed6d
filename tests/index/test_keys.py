"""Words that are alike share a key."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from matcher.compare.lexeme import Lexeme, lexeme
from matcher.index import keys
from matcher.index.words import words_of


def sounds(words: Sequence[Lexeme]) -> keys.Keys:
    return keys.sound_keys(words_of(words))


def shared(of: object, a: str, b: str) -> bool:
    left, right = (of([lexeme(word, "latin")]) for word in (a, b))  # type: ignore[operator]
    return bool(set(left.hashes.tolist()) & set(right.hashes.tolist()))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("khasan", "hasan"), ("sergei", "sergey"), ("gadafi", "kadafi"), ("kozlov", "kozlv"), ("kozlov", "kozlow"),
        ("kozlov", "kolzov"), ("kozlov", "koslov"), ("chivinnitipanya", "chivnnitipany"),
    ],
)  # fmt: skip
def test_words_that_sound_nearly_alike_share_a_key(a: str, b: str) -> None:
    assert shared(sounds, a, b)


def test_other_words_share_nothing() -> None:
    assert not shared(sounds, "kozlov", "petrov")


def test_a_key_knows_its_row() -> None:
    found = keys.sound_keys(words_of([lexeme("un", "latin"), lexeme("kozlov", "latin")]))
    assert set(found.owners.tolist()) == {0, 1}
    assert (found.owners == 1).sum() > (found.owners == 0).sum()
