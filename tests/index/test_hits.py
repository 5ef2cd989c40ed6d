"""What is looked up is what scoring every listed name would find."""

from __future__ import annotations

import pytest

from matcher.compare.equality import lift, same_name
from matcher.compare.profile import profiles
from matcher.compare.score import best, flattened
from matcher.config import MatchConfig
from matcher.index.hits import Asked, Hit, hits_of
from matcher.index.index import Index
from matcher.index.listing import take_apart
from matcher.index.names import Book, read_list
from matcher.records import Entry, ListedName
from tests.index.samples import ASKED, BOOK, INDEX, NAMES, RARITY

CONFIG = MatchConfig()


def _found(text: str, numbered: tuple[int, ...] = ()) -> dict[int, Hit]:
    asked = Asked(text, profiles(text, None, RARITY), 0.0, numbered)
    return {hit.place: hit for hit in hits_of(INDEX, BOOK, CONFIG, [asked], 60)[0]}


@pytest.mark.parametrize("text", [*ASKED, *(name for _, name in NAMES)])
def test_nothing_above_the_line_is_lost(text: str) -> None:
    found = _found(text)
    for place, name in enumerate(map(BOOK.name, range(len(BOOK)))):
        scored = best(profiles(text, None, RARITY), BOOK.row(place).profiles)
        if scored is None:
            continue
        bits = flattened(scored.bits)
        added = lift(bits, CONFIG.match_at) if same_name(scored, text, name.text) else 0.0
        if bits + added >= 0.0:
            assert found[place].bits == pytest.approx(bits)
            assert found[place].lift == pytest.approx(added)


def test_numbered_names_are_scored_whatever_they_are_called() -> None:
    assert 3 in _found("Somebody Else", (3,))
    assert _found("!!!", (3,)) == {3: Hit(3, None, 0.0)}


def test_names_do_not_depend_on_each_other() -> None:
    asked = [Asked(text, profiles(text, None, RARITY), 0.0, ()) for text in ASKED]
    together = hits_of(INDEX, BOOK, CONFIG, asked, 60)
    assert together == [hits_of(INDEX, BOOK, CONFIG, [one], 60)[0] for one in asked]


def test_a_name_finds_itself_though_it_is_read_in_another_way() -> None:
    """`B.I.` is two initials of a person, and one acronym of a company."""
    text = "ZARKO VESELINOVIC B.I."
    entries = [
        Entry("1", "list", "organization", (ListedName(text),)),
        Entry("2", "list", "person", (ListedName("VESELINOVIC, Zarko", "weak"),)),
    ]
    rarity, ways = read_list(entries)
    asked = Asked(text, profiles(text, None, rarity), -20.0, ())
    hits = hits_of(Index(take_apart(ways)), Book(entries, rarity), CONFIG, [asked], 60)[0]
    own, other = sorted(hits)
    assert own.lift > 0
    assert (own.bits or 0.0) + own.lift > 0
    assert other.place == 1
