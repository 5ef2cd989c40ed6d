"""Hashes are the same everywhere, differ where words differ, and need no shorter word for a deletion."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.index.hashing import deletions, double_deletions, hashes, spelled, whole

WORDS = st.lists(st.text(max_size=12), max_size=8)


@given(WORDS)
def test_deletions_are_the_hashes_of_the_shorter_words(words: list[str]) -> None:
    found, of = deletions(spelled(words), "d")
    shorter = [(w[:i] + w[i + 1 :], n) for n, w in enumerate(words) for i in range(len(w))]
    assert of.tolist() == [n for _, n in shorter]
    assert found.tolist() == hashes([w for w, _ in shorter], "d").tolist()


@given(WORDS)
def test_a_hash_does_not_depend_on_the_other_words(words: list[str]) -> None:
    assert hashes(words, "r").tolist() == [int(hashes([w], "r")[0]) for w in words]


@given(st.sets(st.text(max_size=8), max_size=30))
def test_other_words_have_other_hashes(words: set[str]) -> None:
    assert len(np.unique(hashes(sorted(words), "r"))) == len(words)


@given(WORDS)
def test_words_spelled_once_are_hashed_as_they_are(words: list[str]) -> None:
    once = spelled(words)
    assert whole(once, "r").tolist() == hashes(words, "r").tolist()
    assert whole(once.picked(slice(1, None)), "s").tolist() == hashes(words[1:], "s").tolist()


def test_marks_keep_sorts_of_keys_apart() -> None:
    assert hashes(["jon"], "r")[0] != hashes(["jon"], "g")[0]


def test_a_hash_stays_what_it_was() -> None:
    """A stored index is read by later runs and other machines."""
    assert int(hashes(["jon"], "r")[0]) == HASH_OF_JON


HASH_OF_JON = 5873046326787926605


@given(WORDS)
def test_double_deletions_are_those_of_the_words_without_two_letters(words: list[str]) -> None:
    found, of = double_deletions(spelled(words), "d")
    shorter = [
        (w[:i] + w[i + 1 : k] + w[k + 1 :], n) for n, w in enumerate(words) for k in range(len(w)) for i in range(k)
    ]
    made = sorted(zip(hashes([w for w, _ in shorter], "d").tolist(), (n for _, n in shorter), strict=True))
    assert sorted(zip(found.tolist(), of.tolist(), strict=True)) == made
