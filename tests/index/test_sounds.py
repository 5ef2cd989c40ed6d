"""Words by their keys in one sound system."""

from __future__ import annotations

import numpy as np

from matcher.compare.lexeme import lexeme
from matcher.index.sounds import sounds_of
from matcher.index.words import words_of

WORDS = words_of([lexeme(form, "latin") for form in ("jeong", "chong", "un", "qaddafi", "gadhafi")])
BRINGS = np.array([False, False, True, False, False])


def test_words_of_one_key_meet_in_the_table() -> None:
    table = sounds_of(WORDS, np.arange(5), "korean", BRINGS)
    hits, rows = table.all.look_up(sounds_of(WORDS, np.array([0]), "korean").whole_keys().hashes)
    assert 1 in rows[hits == 0].tolist()


def test_native_words_have_a_table_of_their_own() -> None:
    table = sounds_of(WORDS, np.arange(5), "korean", BRINGS)
    assert set(table.native.numbers.tolist()) == {2}


def test_only_korean_has_nasals() -> None:
    assert len(sounds_of(WORDS, np.arange(5), "korean").nasal_keys().owners)
    assert not len(sounds_of(WORDS, np.arange(5), "arabic").nasal_keys().owners)


def test_words_that_are_not_asked_about_have_no_key() -> None:
    found = sounds_of(WORDS, np.array([3]), "arabic")
    assert [bool(key) for key in found.blurred.keys] == [False, False, False, True, False]
