"""The certificate's figures; on the full list they are near those of the scoreboard's own forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher import Matcher, Watchlist
from matcher.config import MatchConfig
from matcher.evaluation.certify import CleanTally, Plan, Tally, certify

SMALL = Plan(seed=1, each=6, exact=20, persons=60, companies=15)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def test_everything_is_counted_once_in_every_grouping(matcher: Matcher) -> None:
    made = certify(matcher, SMALL)
    total = made.by["all", "all"]
    for by in ("group", "change", "script", "kind", "grade", "list"):
        tallies = [tally for (key, _), tally in made.by.items() if key == by]
        assert sum(tally.asked for tally in tallies) == total.asked
        assert sum(tally.found for tally in tallies) == total.found
    assert total.asked - total.found == len(made.missed)
    assert sum(made.clean["kind", kind].asked for kind in ("person", "organization")) == 75
    assert sum(tally.alerts for (by, _), tally in made.clean.items() if by == "kind") == len(made.false)


def test_processes_and_repeats_change_nothing(matcher: Matcher) -> None:
    assert certify(matcher, SMALL) == certify(matcher, SMALL, workers=2)


def test_a_higher_threshold_finds_less(matcher: Matcher) -> None:
    strict = Matcher(matcher.watchlist, MatchConfig(match_at=0.9999, review_at=0.9999))
    plain, high = certify(matcher, SMALL), certify(strict, SMALL)
    assert high.by["all", "all"].found < plain.by["all", "all"].found
    assert high.by["group", "exact"].asked == plain.by["group", "exact"].asked


def test_plans_and_shares_of_nothing() -> None:
    assert Plan.of(seed=2, sample=10, full=True).each is None
    assert Tally().recall is None
    assert CleanTally().per_1000("alerts") is None


@pytest.mark.shared
@pytest.mark.slow
def test_recall_is_that_of_the_scoreboard_where_the_kinds_are_the_same(shared_dir: Path) -> None:
    from tests.evaluation.test_pairs import scoreboard

    board = scoreboard(shared_dir)
    tool = board.Tool(shared_dir / "lists", "ofac/2024-07")
    board.variants(tool, shared_dir / "eval")
    made = certify(tool.ofac, Plan(seed=1, each=400, exact=500, persons=0, companies=0), workers=2)
    for group, kinds in (("minor", board.MINOR), ("major", board.MAJOR)):
        tallies = [made.by["change", how] for how in kinds]
        recall = sum(tally.found for tally in tallies) / sum(tally.asked for tally in tallies)
        assert recall == pytest.approx(board.FIGURES[f"variants.{group}_alerted"], abs=0.01)
    assert made.by["group", "exact"].recall == pytest.approx(board.FIGURES["variants.exact_alerted"], abs=0.01)
