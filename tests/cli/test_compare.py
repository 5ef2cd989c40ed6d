"""`matcher compare`: the evidence adds up to the score."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from matcher.cli import main


def test_the_waterfall_ends_in_sum_score_and_sentence() -> None:
    done = CliRunner().invoke(main, ["compare", "Jon Jin Yong", "JON, Jin Yong"])
    assert done.exit_code == 0
    assert "bits, score 0." in done.stdout
    assert done.stderr == ""


def test_json_adds_up() -> None:
    done = CliRunner().invoke(
        main, ["compare", "Intellekt LLC", "ООО Интеллект", "--kind", "organization", "--format", "json"]
    )
    found = json.loads(done.stdout)
    assert found["bits"] == pytest.approx(sum(row["bits"] for row in found["evidence"]), abs=0.01)
    assert 0 <= found["score"] <= 1


@pytest.mark.parametrize("names", [["", ""], ["...", "a"], ["\x1b[2J", "\u202e"], ["x" * 500, "9"]])
def test_nothing_that_can_be_typed_raises(names: list[str]) -> None:
    done = CliRunner().invoke(main, ["compare", *names])
    assert done.exit_code == 0, done.stderr
    assert "\x1b" not in done.stdout
