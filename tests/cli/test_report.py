"""`matcher report`: any form from JSON Lines, and a manifest that replays."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main


def run(*words: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, list(map(str, words)), input=io.BytesIO(stdin))


@pytest.fixture
def results(tmp_path: Path) -> Path:
    path = tmp_path / "results.jsonl"
    (tmp_path / "names.csv").write_text("name\nJon Jin Yong\nJohn Smith\n", encoding="utf-8")
    assert run("-q", "screen", tmp_path / "names.csv", "-w", "excerpt", "-o", path).exit_code == 0
    return path


@pytest.mark.parametrize("form", ["csv", "jsonl", "html", "xlsx", "txt"])
def test_every_form_with_a_manifest_that_replays(results: Path, form: str) -> None:
    out = results.with_name(f"report.{form}")
    done = run("report", results, "-o", out)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "2 results, 1 matches.\n")
    assert out.exists()
    again = run("-q", "replay", f"{out}.manifest.json")
    assert (again.exit_code, again.stdout.split(":")[0]) == (0, "The same, byte for byte")


def test_to_standard_output_and_from_standard_input(results: Path) -> None:
    done = run("report", "-", "--only-hits", stdin=results.read_bytes())
    assert done.exit_code == 0
    assert done.stdout.startswith("name,decision")
    assert "John Smith" not in done.stdout
    assert "No manifest lies beside" in done.stderr
    assert run("-q", "report", "-", stdin=results.read_bytes()).stderr == ""


def test_a_title_of_ones_own(results: Path) -> None:
    out = results.with_name("report.html")
    assert run("report", results, "-o", out, "--title", "Third quarter & <more>").exit_code == 0
    assert "Third quarter &amp; &lt;more&gt;" in out.read_text(encoding="utf-8")
    assert run("-q", "replay", f"{out}.manifest.json").exit_code == 0


def test_what_is_no_result_ends_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("name\nJon\n", encoding="utf-8")
    done = run("-q", "report", tmp_path / "names.csv", "-o", tmp_path / "out.html")
    assert done.exit_code == 1
    assert done.stderr.startswith("error: Line 1 of ")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "out.html").exists()
