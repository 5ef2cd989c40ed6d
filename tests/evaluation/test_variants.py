"""Changed forms of listed names."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from matcher import Watchlist
from matcher.evaluation import letter_changes, word_changes
from matcher.evaluation.variants import EXACT, MAJOR, MINOR, WORDS, variants
from tests.evaluation.changing import listed
from tests.evaluation.test_pairs import scoreboard


@pytest.fixture(scope="module")
def excerpt() -> Watchlist:
    return Watchlist.load("excerpt")


def test_the_same_seed_gives_the_same_forms(excerpt: Watchlist) -> None:
    one, two, other = (list(variants(excerpt, seed=seed, each=5, exact=5)) for seed in (1, 1, 2))
    assert one == two
    assert [v.text for v in one] != [v.text for v in other]


def test_so_many_of_each_kind_and_none_unchanged(excerpt: Watchlist) -> None:
    found = list(variants(excerpt, seed=1, each=3, exact=4))
    counts = Counter(v.how for v in found)
    assert counts[EXACT] == 4
    assert all(0 < counts[how] <= 3 for how in (*MINOR, *MAJOR))
    assert all(v.text != v.listed.text for v in found if v.group != EXACT)


def test_everything_is_every_name(excerpt: Watchlist) -> None:
    found = list(variants(excerpt, seed=1, each=None, exact=None))
    names = sum(len(entry.names) for entry in excerpt)
    assert sum(v.how == EXACT for v in found) == names
    assert sum(v.how == "case" for v in found) > names / 2


def test_every_kind_is_explained() -> None:
    assert set(WORDS) == {EXACT, *MINOR, *MAJOR}


@pytest.mark.shared
@pytest.mark.parametrize(
    "name", ["BOUT, Viktor Anatolyevich", "KOZLOV, Sergei", "SIS-TRADE CO., LTD", "AL-ASAD, Bashar"]
)
def test_kinds_that_the_scoreboard_has_change_names_as_it_does(shared_dir: Path, name: str) -> None:
    board: Any = scoreboard(shared_dir)
    one = listed(name, "person" if "," in name and "CO" not in name else "organization")
    for how in ("case", "punctuation", "order", "joined", "split", "dropped", "initial"):
        change = (MINOR | MAJOR)[how]
        assert change(random.Random(3), one) == board.vary(random.Random(3), name, how, one.person, {}), how
    assert set(letter_changes._SOUNDS) == set(board.SOUNDS)
    assert {k: v for k, v in letter_changes._LOOKS.items() if not v.isdigit()}.keys() <= board.LOOKS.keys()
    assert tuple(title.strip() for title in ("Mr ", "Dr. ", "Sheikh ", "Gen. ", "H.E. ")) == word_changes._TITLES
