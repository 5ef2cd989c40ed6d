"""The table of weights covers the features, no more and no less, and gives its reasons."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from typing import cast

import pytest

from matcher import data
from matcher.compare.features import NAMES
from matcher.compare.profile import profiles
from matcher.compare.rarity import PopulationRarity
from matcher.compare.score import best
from matcher.compare.weights import weights
from matcher.records import Kind
from tests.conftest import ROOT, case_rows

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


def test_the_table_says_what_it_was_fitted_on() -> None:
    lines = Path(data.__file__).with_name("weights.csv").read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("# Fitted on") and "sha256" in line for line in lines) == 1


@pytest.mark.slow
@pytest.mark.usefixtures("shared_dir")
def test_the_table_is_what_the_fit_gives() -> None:
    pytest.importorskip("scipy")
    fit = [sys.executable, str(ROOT / "benchmarks" / "fit.py"), "--check"]
    done = subprocess.run(fit, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def pairs_of_cases() -> Iterator[tuple[str, str, str, str]]:
    """Two names, and the kind of each, of every case of the scorer."""
    for row in [*case_rows("scoring"), *case_rows("field")]:
        yield row["a"], row["b"], row["kind"], row["kind"]
    for row in case_rows("listed"):
        yield row["query"], row["listed"], row["kind"], row["listed_kind"]


def test_every_feature_comes_up_in_a_case() -> None:
    rarity, missing = PopulationRarity(), set(NAMES)
    for a, b, kind_a, kind_b in pairs_of_cases():
        left, right = (
            profiles(text, cast("Kind | None", kind or None), rarity) for text, kind in ((a, kind_a), (b, kind_b))
        )
        scored = best(left, right)
        assert scored is not None
        missing -= {name for name, value in zip(NAMES, scored.features, strict=True) if value}
    assert missing == set()
