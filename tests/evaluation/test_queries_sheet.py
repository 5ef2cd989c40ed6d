"""Measured queries as a sheet and as a run."""

from __future__ import annotations

import json

from matcher import Matcher, Watchlist
from matcher.evaluation.queries import measure_queries
from matcher.evaluation.queries_sheet import queries_data, queries_sheet, queries_table
from matcher.evaluation.write_sheet import json_text
from tests.evaluation.test_queries import QUERIES


def test_the_sheet_and_the_run() -> None:
    matcher = Matcher(Watchlist.load("excerpt"))
    measured = measure_queries(matcher, QUERIES)
    before = json.loads(json_text(queries_data(measured)))
    data = queries_data(measured, before)
    assert data["flipped"] == []
    sheet = queries_sheet(measured, data, list(matcher.watchlist.sources), before)
    assert data["lists"][0]["entries"] > 0
    assert "prove nothing" in sheet.notices[0]
    assert "1 name wants an entry that is on none of the lists" in sheet.notices[1]
    assert sheet.lede == "3 names with an entry on the list and 2 clean ones: 2 came out wrong."
    assert [row[0] for row in queries_table(measured).rows] == [False, False, True, True, True]
