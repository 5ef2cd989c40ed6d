"""Near words of a word: itself, its slips, its other scripts; joints and acronyms of whole names."""

from __future__ import annotations

import pytest

from matcher.compare.lexeme import lexeme
from matcher.index.near import Asked
from tests.index.samples import INDEX

NEAR = INDEX.near
LISTED = INDEX.listed


def near(form: str, script: str = "latin") -> dict[str, float]:
    number = NEAR.numbers([Asked(lexeme(form, script), (), False)])[0]
    rows = range(NEAR.starts[number], NEAR.starts[number + 1])
    names = [*(w.form for w in LISTED.words), *(j.readings[0] for j in LISTED.joints), *LISTED.acronyms]
    return {names[NEAR.found.words[i]]: float(NEAR.found.quality[i]) for i in rows}


@pytest.mark.parametrize("word", LISTED.words)
def test_every_listed_word_is_near_itself(word: object) -> None:
    number = NEAR.numbers([Asked(word, (), False)])[0]  # type: ignore[arg-type]
    found = NEAR.found
    rows = range(NEAR.starts[number], NEAR.starts[number + 1])
    assert LISTED.words.index(word) in {int(found.words[i]) for i in rows if found.quality[i] == 1.0}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("form", "script", "listed"),
    [
        ("kozlof", "latin", "kozlov"), ("козлов", "cyrillic", "kozlov"), ("silverstar", "latin", "silverstar"),
        ("jinyong", "latin", "jinyong"), ("kmdtc", "latin", "kmdtc"),
    ],
)  # fmt: skip
def test_a_word_finds_what_is_like_it(form: str, script: str, listed: str) -> None:
    assert listed in near(form, script)


def test_forgetting_changes_no_answer() -> None:
    before = near("kozlof")
    NEAR.forget()
    assert near("kozlof") == before
