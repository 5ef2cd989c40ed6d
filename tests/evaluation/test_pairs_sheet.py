"""Measured pairs as a sheet and as a run."""

from __future__ import annotations

import json

from matcher.config import MatchConfig
from matcher.evaluation.pairs import measure_pairs
from matcher.evaluation.pairs_sheet import cases_table, pairs_data, pairs_sheet
from matcher.evaluation.write_sheet import json_text
from tests.evaluation.test_pairs import LABELS


def test_the_run_reads_back_and_tells_what_flipped() -> None:
    before = json.loads(json_text(pairs_data(measure_pairs(LABELS))))
    again = pairs_data(measure_pairs(LABELS), before)
    assert again["flipped"] == []
    after = measure_pairs(LABELS, MatchConfig(match_at=1.0, review_at=1.0))
    data = pairs_data(after, before)
    assert {flip["what"] for flip in data["flipped"]} == {"broken", "mended"}
    sheet = pairs_sheet(after, data, before)
    assert "2 broken" in sheet.sections[0].note
    assert "1 mended" in sheet.sections[0].note


def test_the_sheet_shows_figures_and_wrong_cases() -> None:
    measured = measure_pairs(LABELS)
    sheet = pairs_sheet(measured, pairs_data(measured))
    assert sheet.lede.startswith("5 pairs of names, 3 of them one party: 2 alert, 1 are missed")
    assert [figure.value for figure in sheet.figures[:3]] == ["0.667", "0.667", "0.667"]
    assert len(sheet.sections[1].tables[0].rows) == 2
    assert sheet.main.columns[0].header == "by"
    assert sheet.notices == ()


def test_all_cases_stand_in_the_table_the_wrong_ones_first() -> None:
    rows = cases_table(measure_pairs(LABELS)).rows
    assert [row[0] for row in rows] == [False, False, True, True, True]
