"""The model card."""

from __future__ import annotations

from matcher.evaluation.model_card import markdown, model_card
from matcher.evaluation.thresholds import tune
from tests.evaluation.test_thresholds import measured, some


def test_the_card_says_what_the_score_is_and_is_not() -> None:
    card = model_card(tune(measured(some(1))))
    headings = [heading for heading, _ in card]
    assert headings[:2] == ["What the score is", "What it is not"]
    text = markdown(card)
    assert "200 labelled pairs (labels.csv)" in text
    assert "{" not in text
    assert len(text.splitlines()) < 60


def test_a_path_with_braces_is_a_path() -> None:
    from dataclasses import replace

    one = measured(some(1))
    tuned = tune(replace(one, labels=replace(one.labels, path="{path}.csv")))
    assert "({path}.csv)" in markdown(model_card(tuned))
