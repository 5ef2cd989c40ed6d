"""A piece of a list, by itself: words are numbered as they come, and it can be sent to another process."""

import pickle

from matcher.index.piece import piece_of
from tests.index.samples import BOOK

ROWS = [BOOK.row(number) for number in range(len(BOOK))]


def test_words_are_numbered_as_they_come() -> None:
    piece = piece_of(ROWS[:2])
    assert piece.borne[0].words.tolist() == sorted(piece.borne[0].words.tolist())
    assert max(piece.borne[0].words) == len(piece.lexemes) - 1


def test_no_name_bears_a_word_twice() -> None:
    for borne in piece_of(ROWS).borne:
        pairs = list(zip(borne.words.tolist(), borne.names.tolist(), strict=True))
        assert len(pairs) == len(set(pairs))


def test_a_piece_that_was_sent_numbers_what_names_have_in_common_as_before() -> None:
    piece = piece_of(ROWS)
    sent = pickle.loads(pickle.dumps(piece)).registers
    assert (sent.scripts, sent.cultures, sent.legal) == (
        piece.registers.scripts,
        piece.registers.cultures,
        piece.registers.legal,
    )
    assert sent.number(sent.scripts, piece.registers.scripts[0]) == 0
