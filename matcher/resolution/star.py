"""What hangs together, found on Spark: connected components of a table of edges.

Large star and small star in turn (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii, "Connected Components in
MapReduce and Beyond", 2014): every node hands its neighbours to the lowest of them, until each hangs on the lowest of
all. A few rounds suffice, and no machine holds more than a part of the edges.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

# More rounds than any graph needs that fits on a cluster.
MOST_ROUNDS = 100


def stars(edges: DataFrame) -> DataFrame:
    """Each node that has an edge, with the lowest of all that it hangs together with, but for that one itself.

    Args:
        edges: columns `low` and `high`, in each row the lower node first.

    Returns:
        Columns `low` (the lowest of all) and `high` (the node).

    >>> stars(spark.createDataFrame([("a", "b"), ("b", "c")], ["low", "high"])).collect()  # doctest: +SKIP
    [Row(low='a', high='b'), Row(low='a', high='c')]
    """
    now = _settled(edges.distinct())
    told = _told(now)
    for _ in range(MOST_ROUNDS):
        now = _settled(_small(_large(now)))
        before, told = told, _told(now)
        if told == before:
            break
    return now


def _large(edges: DataFrame) -> DataFrame:
    """Every node's higher neighbours hang on the lowest of it and its neighbours."""
    from pyspark.sql import functions as f  # noqa: PLC0415 - heavy, and an extra

    both = edges.selectExpr("low as node", "high as other").union(edges.selectExpr("high as node", "low as other"))
    lowest = both.groupBy("node").agg(f.min("other").alias("lowest"))
    found = both.join(lowest, "node").where("other > node")
    return found.selectExpr("least(node, lowest) as low", "other as high").distinct()


def _small(edges: DataFrame) -> DataFrame:
    """Every node and its lower neighbours hang on the lowest of these."""
    from pyspark.sql import functions as f  # noqa: PLC0415 - heavy, and an extra

    lowest = edges.groupBy("high").agg(f.min("low").alias("lowest"))
    beside = edges.join(lowest, "high").where("low != lowest").selectExpr("lowest as low", "low as high")
    return beside.union(lowest.selectExpr("lowest as low", "high")).distinct()


def _settled(edges: DataFrame) -> DataFrame:
    """The edges kept, so that no round is done again: in the checkpoint folder if there is one, else where they are."""
    kept = edges.sparkSession.sparkContext.getCheckpointDir() is not None
    return edges.checkpoint() if kept else edges.localCheckpoint()


def _told(edges: DataFrame) -> Any:
    """What tells two tables of edges apart: how many there are, and the sum of their hashes."""
    found = edges.selectExpr("count(*)", "sum(cast(xxhash64(low, high) as decimal(38, 0)))").first()
    return None if found is None else tuple(found)
