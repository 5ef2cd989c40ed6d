"""Listed names are read when they are asked for, and always in the same way."""

from __future__ import annotations

from matcher.index.names import rarity_of, rows
from tests.index.samples import BOOK, ENTRIES, NAMES, RARITY


def test_a_row_is_the_name_with_its_entry() -> None:
    row = BOOK.row(1)
    assert row.name.text == NAMES[1][1]
    assert row.entry == ENTRIES[1]
    assert [u.lexeme.form for u in row.profiles[0].units] == ["sergei", "mikhailovich", "kozlov"]


def test_rows_at_once_are_the_rows_one_by_one() -> None:
    assert [r.name for r in rows(ENTRIES, RARITY)] == [BOOK.row(i).name for i in range(len(BOOK))]


def test_a_word_that_fills_the_list_says_less() -> None:
    jin = BOOK.row(0).profiles[0].units[0].lexeme
    assert rarity_of(ENTRIES).bits(jin, person=True) < rarity_of(ENTRIES[1:5]).bits(jin, person=True)
