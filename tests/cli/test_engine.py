"""`--engine` and `--master`: what goes together, what is missing, and one real run."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main
from tests.screening.cluster import require_spark


def run(*words: object, env: dict[str, str | None] | None = None) -> Result:
    given = ["screen", "-w", "excerpt", *map(str, words)]
    return CliRunner().invoke(main, given, input=io.BytesIO(b"Jon Jin Yong\nJane Doe\n"), env=env)


@pytest.mark.parametrize(("words", "told"), [
    (["--master", "local[2]"], "--master goes with --engine spark"),
    (["--engine", "spark", "--jobs", "2"], "--jobs goes with --engine local"),
    (["--engine", "spark", "--since", "last.manifest.json"], "--since goes with --engine local"),
])  # fmt: skip
def test_what_does_not_go_together(words: list[str], told: str) -> None:
    done = run(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert told in done.stderr


def test_without_java(tmp_path: Path) -> None:
    done = run("--engine", "spark", env={"JAVA_HOME": str(tmp_path), "PYSPARK_GATEWAY_PORT": None})
    assert (done.exit_code, done.stdout) == (1, "")
    assert "error: Spark needs Java 17 or newer, and JAVA_HOME" in done.stderr


def test_without_pyspark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\necho 'openjdk version \"17.0.1\"' >&2\n", encoding="utf-8")
    java.chmod(0o755)
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    done = run("--engine", "spark", env={"JAVA_HOME": str(tmp_path), "PYSPARK_PYTHON": sys.executable})
    assert (done.exit_code, done.stdout) == (1, "")
    assert 'pip install "watchlist-matcher[spark]"' in done.stderr


@pytest.mark.spark
def test_report_manifest_and_counts_are_those_of_one_machine(tmp_path: Path, fixtures: Path) -> None:
    require_spark()
    said, made = {}, {}
    for engine in (["local"], ["spark", "--master", "local[2]"]):
        out = tmp_path / f"{engine[0]}.csv"
        words = [str(fixtures / "inputs" / "bad_rows.csv"), "-w", "excerpt", "--store", "none", "-o", str(out)]
        command = [sys.executable, "-m", "matcher.cli", "screen", *words, "--engine", *engine]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env=os.environ | {"SPARK_LOCAL_IP": "127.0.0.1"}
        )
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
        said[engine[0]] = done.stderr.replace(str(out), "OUT")
        manifest = json.loads(out.with_name(f"{out.name}.manifest.json").read_text(encoding="utf-8"))
        told = manifest.pop("engine", {"name": "local"})
        assert told["name"] == engine[0]
        if engine[0] == "spark":
            assert told["workers"]["processes"] >= 1
            assert 20 < told["workers"]["peak_mb"] < 2000
        for name in ("started", "finished"):
            del manifest[name]
        del manifest["output"]["path"]
        made[engine[0]] = (out.read_bytes(), manifest)
    assert said["spark"] == said["local"]
    assert made["spark"] == made["local"]
