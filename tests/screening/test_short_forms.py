"""Short forms of names that the text gives in full."""

from __future__ import annotations

import pytest

from matcher.screening import Matcher
from matcher.screening.article import find_mentions
from matcher.watchlists import Watchlist


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def found(matcher: Matcher, text: str) -> list[tuple[str, str]]:
    return [(r.mention.text, r.matches[0].entry.id) for r in find_mentions(text, matcher) if r.matches]


def test_a_surname_stands_for_the_full_name(matcher: Matcher) -> None:
    text = (
        "Treasury sanctioned Jon Jin Yong and Sergei Kozlov. The U.S. said Jon led a team. It was controlled by Kozlov."
    )
    assert found(matcher, text)[2:] == [("Jon", "27743"), ("Kozlov", "37621")]


def test_the_full_name_may_come_later(matcher: Matcher) -> None:
    assert ("Kozlov", "37621") in found(matcher, "What Kozlov wants\n\nThey say that Sergei Kozlov wants nothing.")


def test_somebody_else_of_the_name_is_not_meant(matcher: Matcher) -> None:
    text = "They sanctioned Sergei Kozlov. His neighbour, Pyotr Kozlov, is a teacher. We met Kozlov at his school."
    assert [text for text, _ in found(matcher, text)] == ["Sergei Kozlov"]


def test_of_two_listed_bearers_the_one_named_last(matcher: Matcher) -> None:
    text = "They saw Kim Jong Un. Later Kim left. Then Kim Yo Jong came. She waved, and Kim smiled."
    assert found(matcher, text) == [
        ("Kim Jong Un", "20157"),
        ("Kim", "20157"),
        ("Kim Yo Jong", "21444"),
        ("Kim", "21444"),
    ]


def test_a_surname_with_another_given_name_is_another_person(matcher: Matcher) -> None:
    text = "They sanctioned Sergei Kozlov. But Maria Kozlov sings."
    assert [text for text, _ in found(matcher, text)] == ["Sergei Kozlov"]


def test_a_title_may_stand_before_it(matcher: Matcher) -> None:
    assert found(matcher, "They met Sergei Kozlov. Then Mr. Kozlov left.")[1] == ("Kozlov", "37621")


def test_initials_in_brackets(matcher: Matcher) -> None:
    text = "The National Aerospace Development Administration (NADA) failed. NADA will try again."
    assert [text for text, _ in found(matcher, text)] == [
        "National Aerospace Development Administration", "NADA", "NADA",
    ]  # fmt: skip


def test_declined_and_bare(matcher: Matcher) -> None:
    text = "Он встретился с Сергеем Козловым. Козлову принадлежит доля, до Козлова не дозвониться."
    assert [name for name, _ in found(matcher, text)] == ["Сергеем Козловым", "Козлову", "Козлова"]


def test_the_last_word_of_a_name_in_katakana(matcher: Matcher) -> None:
    text = "ウラジーミル・プーチン大統領は語った。プーチンは笑った。"
    assert [name for name, _ in found(matcher, text)] == ["ウラジーミル・プーチン", "プーチン"]


def test_the_evidence_says_what_it_stands_for(matcher: Matcher) -> None:
    result = find_mentions("They met Sergei Kozlov. Then Kozlov left.", matcher)[1]
    assert result.matches[0].explain().startswith("'Kozlov' stands for 'Sergei Kozlov' at 9")
