"""`matcher extract`: the names of articles as CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from click.testing import CliRunner, Result

from matcher.cli import main


def run(*words: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, ["extract", *map(str, words)], input=io.BytesIO(stdin))


def test_names_with_their_places() -> None:
    done = run(stdin=b"Yesterday Jon Jin Yong met Helen Marchetti.\n")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "article,start,end,mention,sentence",
        "stdin,10,22,Jon Jin Yong,Yesterday Jon Jin Yong met Helen Marchetti.",
        "stdin,27,42,Helen Marchetti,Yesterday Jon Jin Yong met Helen Marchetti.",
    ]
    assert done.stderr == "1 article read: 2 names.\n"


def test_article_names_screen_is_a_pipe(fixtures: Path) -> None:
    names = run(fixtures / "articles" / "caracas_es.md").stdout_bytes
    done = CliRunner().invoke(main, ["screen", "-w", "excerpt"], input=io.BytesIO(names))
    assert done.exit_code == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout, newline="")))
    assert {"Cilia Flores", "Cartel de Sinaloa"} <= {row["mention"] for row in rows if row["decision"] == "match"}


def test_unreadable_articles_stay_in_the_pipe(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("They met Jon Jin Yong.", encoding="utf-8")
    done = run(tmp_path)
    rows = list(csv.DictReader(io.StringIO(done.stdout, newline="")))
    assert [row["mention"] for row in rows] == ["", "Jon Jin Yong"]
    assert "is empty" in rows[0]["sentence"]
    assert "note: " in done.stderr
    assert run(tmp_path, "--strict").exit_code == 1


def test_to_a_file(tmp_path: Path, fixtures: Path) -> None:
    out = tmp_path / "names.csv"
    done = run(fixtures / "articles" / "clean_en.txt", "-o", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert out.read_text(encoding="utf-8").startswith("article,start,end,mention,sentence\n")
