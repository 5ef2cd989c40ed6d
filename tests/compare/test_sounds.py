"""Likeness in the sound systems of cultures and scripts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.compare.lexeme import lexeme
from matcher.compare.likeness import LEAST
from matcher.compare.sounds import NASAL, soundness
from matcher.text.tokenise import words

ANY = st.sampled_from(
    ("jon", "kim", "عمر", "김", "习", "오바마", "奥巴马", "オバマ", "козлов", "bank", "은행", "sergey")
)
SYSTEMS = st.sampled_from(((), ("korean",), ("chinese",), ("arabic", "slavic")))


def sound(a: str, b: str, *systems: str) -> float:
    x, y = words(a)[0], words(b)[0]
    return soundness(lexeme(x.form, x.script), lexeme(y.form, y.script), systems, LEAST)


@settings(deadline=None)
@given(ANY, ANY, SYSTEMS)
def test_soundness_is_a_share_and_symmetric(a: str, b: str, systems: tuple[str, ...]) -> None:
    assert 0.0 <= sound(a, b, *systems) <= 1.0
    assert sound(a, b, *systems) == pytest.approx(sound(b, a, *systems))


def test_syllables_are_the_same_or_they_are_not() -> None:
    assert sound("jong", "cheong", "korean") == 1.0
    assert sound("jon", "jong", "korean") == NASAL
    assert sound("un", "il", "korean") == 0.0


def test_pinyin_keeps_apart_what_wade_giles_writes_alike() -> None:
    assert sound("zhang", "chang", "chinese") == 1.0
    assert sound("zhi", "qi", "chinese") == 0.0
    chang = lexeme("畅", "han", "", "chinese")
    assert soundness(chang, lexeme("zhang", "latin"), (), LEAST) == 0.0
    assert soundness(chang, lexeme("chang", "latin"), (), LEAST) == 1.0


def test_only_what_means_nothing_is_read_by_its_foreign_sound() -> None:
    assert sound("오바마", "obama") > 0.8
    assert sound("奥巴马", "obama") > 0.8
    assert sound("天使笑颜", "johnson") == 0.0
    assert sound("은행", "onheng") < 0.9
