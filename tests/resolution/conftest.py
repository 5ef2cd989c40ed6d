"""A session of Spark on this machine, for the tests that need one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from matcher.screening.spark import session
from tests.screening.cluster import require_spark


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    require_spark()
    folder = tmp_path_factory.mktemp("spark")
    with pytest.MonkeyPatch.context() as patch, (folder / "driver.log").open("w+b") as log:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        made = session("local[2]", log=log)
        made.conf.set("spark.sql.shuffle.partitions", "4")
        yield made
        made.stop()
