"""The certificate as a sheet and as plain values."""

from __future__ import annotations

from dataclasses import replace

from matcher import Matcher, Watchlist
from matcher.evaluation.certificate_sheet import certificate_data, certificate_sheet, missed_table
from matcher.evaluation.certify import certify
from matcher.evaluation.write_sheet import html_text, json_text
from tests.evaluation.test_certify import SMALL


def test_the_certificate_names_list_thresholds_version_and_what_was_missed() -> None:
    matcher = Matcher(Watchlist.load("excerpt"))
    made, sources = certify(matcher, SMALL), list(matcher.watchlist.sources)
    data = certificate_data(made, matcher.config, sources)
    assert data["lists"][0]["sha256"] == sources[0].sha256
    assert data["configuration"]["review_at"] == 0.5
    assert len(data["missed"]) == len(made.missed) == len(missed_table(made).rows)
    changes = [row["group"] for row in data["recall"] if row["by"] == "change"]
    assert changes[:3] == ["exact", "case", "punctuation"]
    sheet = certificate_sheet(made, matcher.config, sources)
    assert sheet.figures[0].name == "Exact names"
    assert "prove nothing" in sheet.notices[0]
    assert "<svg" in html_text(sheet)


def test_neither_place_nor_time_changes_a_byte() -> None:
    matcher = Matcher(Watchlist.load("excerpt"))
    made, sources = certify(matcher, SMALL), list(matcher.watchlist.sources)
    moved = [replace(each, path="/elsewhere", checked="2026-01-01") for each in sources]
    one, two = (certificate_data(certify(matcher, SMALL), matcher.config, each) for each in (sources, moved))
    assert json_text(one) == json_text(two)
    assert html_text(certificate_sheet(made, matcher.config, sources)) == html_text(
        certificate_sheet(made, matcher.config, moved)
    )
