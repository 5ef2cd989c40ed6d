"""One scan: articles in, report and manifest out."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from pathlib import Path

import pytest

from matcher.errors import InputError
from matcher.mentions.read_article import Inputs
from matcher.report.manifest import read_manifest
from matcher.report.replay import differences
from matcher.screening import Matcher
from matcher.screening.rerun import rerun
from matcher.screening.run import RunOptions
from matcher.screening.scan import scan, scanned
from matcher.watchlists import Watchlist


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"))


def options(*paths: Path, **more: object) -> RunOptions:
    return RunOptions(watchlists=("excerpt",), articles={"paths": [str(path) for path in paths]}, **more)  # type: ignore[arg-type]


def test_the_rows_begin_with_where_a_name_stands(matcher: Matcher, fixtures: Path) -> None:
    out = io.BytesIO()
    run = scan(matcher, out, options(fixtures / "articles" / "tankers_en.txt"))
    rows = list(csv.reader(io.StringIO(out.getvalue().decode())))
    assert rows[0][:7] == ["article", "start", "end", "mention", "sentence", "decision", "rank"]
    assert rows[0][-3:] == ["more", "context", "elsewhere"]
    assert len(rows) > run.summary.match > 5
    assert run.manifest["input"]["articles"] == 1


def test_a_run_can_be_replayed(matcher: Matcher, fixtures: Path, tmp_path: Path) -> None:
    for form in ("csv", "jsonl", "html"):
        out = tmp_path / f"report.{form}"
        place = tmp_path / f"{form}.manifest.json"
        paths = [fixtures / "articles" / name for name in ("caracas_es.md", "summit_ja.html")]
        scan(matcher, out, options(*paths), manifest_path=place)
        before = read_manifest(place)
        assert differences(before, rerun(before)) == []


def test_unreadable_articles_are_rows_among_many(matcher: Matcher, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "b.txt").write_text("They met Jon Jin Yong.", encoding="utf-8")
    out = io.BytesIO()
    run = scan(matcher, out, options(tmp_path, format="jsonl"))
    first, second = map(json.loads, out.getvalue().decode().splitlines())
    assert (first["decision"], second["decision"]) == ("unscreenable", "match")
    assert first["fields"]["article"].endswith("a.txt")
    assert (run.summary.unscreenable, run.manifest["input"]["articles"]) == (1, 1)
    with pytest.raises(InputError, match="empty"):
        scan(matcher, io.BytesIO(), options(tmp_path / "a.txt"))


def test_what_should_be_known_of_an_article_is_said(matcher: Matcher, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Козлов и Путин ".encode() * 9 + b"\xd0 Jon")
    said: list[str] = []
    scan(matcher, io.BytesIO(), options(tmp_path / "a.txt"), warn=said.append)
    assert len(said) == 1
    assert "damaged" in said[0]


def test_memory_does_not_grow_with_the_number_of_articles(matcher: Matcher, fixtures: Path) -> None:
    paths = sorted(fixtures.glob("articles/*_*.*"))

    def peak(times: int) -> int:
        tracemalloc.reset_peak()
        for _ in scanned(matcher, options(*paths * times), Inputs([])):
            pass
        return tracemalloc.get_traced_memory()[1]

    peak(1)
    tracemalloc.start()
    try:
        few, many = peak(1), peak(6)
    finally:
        tracemalloc.stop()
    assert many < 1.3 * few + 500_000
