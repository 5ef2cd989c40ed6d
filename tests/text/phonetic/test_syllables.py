"""Cutting a word into known syllables."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matcher.text.phonetic.syllables import cut, edges, keep_cheapest

TABLE = {"jin": (0.0, "cin"), "ji": (0.0, "ci"), "nyong": (1.0, "yong"), "yong": (0.0, "yong"), "kim": (0.5, "kim")}


def test_the_cheapest_cut_wins() -> None:
    assert cut("jinyong", TABLE, {}) == (0.0, (("jin", "cin"), ("yong", "yong")))


def test_a_surname_stands_first_only() -> None:
    first = {"pak": (0.2, "pak")}
    assert cut("pakjin", TABLE, first) == (0.2, (("pak", "pak"), ("jin", "cin")))
    assert cut("jinpak", TABLE, first) == (0.0, ())


def test_what_is_cheaper_as_a_surname_is_one() -> None:
    assert cut("kim", TABLE, {"kim": (0.2, "kim")})[0] == 0.2


def test_long_words_and_empty_ones_are_not_cut() -> None:
    assert cut("", TABLE, {}) == cut("jin" * 9, TABLE, {}) == (0.0, ())


def test_no_more_than_four_syllables() -> None:
    assert cut("jinjinjinjin", TABLE, {})[1]
    assert not cut("jinjinjinjinjin", TABLE, {})[1]


def test_the_cheaper_spelling_stays() -> None:
    table = {"chun": (0.2, "con")}
    keep_cheapest(table, "chun", 0.1, "cun")
    keep_cheapest(table, "chun", 0.3, "can")
    assert table == {"chun": (0.1, "cun")}


@given(st.text("aijny", min_size=1, max_size=7))
def test_what_can_be_cut_fits_the_edges(word: str) -> None:
    first = {"ny": (0.0, "ny"), "a": (0.0, "a")}
    table = TABLE | {"i": (0.0, "i")}
    assert edges(table, first).fit(word) or not cut(word, table, first)[1]
