"""A matcher shipped to a cluster."""

from __future__ import annotations

from typing import Any

import pytest

from matcher import Matcher
from matcher.screening.spark_files import shipment_on


@pytest.mark.spark
def test_a_matcher_is_shipped_once_to_each_cluster(spark: Any, shipped: Matcher) -> None:
    made = shipment_on(spark.sparkContext, shipped, None)
    assert shipment_on(spark.sparkContext, shipped, None) is made
    fetched = spark.sparkContext.parallelize([0], 1).map(lambda _: _there(made.files)).collect()
    assert fetched == [[True, True]]


def _there(names: tuple[str, ...]) -> list[bool]:
    """On a worker: whether files that were shipped lie there."""
    from pathlib import Path

    from pyspark import SparkFiles

    return [Path(SparkFiles.get(name)).is_file() for name in names]
