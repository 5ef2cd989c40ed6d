"""The table of weights covers the features, no more and no less, and gives its reasons."""

from __future__ import annotations

from math import isfinite

import pytest

from matcher import data
from matcher.compare.features import NAMES
from matcher.compare.weights import weights

ROWS = list(data.rows("weights"))


def test_every_feature_has_one_weight_and_nothing_else_has() -> None:
    named = [row["feature"] for row in ROWS]
    assert sorted(named) == sorted(("start", *NAMES))
    assert len(set(NAMES)) == len(NAMES)


def test_weights_come_in_the_order_of_the_features() -> None:
    start, each = weights()
    table = {row["feature"]: float(row["bits"]) for row in ROWS}
    assert start == table["start"]
    assert dict(zip(NAMES, each, strict=True)) == {name: table[name] for name in NAMES}
    assert all(map(isfinite, (start, *each)))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["feature"])
def test_a_weight_has_the_sign_that_its_rule_has(row: dict[str, str]) -> None:
    sign, bits = row["sign"], float(row["bits"])
    assert sign in ("", "+", "-", "held")
    assert not (sign == "+" and bits < 0)
    assert not (sign == "-" and bits > 0)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["feature"])
def test_a_weight_names_its_unit_its_reason_and_a_pair(row: dict[str, str]) -> None:
    assert row["unit"]
    assert row["reason"]
    assert row["pair"] or row["feature"] == "start"


def test_what_contradicts_never_helps() -> None:
    table = {row["feature"]: float(row["bits"]) for row in ROWS}
    for name in ("number_conflict", "legal_conflict", "patronymic_conflict", "kind_conflict", "country_conflict"):
        assert table[name] <= 0, name
