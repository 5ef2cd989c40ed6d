"""A recommendation as a sheet."""

from __future__ import annotations

from matcher.evaluation.model_card import model_card
from matcher.evaluation.thresholds import Wanted, confirm, tune
from matcher.evaluation.tuning_sheet import told, tuning_data, tuning_sheet, verdict
from matcher.evaluation.write_sheet import html_text, json_text
from tests.evaluation.test_thresholds import measured, some


def test_curve_samples_card_and_verdict() -> None:
    tuned = tune(measured(some(1)), Wanted(0.9, 0.8))
    confirmed = confirm(tuned, measured(some(2)))
    card = model_card(tuned)
    data, sheet = tuning_data(tuned, card, confirmed), tuning_sheet(tuned, card, confirmed)
    assert data["recommended"] == {"review_at": tuned.review_at, "match_at": tuned.match_at}
    assert data["held_out"]["confirmed"] is True
    assert len(data["samples"]["review_at"]["above"]) == 10
    assert [section.title for section in sheet.sections][-1] == "Model card"
    assert "confirms them" in verdict(confirmed)
    assert f"review_at = {tuned.review_at:g}" in told(tuned)
    page = html_text(sheet)
    assert page.count("<svg") == 2
    assert "recommended review_at" in page
    assert json_text(data) == json_text(tuning_data(tuned, card, confirmed))


def test_few_labels_are_told() -> None:
    tuned = tune(measured(some(1, 20)))
    assert "the ranges are wide" in tuning_sheet(tuned, model_card(tuned)).notices[0]
