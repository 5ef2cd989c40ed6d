"""`matcher search`."""

from __future__ import annotations

import json

from click.testing import CliRunner

from matcher.cli import main


def test_the_best_candidates_with_evidence() -> None:
    done = CliRunner().invoke(main, ["search", "Jon Jin Yong", "-w", "excerpt", "--limit", "2"])
    assert done.exit_code == 0
    assert "1. " in done.stdout
    assert "match: JON, Jin Yong" in done.stdout
    assert "27743" in done.stdout
    assert "trying out" in done.stderr


def test_json_for_several_names() -> None:
    done = CliRunner().invoke(main, ["-q", "search", "Jon Jin Yong", "전진용", "-w", "excerpt", "--format", "json"])
    first, second = json.loads(done.stdout)
    assert first["matches"][0]["entry_id"] == second["matches"][0]["entry_id"] == "27743"
    assert first["matches"][0]["rank"] == 1
    assert done.stderr == ""


def test_min_score_and_no_candidate() -> None:
    done = CliRunner().invoke(main, ["search", "Xyzzy Plugh", "-w", "excerpt", "--min-score", "0.9"])
    assert (done.exit_code, done.stdout.strip()) == (0, "Xyzzy Plugh: no candidate")


def test_a_date_that_is_none() -> None:
    done = CliRunner().invoke(main, ["search", "Jon", "-w", "excerpt", "--birth-date", "soon"])
    assert done.exit_code == 2
    assert "'soon' is no date" in done.stderr
