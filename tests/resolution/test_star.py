from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest

from matcher.resolution.components import components
from matcher.resolution.star import stars

COUNT = 60


@pytest.mark.spark
def test_each_node_hangs_on_the_lowest_of_all(spark: Any) -> None:
    chance = random.Random(2)
    chain = [(n, n + 1) for n in range(40, 55)]
    pairs = [*chain, *((chance.randrange(20), chance.randrange(20, 40)) for _ in range(25))]
    found = stars(spark.createDataFrame([(f"{a:02}", f"{b:02}") for a, b in pairs], "low string, high string"))
    expected = components(COUNT, *np.array(pairs).T)
    there = {int(row["high"]): int(row["low"]) for row in found.toArrow().to_pylist()}
    assert there == {n: low for n, low in enumerate(expected.tolist()) if low != n}


@pytest.mark.spark
def test_no_edges_are_no_stars(spark: Any) -> None:
    assert stars(spark.createDataFrame([], "low string, high string")).count() == 0
