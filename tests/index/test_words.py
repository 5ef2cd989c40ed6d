"""Words as flat tables: a row for each reading, each knowing its word."""

from __future__ import annotations

from matcher.compare.lexeme import lexeme
from matcher.index.words import words_of


def test_rows_know_their_words() -> None:
    lexemes = [lexeme("김", "hangul"), lexeme("kim", "latin"), lexeme("7", "common")]
    words = words_of(lexemes)
    for place, word in enumerate(lexemes):
        rows = slice(words.starts[place], words.starts[place + 1])
        assert tuple(words.readings[rows]) == word.readings
        assert set(words.of[rows].tolist()) <= {place}
    assert words.alone[words.of == 2].all()
    assert words.latin.tolist() == (words.of == 1).tolist()


def test_no_words_make_empty_tables() -> None:
    assert len(words_of([]).readings) == 0
