"""Words that are looked up are answered in the order in which they were asked for, one word or several."""

from __future__ import annotations

from matcher.compare.lexeme import lexeme
from matcher.index.look_up import LookUp
from matcher.index.pairs import Asked
from tests.index.samples import INDEX

LISTED = INDEX.listed
SILVER, STAR, KOZLOF = (lexeme(form, "latin") for form in ("silver", "star", "kozlof"))


def test_words_and_neighbours_are_answered_in_order() -> None:
    asked = [Asked((SILVER,), ()), Asked((STAR, SILVER), ()), Asked((KOZLOF,), ()), Asked((SILVER, STAR), ())]
    found = LookUp(LISTED).near(asked)
    assert found.asked.tolist() == sorted(found.asked.tolist())
    forms = {
        (a, LISTED.lexemes[w].form) for a, w in zip(found.asked, found.words, strict=True) if w < len(LISTED.lexemes)
    }
    assert (0, "silver") in forms
    assert (2, "kozlov") in forms
    assert not any(a == 1 for a, _ in forms)


def test_the_same_word_is_worth_most() -> None:
    found = LookUp(LISTED).near([Asked((SILVER,), ())])
    best = found.words[found.worth.argmax()]
    assert LISTED.lexemes[best].form == "silver"
    assert found.worth.max() == 1.0
