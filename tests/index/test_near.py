"""Near words of a word: itself, its slips, its other scripts; joints and acronyms of whole names."""

from __future__ import annotations

import pytest

from matcher.compare.lexeme import Lexeme, lexeme
from matcher.compare.likeness import LEAST, likeness
from matcher.index.index import Index
from matcher.index.pairs import Asked
from tests.index.samples import INDEX

NEAR = INDEX.near
LISTED = INDEX.listed
NAMES = [*(w.form for w in LISTED.lexemes), *(readings[0] for readings in LISTED.joints), *LISTED.acronyms]


def near(*words: Lexeme, systems: tuple[str, ...] = ()) -> dict[int, float]:
    number = NEAR.numbers([Asked(words, systems)])[0]
    rows = range(NEAR.starts[number], NEAR.starts[number + 1])
    return {int(NEAR.found.words[i]): float(NEAR.found.quality[i]) for i in rows}


def names(found: dict[int, float]) -> set[str]:
    return {NAMES[word] for word in found}


@pytest.mark.parametrize("place", range(len(LISTED.lexemes)))
def test_every_listed_word_is_near_itself(place: int) -> None:
    assert near(LISTED.lexemes[place])[place] == 1.0


@pytest.mark.parametrize(
    ("form", "script", "listed"),
    [
        ("kozlof", "latin", "kozlov"), ("козлов", "cyrillic", "kozlov"), ("silverstar", "latin", "silverstar"),
        ("jinyong", "latin", "jinyong"), ("kmdtc", "latin", "kmdtc"), ("intell", "latin", "intellekt"),
        ("kozlvo", "latin", "kozlov"), ("but", "latin", "бут"), ("a1i", "latin", "ali"),
        ("mohamed", "latin", "muhammad"),
    ],
)  # fmt: skip
def test_a_word_finds_what_is_like_it(form: str, script: str, listed: str) -> None:
    assert listed in names(near(lexeme(form, script)))


def test_words_written_apart_find_the_one_they_make() -> None:
    assert "intellekt" in names(near(lexeme("intel", "latin"), lexeme("lekt", "latin")))


@pytest.mark.parametrize(
    "form", ["kozlof", "sergej", "jim", "yung", "muhammed", "intelekt", "aircarft", "silver", "kim"]
)
@pytest.mark.parametrize("systems", [(), ("korean",), ("arabic",), ("slavic",)])
def test_no_word_that_is_found_is_more_alike_than_it_says(form: str, systems: tuple[str, ...]) -> None:
    word = lexeme(form, "latin")
    found = near(word, systems=systems)
    for place, quality in found.items():
        if place < len(LISTED.lexemes):
            exact = max(likeness(word, LISTED.lexemes[place], systems), likeness(word, LISTED.lexemes[place]))
            assert exact.quality <= quality + 1e-6
            assert quality >= LEAST


def test_forgetting_changes_no_answer() -> None:
    before = near(lexeme("kozlof", "latin"))
    NEAR.forget()
    assert near(lexeme("kozlof", "latin")) == before


def test_what_is_asked_again_and_again_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.index.near.MOST_KEPT", 4)
    index = Index(LISTED)
    often, once = Asked((lexeme("kozlof", "latin"),), ()), [Asked((w,), ()) for w in LISTED.lexemes[:6]]
    before = near(lexeme("kozlof", "latin"))
    for _ in range(2):
        index.near.numbers([often])
    index.near.numbers(once)
    looked_up: list[Asked] = []
    asks = index.near._look_up.near
    monkeypatch.setattr(index.near._look_up, "near", lambda new: looked_up.extend(new) or asks(new))
    (number,) = index.near.numbers([often])
    assert not looked_up
    rows = range(index.near.starts[number], index.near.starts[number + 1])
    assert {int(index.near.found.words[i]): float(index.near.found.quality[i]) for i in rows} == before
    index.near.numbers(once[:1])
    assert looked_up == once[:1]


def test_what_is_made_before_changes_no_answer() -> None:
    index = Index(LISTED)
    index.near.prepare()
    asked = [Asked((lexeme("kozlof", "latin"),), ())]
    before = near(lexeme("kozlof", "latin"))
    (number,) = index.near.numbers(asked)
    assert index.near.starts[number + 1] - index.near.starts[number] == len(before)


def test_what_is_learnt_is_never_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.index.near.MOST_KEPT", 4)
    index = Index(LISTED)
    first, second = ([Asked((w,), ()) for w in LISTED.lexemes[a:b]] for a, b in ((0, 5), (5, 7)))
    before = [near(asked.words[0]) for asked in (*first, *second)]
    index.near.learn([*first, *second], map(index.near.answers, (first, second)))
    others = [Asked((w,), ()) for w in LISTED.lexemes[7:]]
    for at in range(len(others)):
        index.near.numbers(others[at : at + 1] * (1 + at % 3))
    monkeypatch.setattr(index.near._look_up, "near", lambda _: pytest.fail("it was learnt"))
    for number, known in zip(index.near.numbers([*first, *second]), before, strict=True):
        rows = range(index.near.starts[number], index.near.starts[number + 1])
        assert {int(index.near.found.words[i]): float(index.near.found.quality[i]) for i in rows} == known
