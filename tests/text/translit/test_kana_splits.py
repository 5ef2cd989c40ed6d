"""Cuts of Kana: company words of the tables, from either end, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text.translit.kana_splits import splits

KANA = st.text(st.characters(min_codepoint=0x3041, max_codepoint=0x30FC), max_size=12)


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("インテレクトテクノロジー", "インテレクト|テクノロジー"),
        ("インターネットテクノロジー", "インターネット|テクノロジー"),
        ("システムオバマ", "システム|オバマ"),
        ("ソニーエンタテインメントテクノロジーシステムズ", "ソニーエンタテインメント|テクノロジー|システムズ"),
    ],
)
def test_company_words_are_cut_off(word: str, cut: str) -> None:
    assert ["|".join(pieces) for pieces in splits(word)] == [cut]


@pytest.mark.parametrize("word", ["", "テクノロジー", "システムズ", "アシステム", "オバマ", "さとう", "Technology"])
def test_a_word_alone_or_with_one_letter_stays_whole(word: str) -> None:
    assert splits(word) == ()


@given(KANA)
def test_nothing_is_lost_and_no_piece_is_one_letter(word: str) -> None:
    for cut in splits(f"{word}システム"):
        assert "".join(cut) == f"{word}システム"
        assert all(len(piece) > 1 for piece in cut)


@given(KANA)
def test_no_first_or_last_piece_can_be_cut_again(word: str) -> None:
    for cut in splits(f"{word}テクノロジー"):
        assert splits(cut[0]) == splits(cut[-1]) == ()
