"""Another form of the same results: what the run would have written, and a manifest that says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from matcher.cli import main
from matcher.errors import InputError
from matcher.report import write_report
from matcher.report.remake import remake
from tests.report import samples


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A folder with the reports of one run in every form."""
    folder = tmp_path_factory.mktemp("run")
    (folder / "names.csv").write_text(
        "name,note,note\nJon Jin Yong,1,=2\nJohn Smith,3,4\n...,5,6\nshort\n", encoding="utf-8"
    )
    for form in ("jsonl", "csv", "xlsx", "html"):
        words = ["-q", "screen", str(folder / "names.csv"), "-w", "excerpt", "-o", str(folder / f"run.{form}")]
        assert CliRunner().invoke(main, words).exit_code == 0
    return folder


@pytest.mark.parametrize("form", ["csv", "xlsx", "html"])
def test_it_is_what_the_run_would_have_written(run: Path, form: str, tmp_path: Path) -> None:
    summary, manifest = remake(run / "run.jsonl", tmp_path / f"out.{form}", {})
    assert (tmp_path / f"out.{form}").read_bytes() == (run / f"run.{form}").read_bytes()
    assert (summary.rows, summary.match, summary.unscreenable) == (4, 1, 2)
    assert manifest is not None
    assert manifest["output"] == {"path": str(tmp_path / f"out.{form}"), "sha256": summary.sha256}
    assert manifest["options"]["format"] == form


def test_without_its_manifest_it_says_what_is_missing(run: Path, tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_bytes((run / "run.jsonl").read_bytes())
    said: list[str] = []
    _, manifest = remake(tmp_path / "r.jsonl", tmp_path / "out.csv", {}, warn=said.append)
    assert manifest is None
    assert "No manifest" in said[0]
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").startswith("name,note,note (2),decision")


def test_results_that_were_changed_lose_their_manifest(run: Path, tmp_path: Path) -> None:
    first = (run / "run.jsonl").read_bytes().split(b"\n")[0] + b"\n"
    (tmp_path / "r.jsonl").write_bytes(first)
    (tmp_path / "r.jsonl.manifest.json").write_bytes((run / "run.jsonl.manifest.json").read_bytes())
    said: list[str] = []
    summary, manifest = remake(tmp_path / "r.jsonl", tmp_path / "out.csv", {}, warn=said.append)
    assert (summary.rows, manifest) == (1, None)
    assert "was changed after it was written" in said[0]
    with pytest.raises(InputError, match="the digests differ"):
        remake(tmp_path / "r.jsonl", tmp_path / "out.csv", {}, manifest=run / "run.jsonl.manifest.json")


def test_what_the_run_left_out_stays_left_out(run: Path, tmp_path: Path) -> None:
    words = ["-q", "screen", str(run / "names.csv"), "-w", "excerpt", "--only-hits", "-o", str(tmp_path / "r.jsonl")]
    assert CliRunner().invoke(main, words).exit_code == 0
    options: dict[str, Any] = {"only_hits": False}
    _, manifest = remake(tmp_path / "r.jsonl", tmp_path / "out.csv", options)
    assert manifest is not None
    assert manifest["options"]["only_hits"] is True
    assert manifest["rows"]["read"] == 4


def test_optional_columns_are_found_where_no_manifest_tells_them(tmp_path: Path) -> None:
    write_report([samples.clear(), samples.hit()], tmp_path / "r.jsonl")
    remake(tmp_path / "r.jsonl", tmp_path / "out.csv", {})
    lines = (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].endswith(",more,ofac_like")
    assert lines[2].endswith(",3,97")
