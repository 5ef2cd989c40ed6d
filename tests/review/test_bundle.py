"""One file for the auditor: made of what the run used, or refused."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from matcher.errors import InputError
from matcher.review import chain
from matcher.review.bundle import write_bundle
from matcher.review.database import Database
from matcher.review.judgements import every, record
from matcher.review.runs import RunRecord
from tests.review.samples import NOW, judgement, manifest, ran


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def run(tmp_path: Path, database: Database) -> RunRecord:
    """A run with its files, two judgements that it saw, and one that came later."""
    (tmp_path / "own.csv").write_text("id,name\nA1,Zebulon Quartermaine\n", encoding="utf-8")
    (tmp_path / "names.csv").write_text("name\nQuartermaine\n", encoding="utf-8")
    (tmp_path / "out.csv").write_text("the report\n", encoding="utf-8")
    record(database, [judgement(), judgement("same")], now=NOW)
    head = chain.head(database)
    told: dict[str, Any] = {
        "options": {"watchlists": [str(tmp_path / "own.csv")]},
        "lists": [{"id": "own", "sha256": digest(tmp_path / "own.csv"), "entries": 1}],
        "input": {"path": str(tmp_path / "names.csv"), "sha256": digest(tmp_path / "names.csv")},
        "output": {"path": str(tmp_path / "out.csv"), "sha256": digest(tmp_path / "out.csv")},
        "judgements": {"last_record": head.number, "last_digest": head.digest, "count": 2},
    }
    made = ran(database, **told)
    record(database, [judgement("unsure")], now=NOW)
    return made


def test_all_is_in_it(tmp_path: Path, database: Database, run: RunRecord) -> None:
    index = write_bundle(database, run, tmp_path / "audit.zip")
    with ZipFile(tmp_path / "audit.zip") as pack:
        assert sorted(pack.namelist()) == sorted([
            "README.txt", "bundle.json", "configuration.json", "input/names.csv", "judgements.sqlite",
            "lists/1/own.csv", "report/out.csv", "report/out.csv.manifest.json",
        ])  # fmt: skip
        assert json.loads(pack.read("bundle.json")) == index
        for name, said in index["files"].items():
            assert hashlib.sha256(pack.read(name)).hexdigest() == said
        assert json.loads(pack.read("report/out.csv.manifest.json")) == run.manifest
        pack.extract("judgements.sqlite", tmp_path / "unpacked")
    with Database(tmp_path / "unpacked" / "judgements.sqlite") as copy:
        assert list(chain.faults(copy)) == []
        assert [each.verdict for each in every(copy)] == ["different", "same"]
        assert chain.holds(copy, run.manifest["judgements"]["last_digest"])


@pytest.mark.parametrize(
    ("name", "what"), [("own.csv", "The list"), ("names.csv", "The input"), ("out.csv", "The report")]
)
def test_what_has_changed_since_is_refused(
    tmp_path: Path, database: Database, run: RunRecord, name: str, what: str
) -> None:
    with (tmp_path / name).open("a", encoding="utf-8") as file:
        file.write("B2,Other\n")
    with pytest.raises(InputError, match=f"^{what} .*(changed|differs)"):
        write_bundle(database, run, tmp_path / "audit.zip")
    assert not (tmp_path / "audit.zip").exists()


@pytest.mark.parametrize(("name", "option"), [("names.csv", "source"), ("out.csv", "report")])
def test_what_lies_elsewhere_is_named(
    tmp_path: Path, database: Database, run: RunRecord, name: str, option: str
) -> None:
    (tmp_path / name).rename(tmp_path / "moved.csv")
    with pytest.raises(InputError, match="is not there now; name it with --"):
        write_bundle(database, run, tmp_path / "audit.zip")
    options: dict[str, Any] = {option: tmp_path / "moved.csv"}
    assert write_bundle(database, run, tmp_path / "audit.zip", **options)["files"]


def test_what_was_piped_is_asked_for(tmp_path: Path, database: Database, run: RunRecord) -> None:
    for key, option in (("input", "source"), ("output", "report")):
        piped = RunRecord(1, {**run.manifest, key: {**run.manifest[key], "path": "-"}}, 1)
        with pytest.raises(InputError, match="standard"):
            write_bundle(database, piped, tmp_path / "audit.zip")
        options: dict[str, Any] = {option: run.manifest[key]["path"]}
        assert write_bundle(database, piped, tmp_path / "audit.zip", **options)


def test_a_run_without_judgements(tmp_path: Path, database: Database, run: RunRecord) -> None:
    told = {key: value for key, value in run.manifest.items() if key != "judgements"}
    index = write_bundle(database, RunRecord(1, told, 1), tmp_path / "audit.zip")
    assert index["judgements"] == ""
    assert manifest()["manifest"] == 1
