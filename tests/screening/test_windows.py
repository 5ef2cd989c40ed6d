"""Windows of a text that are worth scoring."""

from __future__ import annotations

import pytest

from matcher.mentions.extract import casing
from matcher.mentions.running_text import running
from matcher.screening import Matcher
from matcher.screening.windows import windows
from matcher.watchlists import Watchlist


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def found(matcher: Matcher, text: str) -> set[str]:
    run = running(text)
    return {text[w.start : w.end] for w in windows(run, casing(run), matcher.index)}


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("They met Jon Jin Yong there.", "Jon Jin Yong"),
        ("They met Jong-un Kim and others.", "Jong-un Kim"),
        ("The firm Intellekt LLC closed.", "Intellekt LLC"),
        ("He wrote of V. V. Putin yesterday.", "V. V. Putin"),
        ("Sanctions hit JSC «Almaz-Antey» again.", "JSC «Almaz-Antey»"),
        ("She fears al-Shabaab most.", "al-Shabaab"),
        ("the men of the wagner group came", "wagner group"),
        ("Встреча с Сергеем Козловым прошла.", "Сергеем Козловым"),
        ("Rebels of the Silver Star Internet Technology Corporation", "Silver Star Internet Technology Corporation"),
        ("قال بشار الأسد أمس", "بشار الأسد"),
        ("昨日金正恩来了", "金正恩"),
    ],
)
def test_a_listed_name_is_a_window(matcher: Matcher, text: str, window: str) -> None:
    assert window in found(matcher, text)


@pytest.mark.parametrize(
    "text", ["The quick brown fox jumps over the lazy dog.", "", "12 34 56", "It is. They were. We may."]
)
def test_plain_text_has_no_windows(matcher: Matcher, text: str) -> None:
    assert found(matcher, text) == set()


def test_a_comma_and_the_end_of_a_sentence_part_windows(matcher: Matcher) -> None:
    assert not {"Jon, Jin Yong", "Kim. Jong Un"} & found(
        matcher, "I saw Jon, Jin Yong left. Call Kim. Jong Un is away."
    )
    assert "JON, Jin Yong" in found(matcher, "Listed: JON, Jin Yong of Pyongyang")
