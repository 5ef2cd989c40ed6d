"""Very many mentions: resolved on the workers of Apache Spark, with the clusters that one machine finds.

The rows become distinct records where they lie. The index of their distinct names is made on the driver and shipped as
a file that the workers map; they look each name up in it, weigh the pairs of records with the one scorer, and find
what hangs together (`star`). What hangs together is resolved by itself, as on one machine: a party depends on nothing
else, so the result is the same.

pyspark is imported when `resolve` is called, never before.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import numpy as np

from matcher.compare.profile import profiles_of
from matcher.compare.rarity import ListRarity, PopulationRarity
from matcher.compare.score import bits_of
from matcher.index.listing import take_apart
from matcher.index.names import Row, parsed
from matcher.index.store import save
from matcher.mentions.selection import Selection
from matcher.records import Entry, Kind, ListedName
from matcher.resolution.on_worker import FOUND, RECORD, TOLD, Job, alike, joined, linked, marked, told
from matcher.resolution.pairs import MOST_LIFTED, MOST_NUMBERED
from matcher.resolution.parties import LINK_AT
from matcher.resolution.star import stars
from matcher.screening.shipment import program_digest
from matcher.screening.spark import refuse_double
from matcher.screening.spark_session import spark_types, unwarned
from matcher.screening.table import reading, several

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

COLUMNS = ("cluster_id", "canonical_name", "link_score", "members", "explanation")
"""The columns that are added."""
# Names looked up in one task: so many that its start costs little.
_NAMES = 5000
_YEARS = "(a.low is null or b.low is null or (a.low <= b.high and b.low <= a.high))"


def resolve(
    table: DataFrame,
    *,
    name: str | Iterable[str] = "name",
    kind: Kind | None = None,
    kind_column: str | None = None,
    birth_date: str | None = None,
    countries: str | None = None,
    sex: str | None = None,
    identifiers: str | Iterable[str] = (),
    ignore: Iterable[str] = (),
    link_at: float = LINK_AT,
    prefix: str = "",
) -> DataFrame:
    """Find out which rows of a Spark DataFrame are one party.

    The table is read several times: keep one that is costly to make (`table.persist()`). With a checkpoint folder
    (`SparkContext.setCheckpointDir`) a lost worker costs no more than its part.

    Args:
        table: the rows; cells may be null.
        name: the column of the name; several are several names of one row.
        kind: what the names are names of, if all are of one kind.
        kind_column: the column that says so for each row.
        birth_date: the column of the birth date, as text or as dates.
        countries: the column of countries, several separated by `;`.
        sex: the column of the sex.
        identifiers: the columns of official numbers.
        ignore: types of identifiers that are left out, as evidence and as contradiction.
        link_at: score from which two rows are linked.
        prefix: put before the names of the added columns, where the table has columns of these names.

    Returns:
        The table's columns with their types, then `cluster_id`, `canonical_name`, `link_score` (of the row's surest
        link, null without one), `members` (rows of the party) and `explanation`; a row for each row.

    Raises:
        InputError: a column is not there, or there is one already of the name of an added one.
        MissingDependency: pyspark or pyarrow is not installed.

    >>> from matcher.resolution.spark import resolve
    >>> resolve(spark.createDataFrame([("Jon Jin Yong",)], ["name"]))  # doctest: +SKIP
    DataFrame[name: string, cluster_id: string, canonical_name: string, link_score: double, members: bigint, ...]
    """
    types = spark_types()
    chosen = Selection(
        names=several(name), kind=kind_column, birth_date=birth_date, country=countries, sex=sex,
        identifiers=several(identifiers), default_kind=kind,
    )  # fmt: skip
    read = reading(table.columns, chosen, of="the table")
    refuse_double(table.columns, [prefix + each for each in COLUMNS])
    job = Job(read, tuple([ignore] if isinstance(ignore, str) else ignore), link_at, program_digest())
    with unwarned():
        records = table.mapInArrow(partial(told, job), TOLD).dropDuplicates(["record"]).persist()
        schema = types.StructType([*table.schema.fields, types.StructField(RECORD, types.StringType())])
        rows = table.mapInArrow(partial(marked, job), schema)
        return _with_parties(rows, _parties(records, rows, job), table.columns, prefix)


def _parties(records: DataFrame, rows: DataFrame, job: Job) -> DataFrame:
    """The party of each record."""
    pairs = _by_name(records, job).union(_by_number(records)).union(_by_day(records)).distinct()
    told_of = records.select("record", "mention")
    given = (
        pairs.join(told_of.selectExpr("record as one", "mention as first"), "one")
        .join(told_of.selectExpr("record as two", "mention as second"), "two")
        .select("one", "two", "first", "second")
    )
    lowest = stars(given.mapInArrow(partial(linked, job), "low string, high string"))
    counts = rows.groupBy(RECORD).count().withColumnRenamed(RECORD, "record")
    whole = (
        told_of.join(lowest.withColumnRenamed("high", "record"), "record", "left")
        .join(counts, "record")
        .selectExpr("coalesce(low, record) as root", "record", "mention", "count")
    )
    return whole.repartition("root").sortWithinPartitions("root").mapInArrow(partial(joined, job), FOUND)


def _with_parties(rows: DataFrame, parties: DataFrame, headers: list[str], prefix: str) -> DataFrame:
    """Each row with the party of its record; rows that cannot be compared with each other are parties of their own."""
    from pyspark.sql import Window  # noqa: PLC0415 - heavy, and an extra
    from pyspark.sql import functions as f  # noqa: PLC0415

    place = f.row_number().over(Window.partitionBy(RECORD).orderBy("__row"))
    # Columns of the table may have the names of these.
    found = parties.select(f.col("record").alias(RECORD), "ids", *(f.col(c).alias(f"__{c}") for c in COLUMNS[1:]))
    numbered = rows.withColumn("__row", f.monotonically_increasing_id())
    whole = numbered.withColumn("__place", place).join(found, RECORD)
    id_ = f.element_at("ids", f.least(f.col("__place"), f.size("ids"))).alias(prefix + COLUMNS[0])
    added = (f.col(f"__{c}").alias(prefix + c) for c in COLUMNS[1:])
    return whole.select(*(f"`{header}`" for header in headers), id_, *added)


def _by_name(records: DataFrame, job: Job) -> DataFrame:
    """The pairs of records that bear one name, or names that may be one by the keys of the index."""
    from pyspark.sql import functions as f  # noqa: PLC0415 - heavy, and an extra

    spark = records.sparkSession
    named = records.select("record", "kind", "low", "high", "told", f.explode("names").alias("text"))
    distinct = named.groupBy("text", "kind").agg(f.max("told").alias("told")).toArrow().to_pylist()
    distinct.sort(key=lambda row: (row["text"], row["kind"]))
    numbers = [(row["text"], row["kind"], number) for number, row in enumerate(distinct)]
    known = spark.createDataFrame(numbers, "text string, kind string, number int")
    borne = named.join(known, ["text", "kind"]).select("record", "low", "high", "number").persist()
    least = np.where([row["told"] for row in distinct], bits_of(job.link_at) - MOST_LIFTED, bits_of(job.link_at))
    files = _shipped(spark, [(row["text"], row["kind"]) for row in distinct], least)
    spark_range = spark.range(0, len(distinct), 1, max(1, -(-len(distinct) // _NAMES)))
    near = spark_range.mapInArrow(partial(alike, *files), "one int, two int")
    same = spark.range(0, len(distinct)).selectExpr("cast(id as int) as one", "cast(id as int) as two")
    spelt = near.union(same).distinct().alias("p")
    a, b = borne.alias("a"), borne.alias("b")
    met = spelt.join(a, f.expr("a.number = p.one")).join(b, f.expr(f"b.number = p.two and {_YEARS}"))
    return _ordered(met.where("a.record != b.record"))


def _by_number(records: DataFrame) -> DataFrame:
    """The pairs of records that share an official number; of more than some each with the next."""
    from pyspark.sql import Window  # noqa: PLC0415 - heavy, and an extra
    from pyspark.sql import functions as f  # noqa: PLC0415

    bearing = records.select("record", "low", "high", f.explode("numbers").alias("key"))
    group = Window.partitionBy("key")
    placed = bearing.withColumn("place", f.row_number().over(group.orderBy("record"))).withColumn(
        "many", f.count("*").over(group) > MOST_NUMBERED
    )
    a, b = placed.alias("a"), placed.alias("b")
    next_ = "(not a.many or b.place = a.place + 1)"
    return _ordered(a.join(b, f.expr(f"a.key = b.key and a.place < b.place and {next_} and {_YEARS}")))


def _by_day(records: DataFrame) -> DataFrame:
    """The pairs of records born on one day that have a word which sounds alike."""
    from pyspark.sql import functions as f  # noqa: PLC0415 - heavy, and an extra

    born = records.select("record", f.explode("days").alias("key"))
    a, b = born.alias("a"), born.alias("b")
    return _ordered(a.join(b, f.expr("a.key = b.key and a.record < b.record")))


def _ordered(met: DataFrame) -> DataFrame:
    """Pairs of records, the lower one first."""
    return met.selectExpr("least(a.record, b.record) as one", "greatest(a.record, b.record) as two")


def _shipped(spark: SparkSession, names: list[tuple[str, str]], least: Any) -> tuple[str, str]:
    """The index of the names, and from what on each is of interest, as files on every worker; their names there."""
    rarity = PopulationRarity()
    folder = Path(tempfile.mkdtemp(prefix="matcher-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    stem = f"matcher-{uuid4().hex}"
    rows = (Row(_NOBODY, ListedName(t), profiles_of(parsed(t, k or None), rarity)) for t, k in names)  # type: ignore[arg-type]
    with (folder / f"{stem}.index").open("wb") as file:
        save(file, ListRarity({}, 0), take_apart(rows))
    np.save(folder / f"{stem}.npy", np.asarray(least, dtype=np.float64))
    for ending in ("index", "npy"):
        spark.sparkContext.addFile(str(folder / f"{stem}.{ending}"))
    return f"{stem}.index", f"{stem}.npy"


_NOBODY = Entry("", "", "unknown", ())
