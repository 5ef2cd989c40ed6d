"""What every test may ask for: the fixtures folder and, where it lies beside the checkout, the reference data.

Properties have no deadline, since tables load on the way; in CI (variable `CI`) they try the same examples every time.
"""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session", autouse=True)
def nobodys_lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees the lists that whoever runs it has installed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def fixtures() -> Path:
    return ROOT / "fixtures"


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the reference data (../shared) is not beside this checkout")
    return SHARED


def case_rows(name: str) -> list[dict[str, str]]:
    """Rows of fixtures/cases/<name>.csv."""
    with (ROOT / "fixtures" / "cases" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


@pytest.fixture(scope="session", params=["this machine", "standalone"])
def spark(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session of Spark: on this machine alone, and on a standalone master with a worker, on loopback."""
    from tests.screening.cluster import require_spark, standalone

    require_spark()
    folder = tmp_path_factory.mktemp("spark")
    with pytest.MonkeyPatch.context() as patch, (folder / "driver.log").open("w+b") as log:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        if request.param == "standalone":
            with standalone(folder, cores=2) as url:
                yield from _session(url, log)
        else:
            yield from _session("local[2,4]", log)  # two cores; a task is tried four times, as on a cluster


def _session(master: str, log: Any) -> Iterator[Any]:
    from matcher.screening.spark_session import session

    made = session(master, log=log)
    made.conf.set("spark.sql.session.timeZone", "UTC")
    made.conf.set("spark.sql.shuffle.partitions", "4")
    yield made
    made.stop()
