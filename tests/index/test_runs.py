"""Neighbours as one word: every way to read them, and the keys they are found by."""

from __future__ import annotations

from matcher.compare.lexeme import joined_readings, lexeme
from matcher.index.runs import Run, coarse_joint, words_and_runs


def test_neighbours_are_read_together_rank_by_rank() -> None:
    words = words_and_runs([], [Run((lexeme("정", "hangul"), lexeme("은", "hangul")), ())])
    assert words.readings[0] == lexeme("정", "hangul").readings[0] + lexeme("은", "hangul").readings[0]
    assert words.starts.tolist() == [0, len(words.readings)]


def test_the_seam_of_two_equal_letters_is_one() -> None:
    readings = (joined_readings((lexeme(form, "latin"), lexeme("dallah", "latin"))) for form in ("abd", "ab"))
    one, other = map(coarse_joint, readings)
    assert one == other


def test_systems_of_a_run_are_those_of_name_and_words() -> None:
    assert Run((lexeme("김", "hangul"), lexeme("un", "latin")), ("slavic",)).all_systems[0] == "slavic"
    assert "korean" in Run((lexeme("김", "hangul"), lexeme("un", "latin")), ()).all_systems
