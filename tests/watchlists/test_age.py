import os
from dataclasses import replace
from datetime import date

import pytest

from matcher.watchlists import Watchlist
from matcher.watchlists.age import as_of, days_old, stale, today
from tests.watchlists.samples import names, own, un

DAY = date(2026, 11, 26)


@pytest.fixture
def source(tmp_path):
    (tmp_path / "list.xml").write_bytes(un(names(3), "2026-11-01"))
    return Watchlist.load(tmp_path / "list.xml").sources[0]


def test_an_installed_list_is_as_fresh_as_the_last_look_at_its_publisher(source):
    checked = replace(source, checked="2026-11-25T10:00:00Z")
    assert as_of(checked) == ("2026-11-25", "checked with its publisher")
    assert days_old(checked, DAY) == 1


def test_any_other_is_of_the_day_that_it_states(source):
    assert as_of(source) == ("2026-11-01", "published")
    assert stale([source], 25, DAY) == []
    assert stale([source], 24, DAY) == [
        "The list un-sc is 25 days old (published on 2026-11-01), more than the 24 allowed."
    ]


def test_or_of_the_day_on_which_it_was_saved(tmp_path):
    (tmp_path / "own.csv").write_bytes(own(names(3)))
    os.utime(tmp_path / "own.csv", (1_700_000_000, 1_700_000_000))
    (source,) = Watchlist.load(tmp_path / "own.csv").sources
    assert as_of(source) == ("2023-11-14", "saved")


def test_an_age_that_nobody_can_tell_counts_as_too_old(source):
    unknown = replace(source, published="", path="/nowhere")
    assert days_old(unknown, DAY) is None
    assert stale([unknown], 10_000, DAY) == ["The list un-sc does not say how old it is."]


def test_the_excerpt_is_for_trying_out_and_never_stale():
    assert stale(Watchlist.load("excerpt").sources, 0, DAY) == []


def test_today_is_a_day():
    assert today() >= date(2026, 1, 1)
