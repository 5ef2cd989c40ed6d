"""What is said of the lists: everything, in few lines."""

from __future__ import annotations

from matcher.cli.notes import notes
from matcher.records import Skipped
from matcher.watchlists import Watchlist


def said(*skipped: Skipped, all_of_it: bool = False) -> list[str]:
    return list(notes(Watchlist((), skipped), all_of_it=all_of_it))


ORPHANS = [
    Skipped(f"The alias belongs to entry {n}, which is not in the main file.", f"alt.csv line {n}") for n in "1234"
]


def test_likes_are_counted_together() -> None:
    cut = Skipped("The row breaks off in the middle.", "sdn.csv line 9")
    assert said(cut, *ORPHANS) == [
        "alt.csv line 1: The alias belongs to entry 1, which is not in the main file. (4 times; -v lists them)",
        "sdn.csv line 9: The row breaks off in the middle.",
    ]


def test_each_by_itself_where_all_is_wanted() -> None:
    assert len(said(*ORPHANS, all_of_it=True)) == 4
    assert said() == said(all_of_it=True) == []


def test_a_flood_is_counted_too() -> None:
    words = ["one", "two", "three", "four", "five", "six", "seven"]
    found = said(*(Skipped(f"Reason {word}.", "list.csv") for word in words))
    assert len(found) == 6
    assert found[-1].startswith("2 more notes")


def test_a_list_for_trying_out_is_called_so() -> None:
    assert list(notes(Watchlist.load("excerpt"), all_of_it=False)) == [
        "the list excerpt is a small one for trying out, not for screening."
    ]
