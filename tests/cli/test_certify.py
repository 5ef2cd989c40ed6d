"""`matcher certify`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from click.testing import CliRunner

from matcher.cli import main

WORDS = ["certify", "-w", "excerpt", "--sample", "4"]


def test_the_certificate_is_the_same_twice_and_another_for_another_seed(tmp_path: Path) -> None:
    for name, seed in (("one", "1"), ("two", "1"), ("three", "2")):
        done = CliRunner().invoke(main, [*WORDS, "--seed", seed, "-o", str(tmp_path / f"{name}.html")])
        assert done.exit_code == 0, done.stderr
        assert "changed forms of the names on" in done.stderr
    one, two, three = ((tmp_path / f"{name}.html").read_bytes() for name in ("one", "two", "three"))
    assert one == two != three
    kept = [(tmp_path / f"{name}.html.run.json").read_bytes() for name in ("one", "two")]
    assert kept[0] == kept[1]
    assert json.loads(kept[0])["plan"]["seed"] == 1


def test_figures_in_a_pipe_and_what_was_missed(tmp_path: Path) -> None:
    missed = tmp_path / "missed.csv"
    done = CliRunner().invoke(main, ["-q", *WORDS, "--missed", str(missed), "--jobs", "2"])
    assert (done.exit_code, done.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert rows[0]["by"] == "all"
    exact = next(row for row in rows if row["group"] == "exact")
    assert exact["recall"] == "1.0"
    lost = list(csv.DictReader(io.StringIO(missed.read_text(encoding="utf-8"))))
    assert len(lost) == int(rows[0]["asked"]) - int(rows[0]["found"])


def test_wrong_usage() -> None:
    done = CliRunner().invoke(main, [*WORDS, "--sample", "0"])
    assert (done.exit_code, done.stdout) == (2, "")
    done = CliRunner().invoke(main, ["certify"])
    assert done.exit_code == 1
    assert "No list is installed" in done.stderr
