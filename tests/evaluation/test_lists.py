"""Lists as a measurement tells of them."""

from __future__ import annotations

from dataclasses import replace

from matcher import Watchlist
from matcher.evaluation.lists import lists_account, lists_data, trial_notices


def test_neither_place_nor_time_is_told() -> None:
    (source,) = Watchlist.load("excerpt").sources
    moved = replace(source, path="/elsewhere", checked="2026-01-01T00:00:00Z")
    assert lists_data([source]) == lists_data([moved])
    assert lists_account([source]) == lists_account([moved])
    assert source.sha256 in lists_account([source])[0][1]


def test_a_list_for_trying_out_is_named_as_one() -> None:
    (source,) = Watchlist.load("excerpt").sources
    assert "prove nothing" in trial_notices([source])[0]
    assert trial_notices([replace(source, trial=False)]) == ()
