"""Which names a new version of a list can touch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher import Matcher, Mention, Watchlist
from matcher.records import Entry, Identifier, ListedName
from matcher.screening.delta import AllAnew, Delta
from tests.watchlists.samples import names


def entry(number: int, *texts: str, **more: object) -> Entry:
    return Entry(f"P{number}", "own", "person", tuple(map(ListedName, texts)), **more)  # type: ignore[arg-type]


BEFORE = [entry(n, text) for n, text in enumerate(names(70))]


def touched(after: list[Entry], *mentions: str | Mention, before: list[Entry] = BEFORE) -> list[bool]:
    delta = Delta(Watchlist(before), Matcher(Watchlist(after)))
    return delta.touches([m if isinstance(m, Mention) else Mention(m) for m in mentions])


def test_nothing_has_changed() -> None:
    assert touched(BEFORE, BEFORE[0].name, "Zebulon Quartermaine", "...") == [False, False, False]


def test_a_new_entry_touches_who_is_like_it() -> None:
    after = [*BEFORE, entry(99, "Zebulon Quartermaine")]
    assert touched(after, "Quartermain Zebulon", BEFORE[0].name, "...") == [True, False, False]


def test_an_entry_that_is_gone_touches_who_was_like_it() -> None:
    assert touched(BEFORE[1:], BEFORE[0].name, BEFORE[11].name) == [True, False]


def test_an_entry_that_changed_in_what_a_report_shows_touches_its_names() -> None:
    after = [replace(BEFORE[0], programs=("X",)), *BEFORE[1:]]
    assert touched(after, BEFORE[0].name, BEFORE[11].name) == [True, False]


def test_a_word_that_weighs_something_else_touches_all_who_bear_it() -> None:
    # With another `Ximeno` on the list the word is more common, so all of that name score less.
    before = [*BEFORE[:69], entry(80, "Ximeno Abernathy")]
    after = [*before, entry(99, "Ximeno Zimbalist")]
    said = touched(after, "Ximeno Abernathy", "Ximeno Petherbridge", "Haldis Valdric", before=before)
    assert said == [True, True, False]


def test_an_official_number_touches_who_has_it() -> None:
    after = [*BEFORE, entry(99, "Zebulon Quartermaine", identifiers=(Identifier("passport", "C4711"),))]
    asked = Mention("Somebody Else", identifiers=(Identifier("passport", "C 4711"),))
    assert touched(after, asked, replace(asked, identifiers=(Identifier("passport", "C4712"),))) == [True, False]


@pytest.mark.parametrize(("after", "why"), [
    (BEFORE[::-1], "another order"),
    ([*BEFORE, *(entry(100 + n, f"Zebulon Quartermaine {n}") for n in range(40))], "by a step"),
    ([replace(each, programs=("X",)) for each in BEFORE], "more than half"),
])  # fmt: skip
def test_too_much_has_changed(after: list[Entry], why: str) -> None:
    with pytest.raises(AllAnew, match=why):
        touched(after)
