"""What is listed, taken apart: distinct words, joints and acronyms, and who bears them."""

from __future__ import annotations

from matcher.index.listed import runs, short_forms, singles
from tests.index.samples import BOOK, INDEX, NAMES

LISTED = INDEX.listed


def test_each_word_is_kept_once_and_knows_its_names() -> None:
    forms = [w.form for w in LISTED.lexemes]
    assert forms.count("jin") == 1
    place, starts = forms.index("jin"), LISTED.postings.starts
    bearers = {NAMES[i][1] for i in LISTED.postings.names[starts[place] : starts[place + 1]]}
    assert bearers == {"JON, Jin Yong", "JON JIN 2"}


def test_names_know_their_words() -> None:
    starts = LISTED.bearers.starts
    assert {LISTED.lexemes[w].form for w in LISTED.bearers.words[starts[1] : starts[2]]} == {
        "sergei",
        "mikhailovich",
        "kozlov",
    }


def test_neighbours_are_joined_in_order_and_the_last_before_the_first() -> None:
    profile = BOOK.row(0).profiles[0]
    assert [run.places for run in runs(profile)] == [(0, 1), (1, 2), (2, 0)]
    assert [i for i, _ in singles(profile)] == [0, 1, 2]


def test_companies_have_acronyms() -> None:
    assert "kmdtc" in set(short_forms(BOOK.row(10).profiles[0]))
