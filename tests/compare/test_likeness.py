"""In which way two words are alike, and how much."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.compare.lexeme import Lexeme, lexeme
from matcher.compare.likeness import EXACT, LEAST, NOTHING, WAYS, Likeness, likeness
from matcher.text.tokenise import words
from tests.conftest import case_rows

SYSTEMS = ((), ("korean",), ("chinese", "korean"), ("arabic",), ("slavic",))
WORDS = (
    "jon", "jong", "jeong", "un", "il", "ivan", "john", "bill", "william", "qaddafi", "gadhafi", "козлов", "kozlov",
    "김", "kim", "محمد", "mahmoud", "711", "7", "j", "bank", "завод",
)  # fmt: skip


def word(text: str) -> Lexeme:
    found = words(text)[0]
    return lexeme(found.form, found.script)


@pytest.mark.parametrize("row", case_rows("likeness"), ids=lambda row: f"{row['a']}|{row['b']}|{row['systems']}")
def test_cases(row: dict[str, str]) -> None:
    found = likeness(word(row["a"]), word(row["b"]), tuple(row["systems"].split()))
    assert float(row["low"]) - 1e-9 <= found.quality <= float(row["high"]) + 1e-9, (found, row["note"])
    assert not row["expected"] or found.way == row["expected"]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(SYSTEMS))
def test_likeness_is_symmetric_and_1_for_the_same_word(a: str, b: str, systems: tuple[str, ...]) -> None:
    there, back = likeness(word(a), word(b), systems), likeness(word(b), word(a), systems)
    assert there.quality == pytest.approx(back.quality)
    assert 0.0 <= there.quality <= 1.0
    assert (there.quality == 1.0) == (word(a).form == word(b).form)


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=15), st.text(min_size=1, max_size=15), st.sampled_from(SYSTEMS))
def test_any_two_words_have_a_likeness(a: str, b: str, systems: tuple[str, ...]) -> None:
    for x in words(a):
        for y in words(b):
            left, right = lexeme(x.form, x.script), lexeme(y.form, y.script)
            found = likeness(left, right, systems)
            assert found == NOTHING or LEAST <= found.quality <= 1.0
            assert likeness(right, left, systems).quality == pytest.approx(found.quality)


def test_a_culture_is_asked_only_if_both_names_have_it() -> None:
    assert likeness(word("jeong"), word("chong"), ("korean",)).way == "culture"
    assert likeness(word("jeong"), word("chong")).quality < WAYS["culture"]


def test_other_syllables_of_one_language_are_no_slips() -> None:
    plain, korean = likeness(word("sok"), word("sak")), likeness(word("sok"), word("sak"), ("korean",))
    assert korean.quality <= plain.quality


def test_what_each_way_is_worth_is_a_share() -> None:
    assert all(0.0 < worth <= 1.0 for worth in WAYS.values())
    assert WAYS["equal"] > WAYS["reading"] > WAYS["sound"] > WAYS["nickname"] > WAYS["cognate"]
    assert "korean" in EXACT


def test_an_answer_is_remembered() -> None:
    first = likeness(word("qaddafi"), word("gadhafi"))
    assert isinstance(first, Likeness)
    assert likeness(word("qaddafi"), word("gadhafi")) is first
