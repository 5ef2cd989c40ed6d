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
    assert not shared(keys.form_keys, "kim", "park")


def test_a_word_has_the_form_of_what_it_is_cut_from() -> None:
    beginnings = set(keys.beginning_keys([lexeme("intellekt", "latin")]).hashes.tolist())
    assert set(keys.form_keys([lexeme("intell", "latin")]).hashes.tolist()) <= beginnings


def test_words_of_one_meaning_number_or_name_share_a_key() -> None:
    plant, zavod = (keys.sense_keys([lexeme(*w)]) for w in (("plant", "latin"), ("завод", "cyrillic")))
    assert set(plant[0].hashes.tolist()) & set(zavod[0].hashes.tolist())
    one, digit = (keys.sense_keys([lexeme(form, "latin")])[2].hashes.tolist() for form in ("one", "1"))
    assert one == digit
    kin = dict(keys.kin_keys([lexeme("bill", "latin")]))
    group = set(keys.group_keys([lexeme("william", "latin")]).hashes.tolist())
    assert set(kin["nickname"].hashes.tolist()) & group
    assert not set(kin["variant"].hashes.tolist()) & group


def test_a_key_knows_its_row() -> None:
    found = keys.sound_keys(words_of([lexeme("un", "latin"), lexeme("kozlov", "latin")]))
    assert set(found.owners.tolist()) == {0, 1}
    assert (found.owners == 1).sum() > (found.owners == 0).sum()
