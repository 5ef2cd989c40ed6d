"""Words that are alike in a way that needs no measuring share a key, and it says what that is worth."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compare.lexeme import Lexeme, lexeme
from matcher.compare.likeness import WAYS
from matcher.index.senses import acronym_keys, asked_keys, joint_keys, listed_keys


def worth(asked: Lexeme, listed: Lexeme) -> float:
    """The most that a common key is worth; 0 without one."""
    keys, worths = asked_keys([asked])
    return float(worths[np.isin(keys.hashes, listed_keys([listed]).hashes)].max(initial=0.0))


@pytest.mark.parametrize(
    ("asked", "listed", "expected"),
    [
        (("kim", "latin"), ("kim", "latin"), 1.0),
        (("kim", "latin"), ("park", "latin"), 0.0),
        (("intell", "latin"), ("intellekt", "latin"), WAYS["short"]),
        (("intellekt", "latin"), ("intell", "latin"), WAYS["short"]),
        (("завод", "cyrillic"), ("plant", "latin"), WAYS["meaning"]),
        (("one", "latin"), ("1", "common"), 0.95),
        (("bill", "latin"), ("william", "latin"), WAYS["nickname"]),
        (("william", "latin"), ("bill", "latin"), WAYS["nickname"]),
        (("муромский", "cyrillic"), ("muromskiy", "latin"), WAYS["stem"]),
        (("r1", "latin"), ("ri", "latin"), WAYS["reading"]),
        (("ri", "latin"), ("r1", "latin"), WAYS["reading"]),
        (("东", "han"), ("東", "han"), WAYS["reading"]),
    ],
)
def test_words_that_share_a_key(asked: tuple[str, str], listed: tuple[str, str], expected: float) -> None:
    assert worth(lexeme(*asked), lexeme(*listed)) == pytest.approx(expected)


def test_words_are_found_among_joined_ones_and_acronyms() -> None:
    asked = asked_keys([lexeme("jinyong", "latin"), lexeme("nada", "latin")])
    coarse = lexeme("jinyong", "latin").spellings[0][2]
    for keys, owner in ((joint_keys([(coarse, 7)]), 0), (acronym_keys([("nada", 9)]), 1)):
        assert owner in asked.keys.owners[np.isin(asked.keys.hashes, keys.hashes)].tolist()
    assert joint_keys([(coarse, 7)]).owners.tolist() == [7]


def test_nothing_asked_has_no_keys() -> None:
    assert not len(asked_keys([]).keys.hashes)
    assert not len(listed_keys([]).owners)
