"""Legal forms: in any language, misspelt, glued to a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.names import legal
from matcher.names.legal import glued_legal_form, legal_forms, match_legal_form


@pytest.mark.parametrize(
    ("sequence", "length", "canonical"),
    [
        (("gmbh",), 1, "gmbh"), (("limited", "liability", "company"), 3, "llc"), (("limted",), 1, "ltd"),
        (("limited", "liability", "compnay"), 3, "llc"), (("corporaton",), 1, "corp"), (("ооо",), 1, "ooo"),
    ],
)  # fmt: skip
def test_forms_and_slips(sequence: tuple[str, ...], length: int, canonical: str) -> None:
    found = match_legal_form(sequence)
    assert found is not None
    assert (found[0], found[1].canonical) == (length, canonical)


@pytest.mark.parametrize("word", ["unlimited", "accompany", "corporal", "kim", "ivanov", "x"])
def test_other_words_are_no_forms(word: str) -> None:
    assert match_legal_form((word,)) is None


@pytest.mark.parametrize(
    ("text", "rest", "canonical"),
    [
        ("ANGSTREMjsc", "ANGSTREM", "jsc"), ("AlphaGmbH", "Alpha", "gmbh"), ("OOOAlfa", "Alfa", "ooo"),
        ("PETROLTD", "PETRO", "ltd"), ("КомпанияООО", "Компания", "ooo"), ("삼성주식회사", "삼성", "jusik"),
        ("주식회사삼성", "삼성", "jusik"),
    ],
)  # fmt: skip
def test_glued_forms_are_cut_off(text: str, rest: str, canonical: str) -> None:
    found = glued_legal_form(text)
    assert found is not None
    assert (found[0], found[1].canonical) == (rest, canonical)


@pytest.mark.parametrize(
    "text", ["Unlimited", "Accompany", "Bancorp", "McDonald", "DeWag", "SovFrakht", "Holt", "", "GmbH"]
)
def test_words_are_left_whole(text: str) -> None:
    assert glued_legal_form(text) is None


def test_every_safe_tail_and_head_is_a_form() -> None:
    assert all((part,) in legal_forms() for part in legal.SAFE_TAILS + legal._HEADS)


def test_a_short_form_counts_only_at_the_edge() -> None:
    assert all(form.weak for key, form in legal_forms().items() if len("".join(key)) == 2 and key[0].isascii())
    assert not any(len("".join(key)) == 1 and key[0].isascii() for key in legal_forms())


@given(st.lists(st.text(max_size=12), max_size=6), st.integers(min_value=0, max_value=7))
def test_no_words_raise(sequence: list[str], start: int) -> None:
    found = match_legal_form(sequence, start)
    assert found is None or 0 < found[0] <= len(sequence) - start


@given(st.text(max_size=16))
def test_what_is_cut_off_leaves_something(text: str) -> None:
    found = glued_legal_form(text)
    assert found is None or (found[0] and found[0] in text)
