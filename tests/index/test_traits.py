"""Words that are alike are never told apart by their traits."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.compare.lexeme import lexeme
from matcher.compare.likeness import likeness
from matcher.index.traits import Side, may_be_alike, may_sound_alike, traits_of
from matcher.index.words import words_of
from matcher.text.scripts import script_of
from tests.index.samples import PROFILES

TYPED = """
    jon jin jong yong jeong lee ri yi ali ail muhammad mohamed mohd bill william smith smyth kozlov kozlow kozlova bank
    banque technolog technology tech silver star silverstar group grp mfg manufacturing murom muromskiy j k x 12 2 ii r1
    chang zhang tsang sultan salman khasan hasan сергей козлов зауод завод 김 정은 李 محمد عبدالله müller mueller o'neil
    東海 东海 東 东 銀星 银星
"""
WORDS = list({
    (w.form, w.script): w
    for w in [
        *(lexeme(form, script_of(form[0]) if not form[0].isdigit() else "common") for form in TYPED.split()),
        *(u.lexeme for way in PROFILES for u in way.units),
    ]
}.values())  # fmt: skip
TABLES = words_of(WORDS)
SIDE = Side(WORDS, TABLES, traits_of(WORDS, TABLES))


@pytest.mark.parametrize("systems", [(), ("arabic",), ("korean",), ("slavic",), ("chinese", "korean")])
def test_nothing_that_is_alike_is_left_out(systems: tuple[str, ...]) -> None:
    left, right = (axis.ravel() for axis in np.indices((len(WORDS), len(WORDS))))
    may = may_be_alike(SIDE, left, SIDE, right)
    for system in systems:
        rest = np.flatnonzero(~may)
        may[rest] = may_sound_alike((SIDE, left[rest]), (SIDE, right[rest]), system)
    for i, j in zip(left[~may].tolist(), right[~may].tolist(), strict=True):
        assert not likeness(WORDS[i], WORDS[j], systems).quality, (WORDS[i].form, WORDS[j].form)


def test_most_words_have_nothing_in_common() -> None:
    left, right = (axis.ravel() for axis in np.indices((len(WORDS), len(WORDS))))
    plain = SIDE.traits.plain[left] & SIDE.traits.plain[right]
    assert may_be_alike(SIDE, left[plain], SIDE, right[plain]).mean() < 0.2


def test_what_is_known_of_a_word() -> None:
    number = [w.form for w in WORDS].index("12")
    assert SIDE.traits.value[number] == 12
    assert not SIDE.traits.plain[number]
