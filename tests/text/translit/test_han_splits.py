"""Cuts of Chinese characters, rule by rule; whole words are in fixtures/cases/splits_eastern.csv (test_han)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.text.translit.han_splits import splits
from matcher.text.translit.han_tables import japanese_given, japanese_surnames, surnames


def cuts(word: str) -> list[str]:
    return ["|".join(cut) for cut in splits(word)]


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("欧阳修", "欧阳|修"),
        ("諸葛亮", "諸葛|亮"),
        ("岸田文雄", "岸田|文雄"),
        ("延边银星网络科技有限公司", "延边|银星|网络|科技|有限公司"),
        ("丹东宏祥实业", "丹东|宏祥|实业"),
        ("丹东市宏祥", "丹东市|宏祥"),
        ("上海市进出口有限公司", "上海市|进出口|有限公司"),
        ("北京大学", "北京|大学"),
    ],
    ids=lambda value: value,
)
def test_the_likeliest_cut_comes_first(word: str, cut: str) -> None:
    assert cuts(word)[0] == cut


@pytest.mark.parametrize("word", ["", "王", "鈴木", "平壤", "丹东市", "公司", "ab"])
def test_single_names_places_and_words_stay_whole(word: str) -> None:
    assert splits(word) == ()


@given(
    st.sampled_from(sorted(name for name in surnames() if len(name) == 2)),
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=2),
)
def test_a_cut_after_a_surname_of_two_characters_never_halves_the_surname(surname: str, rest: str) -> None:
    found = splits(surname + rest)
    japanese = any(surname[0] + (surname + rest)[1:size] in japanese_surnames() for size in (1, 2, 3))
    assert japanese or all(len(cut[0]) != 1 for cut in found)


@given(st.sampled_from(sorted(japanese_surnames())), st.sampled_from(sorted(japanese_given())))
def test_few_cuts_and_nothing_lost(surname: str, given_name: str) -> None:
    found = splits(surname + given_name)
    assert len(found) <= 3
    assert all("".join(cut) == surname + given_name for cut in found)


@pytest.mark.parametrize(
    ("traditional", "simplified"), [("習近平", "习近平"), ("延邊銀星網絡科技", "延边银星网络科技")]
)
def test_traditional_characters_are_cut_alike_and_kept(traditional: str, simplified: str) -> None:
    assert [list(map(len, cut)) for cut in splits(traditional)] == [list(map(len, cut)) for cut in splits(simplified)]
    assert all("".join(cut) == traditional for cut in splits(traditional))
