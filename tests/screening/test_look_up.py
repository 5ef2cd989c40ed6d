"""Windows looked up."""

from __future__ import annotations

import pytest

from matcher import Matcher, Watchlist
from matcher.mentions.extract import casing
from matcher.mentions.running_text import running
from matcher.screening.look_up import Find, look_up
from matcher.screening.windows import Window, windows


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def finds(matcher: Matcher, text: str, limit: int = 10) -> list[Find]:
    run = running(text)
    case = casing(run)
    return look_up(run, case, dict.fromkeys(windows(run, case, matcher.index), 0.0), matcher, limit)


def test_each_window_is_looked_up_and_says_what_was_asked(matcher: Matcher) -> None:
    found = {f.mention.text: f for f in finds(matcher, "They met Jon Jin Yong there.") if f.matches}
    best = found["Jon Jin Yong"]
    assert best.matches[0].entry.id == "27743"
    assert (best.window, best.asked) == (best.asked, best.window)


def test_a_particle_is_no_part_of_the_find(matcher: Matcher) -> None:
    (best,) = [f for f in finds(matcher, "어제 김정은이 왔다.") if f.matches and f.matches[0].score > 0.9]
    assert best.mention.text == "김정은"
    assert (best.window.end - best.window.start, best.mention.start) == (3, 3)


def test_within_a_sure_find_nothing_else_is_looked_up(matcher: Matcher) -> None:
    texts = {f.mention.text for f in finds(matcher, "They met Jon Jin Yong there.")}
    assert "Jin Yong" not in texts


def test_nothing_to_look_up(matcher: Matcher) -> None:
    run = running("")
    assert look_up(run, casing(run), {}, matcher, 10) == []


def test_the_limit_is_of_one_window(matcher: Matcher) -> None:
    run = running("Kim Jong Un")
    (one,) = look_up(run, casing(run), {Window(0, 11, 0, 2, 3): 0.0}, matcher, 1)
    assert len(one.matches) == 1


def test_what_must_score_more_is_asked_for_that_score(matcher: Matcher) -> None:
    run = running("They met Kim Jong Uhn there.")
    window = Window(9, 21, 2, 4, 3)
    (low,) = look_up(run, casing(run), {window: 0.0}, matcher, 10)
    score = low.matches[0].score
    (high,) = look_up(run, casing(run), {window: score - 0.001}, matcher, 10)
    assert [m.entry.id for m in high.matches] == [m.entry.id for m in low.matches if m.score >= score - 0.001]
    assert len(high.names) == len(high.matches)
    (none,) = look_up(run, casing(run), {window: (score + 1.0) / 2}, matcher, 10)
    assert none.matches == ()
