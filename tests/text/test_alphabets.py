"""Spelling by table: the longest row, rows for the start and the end, habits in the order of their columns."""

from __future__ import annotations

from matcher.text import alphabets


def test_the_longest_row_wins() -> None:
    assert alphabets.spell("ντζ", "greek_letters")[0] == "ntz"


def test_a_row_may_be_for_the_start_only() -> None:
    assert alphabets.spell("μπα", "greek_letters")[0] == "ba"
    assert alphabets.spell("αμπα", "greek_letters")[0] == "ampa"


def test_a_row_may_be_for_the_end_or_before_a_voiceless_letter() -> None:
    assert alphabets.spell("ευ", "greek_letters")[0] == "ef"
    assert alphabets.spell("ευτ", "greek_letters", "τ")[0] == "eft"
    assert alphabets.spell("ευα", "greek_letters", "τ")[0] == "eva"


def test_what_has_no_row_is_left_out_unless_it_is_plain() -> None:
    assert alphabets.spell("α-7b", "greek_letters") == ("a7b",)
    assert alphabets.spell("!?", "greek_letters") == ()
