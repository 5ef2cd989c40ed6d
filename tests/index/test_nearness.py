"""What is measured on arrays is what the comparer measures word by word, or a little above it."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.compare.lexeme import Lexeme, lexeme
from matcher.compare.likeness import LEAST, WAYS
from matcher.compare.sounds import soundness
from matcher.compare.spelling import nearness
from matcher.index.nearness import blurred_alike, side_by_side, spelt_alike
from matcher.index.sounds import sounds_of
from matcher.index.words import words_of

WORDS = st.one_of(
    st.sampled_from(["kozlov", "kozlow", "kozolv", "qaddafi", "mohammed", "mukhamad", "salman", "sultan", "jong"]),
    st.text("abdeghiklmnorstuvyz", min_size=1, max_size=12),
)  # fmt: skip


def pairs(left: list[Lexeme], right: list[Lexeme]) -> tuple[np.ndarray, np.ndarray]:
    rows = np.array(list(product(range(len(left)), range(len(right)))), dtype=np.int64)
    return rows[:, 0], rows[:, 1]


@given(st.lists(WORDS, min_size=1, max_size=6), st.lists(WORDS, min_size=1, max_size=6))
def test_spelling_is_never_below_what_the_comparer_finds(left: list[str], right: list[str]) -> None:
    a, b = ([lexeme(form, "latin") for form in forms] for forms in (left, right))
    i, j = pairs(a, b)
    found = spelt_alike(words_of(a), i, words_of(b), j)
    for x, y, quality in zip(i.tolist(), j.tolist(), found.tolist(), strict=True):
        exact = WAYS["sound"] * nearness(a[x], b[y], (), LEAST / WAYS["sound"])
        assert exact <= quality + 1e-9 or a[x].form == b[y].form


@given(st.lists(WORDS, min_size=1, max_size=3), st.lists(WORDS, min_size=14, max_size=20))
def test_a_word_beside_many_is_measured_as_beside_one(left: list[str], right: list[str]) -> None:
    a, b = (words_of([lexeme(form, "latin") for form in forms]) for forms in (left, right))
    i, j = pairs(list(a.starts[1:]), list(b.starts[1:]))
    one_by_one = [spelt_alike(a, i[at : at + 1], b, j[at : at + 1]).tolist() for at in range(len(i))]
    assert spelt_alike(a, i, b, j).tolist() == [quality for each in one_by_one for quality in each]


@given(st.lists(WORDS, min_size=1, max_size=6), st.sampled_from(["arabic", "hebrew", "kana", "hangul"]))
def test_blurred_keys_are_measured_as_the_comparer_does(forms: list[str], system: str) -> None:
    words = [lexeme(form, "latin") for form in forms]
    i, j = pairs(words, words)
    table = sounds_of(words_of(words), np.arange(len(words)), system)
    found = blurred_alike(table.blurred, i, table.blurred, j)
    for x, y, quality in zip(i.tolist(), j.tolist(), found.tolist(), strict=True):
        assert abs(quality - WAYS["culture"] * soundness(words[x], words[y], (system,), LEAST)) < 1e-9


def test_every_reading_stands_beside_every_other() -> None:
    words = words_of([lexeme("김", "hangul"), lexeme("kim", "latin")])
    rows = side_by_side(words, np.array([0, 1]), words, np.array([1, 1]))
    assert rows.pair.tolist() == [0] * (words.starts[1] - words.starts[0]) + [1]
    assert spelt_alike(words, rows.left, words, rows.right).max() == WAYS["reading"]
