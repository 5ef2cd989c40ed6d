"""`matcher evaluate queries`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from click.testing import CliRunner

from matcher.cli import main

QUERIES = "name,entry_id\nJon Jin Yong,27743\n전진영,27743\nNikki Haley,\nIvan Example,999999\n"


def test_recall_and_alerts(tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    path.write_text(QUERIES, encoding="utf-8")
    done = CliRunner().invoke(main, ["evaluate", "queries", str(path), "-w", "excerpt"])
    assert done.exit_code == 0, done.stderr
    (total, *_) = csv.DictReader(io.StringIO(done.stdout))
    assert (total["recall_at_1"], total["recall_at_10"], total["alerts_per_1000"]) == ("1.0", "1.0", "0.0")
    assert "1 name wants an entry that is on none of the lists" in done.stderr
    assert done.stderr.endswith("2 names with an entry on the list and 1 clean ones: 0 came out wrong.\n")


def test_the_run_is_kept_compared_and_the_same_twice(tmp_path: Path) -> None:
    path, kept = tmp_path / "q.csv", tmp_path / "run.json"
    path.write_text(QUERIES, encoding="utf-8")
    words = ["-q", "evaluate", "queries", str(path), "-w", "excerpt"]
    assert CliRunner().invoke(main, [*words, "--run", str(kept)]).exit_code == 0
    done = CliRunner().invoke(main, [*words, "--against", str(kept), "--format", "json"])
    found = json.loads(done.stdout)
    assert found["flipped"] == []
    assert {**found, "flipped": None} == {**json.loads(kept.read_text(encoding="utf-8")), "flipped": None}


def test_a_table_without_the_column(tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    path.write_text("name,city\nA,B\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["evaluate", "queries", str(path), "-w", "excerpt"])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "has no columns name and entry_id" in done.stderr
