"""The Java that Spark runs on: found as Spark finds it, refused when too old."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import MissingDependency
from matcher.screening.java import check_java


def java(folder: Path, says: str) -> Path:
    path = folder / "bin" / "java"
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho '{says}' >&2\n", encoding="utf-8")
    path.chmod(0o755)
    return folder


@pytest.mark.parametrize(("says", "version"), [
    ('openjdk version "17.0.15" 2025-04-15', 17),
    ('java version "21" 2023-09-19 LTS', 21),
    ('openjdk version "26-ea" 2026-03-17', 26),
])  # fmt: skip
def test_a_java_that_is_new_enough(tmp_path: Path, says: str, version: int) -> None:
    home = java(tmp_path, says)
    assert check_java({"JAVA_HOME": str(home)}) == version
    assert check_java({"PATH": str(home / "bin")}) == version


@pytest.mark.parametrize(("says", "told"), [
    ('java version "1.8.0_392"', "is Java 8"), ('openjdk version "11.0.21"', "is Java 11"), ("hello", "does not tell"),
])  # fmt: skip
def test_a_java_that_is_too_old(tmp_path: Path, says: str, told: str) -> None:
    with pytest.raises(MissingDependency, match=f"needs Java 17 or newer, and .* {told}"):
        check_java({"JAVA_HOME": str(java(tmp_path, says))})


def test_java_home_comes_before_the_path(tmp_path: Path) -> None:
    old = java(tmp_path / "old", 'java version "1.8.0_392"')
    new = java(tmp_path / "new", 'openjdk version "17.0.1"')
    assert check_java({"JAVA_HOME": str(new), "PATH": str(old / "bin")}) == 17
    with pytest.raises(MissingDependency, match=r"JAVA_HOME .* holds none"):
        check_java({"JAVA_HOME": str(tmp_path), "PATH": str(new / "bin")})


def test_no_java() -> None:
    with pytest.raises(MissingDependency, match="none was found: install one, or set JAVA_HOME"):
        check_java({"PATH": ""})
