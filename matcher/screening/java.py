"""The Java that Spark runs on: where it is found, and whether it is new enough."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from matcher.errors import MissingDependency

# Spark 4 asks for it.
LEAST = 17
_PATIENCE = 60


def check_java(environment: Mapping[str, str]) -> int:
    """The version of the Java that Spark will start.

    Args:
        environment: where `JAVA_HOME` and `PATH` are looked for, in this order, as Spark does.

    Raises:
        MissingDependency: there is none, or it is too old.

    >>> check_java({"PATH": ""})
    Traceback (most recent call last):
    matcher.errors.MissingDependency: Spark needs Java 17 or newer, and none was found: install one, or set JAVA_HOME.
    """
    home = environment.get("JAVA_HOME", "")
    java = shutil.which("java", path=str(Path(home) / "bin") if home else environment.get("PATH", ""))
    if java is None:
        where = f"JAVA_HOME ({home}) holds none" if home else "none was found"
        advice = "point JAVA_HOME at one" if home else "install one, or set JAVA_HOME"
        raise MissingDependency(f"Spark needs Java {LEAST} or newer, and {where}: {advice}.")
    version = _version(java)
    if version < LEAST:
        told = f"is Java {version}" if version else "does not tell its version"
        raise MissingDependency(
            f"Spark needs Java {LEAST} or newer, and {java} {told}: install a newer one, or point JAVA_HOME at it."
        )
    return version


def _version(java: str) -> int:
    """The main version of a Java; 0 if it does not tell.

    Java 8 calls itself 1.8.
    """
    try:
        done = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(r'version "(?:1\.)?(\d+)', done.stderr + done.stdout)
    return int(found[1]) if found else 0
