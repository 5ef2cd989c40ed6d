"""`matcher doctor`."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import matcher
from matcher.cli import doctor, indexes
from tests.cli.installing import Place, place  # noqa: F401 - a fixture


def test_versions_lists_and_their_ages(place: Place) -> None:  # noqa: F811
    place.install(100)
    found = json.loads(place.run("doctor", "--format", "json").stdout)
    assert found["matcher"] == matcher.__version__
    assert {"click", "numpy", "rapidfuzz", "httpx"} <= set(found["packages"])
    assert found["missing"] == []
    assert [(row["id"], row["entries"], row["days"], row["problem"]) for row in found["lists"]] == [("own", 100, 0, "")]
    text = place.run("doctor").stdout
    assert "own: 100 entries, 0 days old" in text


def test_without_any_list(place: Place) -> None:  # noqa: F811
    done = place.run("doctor")
    assert done.exit_code == 0
    assert "install some with `matcher watchlist update`" in done.stdout


def test_a_damaged_list_is_a_problem(place: Place) -> None:  # noqa: F811
    place.install(100)
    (path,) = (place.folder / "lists" / "own").glob("*/own.csv")
    path.write_bytes(b"id,name\n")
    done = place.run("doctor")
    assert done.exit_code == 1
    assert "own: PROBLEM: The files of the installed list own" in done.stdout


def test_what_is_missing_is_named(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setattr(doctor, "_version", lambda name: "" if name in ("numpy", "pyarrow") else "1")
    done = place.run("doctor")
    assert done.exit_code == 1
    assert "MISSING: numpy is needed: pip install numpy" in done.stdout
    assert "extra parquet: without pyarrow (pip install 'watchlist-matcher[parquet]')" in done.stdout


def test_the_cache_is_told(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setattr(indexes, "folder", lambda: tmp_path / "cache" / "indexes")
    assert place.run("doctor").stdout.endswith("indexes: 0 files, 0.0 MB\n")
    (tmp_path / "cache" / "indexes").mkdir(parents=True)
    (tmp_path / "cache" / "indexes" / "a.index").write_bytes(bytes(2_000_000))
    found = json.loads(place.run("doctor", "--format", "json").stdout)["cache"]
    assert (found["files"], found["bytes"], found["writable"]) == (1, 2_000_000, True)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert place.run("doctor").stdout.endswith("it cannot be written to, so lists are indexed anew at each run\n")
