"""`matcher scan`: what comes out, what is said, how it ends."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main


def run(*words: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["scan", *map(str, words)], input=io.BytesIO(stdin))


def table(done: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(done.stdout, newline="")))


def test_an_article_from_standard_input() -> None:
    done = run("-w", "excerpt", stdin=b"They met Jon Jin Yong and Helen Marchetti. Jon left.\n")
    assert done.exit_code == 0
    assert [(row["mention"], row["decision"], row["entry_id"]) for row in table(done)] == [
        ("Jon Jin Yong", "match", "27743"), ("Helen Marchetti", "clear", ""), ("Jon", "match", "27743"),
    ]  # fmt: skip
    assert table(done)[0]["sentence"] == "They met Jon Jin Yong and Helen Marchetti."
    last = done.stderr.splitlines()[-1]
    assert last.startswith("1 article read: 2 matches, 0 to review, 1 name clear. List: excerpt of ")


def test_several_articles_and_a_manifest(tmp_path: Path, fixtures: Path) -> None:
    out = tmp_path / "report.jsonl"
    done = run(fixtures / "articles", "-w", "excerpt", "--only-hits", "-o", out)
    assert (done.exit_code, done.stdout) == (0, "")
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    named = {Path(row["fields"]["article"]).name for row in rows if row["decision"] == "match"}
    assert len(named) == 8
    manifest = json.loads((tmp_path / "report.jsonl.manifest.json").read_text(encoding="utf-8"))
    assert manifest["input"]["articles"] == len(list((fixtures / "articles").iterdir()))
    assert manifest["options"]["articles"]["paths"] == [str(fixtures / "articles")]


@pytest.mark.parametrize("form", ["csv", "jsonl", "table", "html", "xlsx"])
def test_every_form(tmp_path: Path, fixtures: Path, form: str) -> None:
    out = tmp_path / f"report.{form}"
    done = run(fixtures / "articles" / "tankers_en.txt", "-w", "excerpt", "--format", form, "-o", out)
    assert done.exit_code == 0, done.stderr
    assert out.stat().st_size > 500


@pytest.mark.parametrize(("fail_on", "code"), [("match", 3), ("review", 3), ("never", 0)])
def test_fail_on(fail_on: str, code: int) -> None:
    assert run("-w", "excerpt", "--fail-on", fail_on, stdin=b"They met Jon Jin Yong.").exit_code == code


def test_quiet_says_nothing() -> None:
    done = CliRunner().invoke(main, ["-q", "scan", "-w", "excerpt"], input=b"They met Jon Jin Yong.")
    assert (done.exit_code, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"", "is empty"), (b"\x00\x01\x02" * 900, "is no text"), (b"<html>" + b"<div>" * 3000, "deep")],
)
def test_what_cannot_be_read(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    done = run(path, "-w", "excerpt")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1].startswith("error: ")
    assert sentence in done.stderr


def test_what_is_not_there() -> None:
    done = run("no/such.txt", "-w", "excerpt")
    assert (done.exit_code, done.stderr) == (1, "error: no/such.txt does not exist; check the path.\n")


def test_no_list() -> None:
    done = run(stdin=b"Jon")
    assert done.exit_code == 1
    assert "-w excerpt" in done.stderr


def test_an_article_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Jon", encoding="utf-8")
    done = run(path, "-w", "excerpt", "-o", path)
    assert done.exit_code == 2
    assert path.read_text(encoding="utf-8") == "Jon"


def test_an_unknown_pipeline() -> None:
    done = run("-w", "excerpt", "--ner", "no_such_pipeline", stdin=b"Jon")
    assert done.exit_code in (1, 2)
    assert "spaCy" in done.stderr


def test_the_run_can_be_replayed_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "a.txt").write_text("They met Jon Jin Yong.", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "here")
    assert run("a.txt", "-w", "excerpt", "-o", "r.csv").exit_code == 0
    assert "\na.txt,9,21,Jon Jin Yong," in Path("r.csv").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["replay", "here/r.csv.manifest.json"])
    assert (done.exit_code, done.stdout[:8]) == (0, "The same")
    (tmp_path / "here" / "a.txt").rename(tmp_path / "moved.txt")
    done = CliRunner().invoke(main, ["replay", "here/r.csv.manifest.json", "--input", "moved.txt"])
    assert (done.exit_code, done.stdout[:8]) == (0, "The same")


def test_another_form_from_json_lines(tmp_path: Path, fixtures: Path) -> None:
    first = tmp_path / "r.jsonl"
    assert run(fixtures / "articles" / "tankers_en.txt", "-w", "excerpt", "-o", first).exit_code == 0
    done = CliRunner().invoke(main, ["report", str(first), "-o", str(tmp_path / "r.html")])
    assert done.exit_code == 0, done.stderr
    assert '<mark class="find match">Reneez</mark>' in (tmp_path / "r.html").read_text(encoding="utf-8")
