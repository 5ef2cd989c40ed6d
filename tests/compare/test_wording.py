"""Phrases read the same way round whichever name came first."""

from __future__ import annotations

import pytest

from matcher.compare.align import align
from matcher.compare.profile import Profile, profiles
from matcher.compare.rarity import PopulationRarity
from matcher.compare.wording import clash, only, pair, said, texts, whole
from matcher.records import Kind

RARITY = PopulationRarity()


def profile(text: str, kind: Kind | None = None) -> Profile:
    return profiles(text, kind, RARITY)[0]


def phrases(a: str, b: str, kind: Kind | None = None) -> list[str]:
    left, right = profile(a, kind), profile(b, kind)
    return sorted(pair(e, left, right) for e in align(left, right).edges)


@pytest.mark.parametrize(
    ("a", "b", "phrase"),
    [
        ("Kozlov", "Козлов", "Козлов reads Kozlov"),
        ("J. Smith", "John Smith", "J may stand for John"),
        ("KMCT", "Korea Mining Chemical Trading", "KMCT stands for Korea Mining Chemical Trading"),
    ],
)
def test_directed_phrases(a: str, b: str, phrase: str) -> None:
    kind: Kind = "organization" if " " in b and "Smith" not in b else "person"
    assert phrase in phrases(a, b, kind)
    assert phrase in phrases(b, a, kind)


def test_joined_words_are_said_to_be() -> None:
    assert phrases("Silver Star", "Silverstar", "vessel") == ["Silver Star = Silverstar, joined"]


def test_how_much_agrees() -> None:
    for a, b, expected in (
        ("Mugabe", "Mugabe", "the only word agrees"),
        ("Robert Mugabe", "Robert Mugabe", "both words agree"),
        ("Robert Gabriel Mugabe", "Robert Gabriel Mugabe", "all three words agree"),
        ("Nord Stream", "Nordstream", "the whole name agrees"),
    ):
        left, right = profile(a), profile(b)
        assert whole(left, right, align(left, right)) == expected


def test_left_over_words_and_their_name() -> None:
    left = profile("Robert Gabriel Mugabe")
    assert only(left.units[1:2], "the second name") == "Gabriel only in the second name"
    assert said(left.units) == texts(left, (0, 1, 2)) == "Robert Gabriel Mugabe"


def test_values_of_findings_about_whole_names() -> None:
    left, right = profile("Vektor LLC", "organization"), profile("Vektor JSC", "organization")
    alignment = align(left, right)
    assert clash("legal_conflict", left, right, alignment) == ("LLC", "JSC")
    assert clash("kind_conflict", left, right, alignment) == ("organization", "organization")
    assert clash("cross_script", left, right, alignment) == ("latin", "latin")
    assert clash("turned", left, right, alignment) == ("", "")
