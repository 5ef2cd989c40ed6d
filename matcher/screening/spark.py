"""Very many mentions: the same screening on the workers of Apache Spark.

The list and its index are shipped to each worker as files and mapped there; each Python process of a worker makes one
`Matcher` of them and keeps it. A table (`screen`) is screened where its parts lie and comes back as a table; the rows
of a command's input (`SparkScreener`) are handed out in blocks and come back in input order. Both do on a worker what
one machine does, so the results are the same. What a lost worker had in hand is screened again by another.

pyspark is imported when one of these is called, never before, and nowhere else.
"""

from __future__ import annotations

import atexit
import re
import shutil
import tempfile
import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4
from weakref import WeakKeyDictionary

from matcher.config import MatchConfig
from matcher.errors import InputError, MatcherError, MissingDependency
from matcher.index.cache import Cache
from matcher.mentions.selection import Selection
from matcher.records import Kind, Mention
from matcher.screening.batch import BLOCK, Block
from matcher.screening.frame import matcher_of
from matcher.screening.matcher import Found, Matcher
from matcher.screening.shipment import Shipment, ship, unpacked
from matcher.screening.table import Reading, columns_of, found, reading, several
from matcher.watchlists import Watchlist

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark import SparkContext
    from pyspark.sql import DataFrame, SparkSession

# Blocks that a core has in hand or waiting, of one job; and jobs under way.
_BLOCKS, _JOBS = 2, 2
# A smaller block is not worth being sent.
_LEAST = 50
_TYPES = {"score": "double", "rank": "int", "more": "bigint"}
_NO_SPARK = 'Spark needs pyspark and pyarrow: pip install "watchlist-matcher[spark]".'
_NO_MATCHER = (
    "The workers have no matcher: give them the same Python environment as the driver (README, On Spark), for instance "
    "with --archives and PYSPARK_PYTHON."
)
_shipped: WeakKeyDictionary[Matcher, dict[str, Shipment]] = WeakKeyDictionary()


def screen(
    table: DataFrame,
    watchlist: Watchlist | Matcher,
    *,
    name: str | Iterable[str] = "name",
    id: str | None = None,  # noqa: A002 - options are named after the columns of a mention
    kind: Kind | None = None,
    kind_column: str | None = None,
    birth_date: str | None = None,
    countries: str | None = None,
    sex: str | None = None,
    identifiers: str | Iterable[str] = (),
    config: MatchConfig | None = None,
    limit: int = 10,
    min_score: float | None = None,
    only_hits: bool = False,
    prefix: str = "",
    cache: Cache | None = None,
) -> DataFrame:
    """Screen every row of a Spark DataFrame, where it lies.

    The list is shipped at once, the rows are screened when the result is asked for. Equal rows give the rows that
    `screen_frame` gives, those of one part in its order.

    Args:
        table: the rows; cells may be null.
        watchlist: what to screen against; a `Matcher` is used as it is, and shipped once to each cluster.
        name: the column of the name; several are several names of one row.
        id: the column of the caller's own reference.
        kind: what the names are names of, if all are of one kind.
        kind_column: the column that says so for each row.
        birth_date: the column of the birth date, as text or as dates.
        countries: the column of countries, several separated by `;`.
        sex: the column of the sex.
        identifiers: the columns of official numbers.
        config: thresholds and policies; not together with a `Matcher`, which has its own.
        limit: at most so many matches of one row.
        min_score: lowest score (0 to 1) of a match that is shown; None means `review_at`.
        only_hits: whether clear rows are left out; unscreenable ones stay.
        prefix: put before the names of the report's columns, where the table has columns of these names.
        cache: where the index of the list is kept, if `watchlist` is no `Matcher`.

    Returns:
        The table's columns with their types, then the report's columns: a row per match, or one for a row without any.
        `score` is a double (null without a match), `rank` an int, `more` a bigint, the rest is text.

    Raises:
        InputError: a column is not there, or the report has one of the same name.
        MissingDependency: pyspark or pyarrow is not installed.
        ValueError: `config` is given together with a `Matcher`.

    >>> from matcher.screening.spark import screen
    >>> screen(spark.createDataFrame([("Jon Jin Yong",)], ["name"]), watchlist)  # doctest: +SKIP
    DataFrame[name: string, decision: string, rank: int, score: double, entry_id: string, ...]
    """
    types = spark_types()
    chosen = Selection(
        names=several(name), id=id, kind=kind_column, birth_date=birth_date, country=countries, sex=sex,
        identifiers=several(identifiers), default_kind=kind,
    )  # fmt: skip
    read = reading(table.columns, chosen, of="the table")
    matcher = _made(watchlist, config, cache)
    names = columns_of(matcher.config)
    refuse_double(table.columns, [prefix + each for each in names])
    fields = [types.StructField(prefix + each, _spark_type(types, each)) for each in names]
    job = _Job(_shipment(table.sparkSession.sparkContext, matcher, cache), read, limit, min_score, only_hits, prefix)
    schema = types.StructType([*table.schema.fields, *fields])
    with unwarned():
        return table.mapInArrow(partial(_screened_batches, job), schema)


class SparkScreener:
    """Screens like a `Matcher`, in input order, on the workers of a cluster.

    Args:
        matcher: the list and its index; a mention alone is looked up by it, here.
        spark: a session.
        cache: where the index of the list is kept, if it is.

    Raises:
        MissingDependency: pyspark is not installed.
    """

    def __init__(self, matcher: Matcher, spark: SparkSession, *, cache: Cache | None = None) -> None:
        self.watchlist, self.config = matcher.watchlist, matcher.config
        self._matcher = matcher
        self._context = spark.sparkContext
        self._shipment = _shipment(self._context, matcher, cache)

    def match_all(self, mentions: Iterable[Mention], *, limit: int, told: bool = False, **others: Any) -> Iterator[Any]:
        """One result per mention, in input order; only so many are read ahead as keep the workers busy.

        Args:
            mentions: what to look up.
            limit: at most so many matches each.
            told: whether the workers work the evidence out too.
            others: `progress`, called with the number of mentions done; `workers` is for the cluster to say.

        Raises:
            MatcherError: the workers cannot do it; the message says why.
        """
        stream, progress = iter(mentions), others.get("progress")
        first = list(islice(stream, 2))
        if len(first) < 2:  # not worth a job
            yield from self._matcher.match_all(first, limit=limit, told=told, progress=progress)
            return
        for done, result in enumerate(self._results(chain(first, stream), Block(limit, None, told)), 1):
            yield result
            if progress:
                progress(done)

    def _results(self, stream: Iterator[Mention], block: Block) -> Iterator[Any]:
        """Results of jobs that follow each other closely, so that no worker waits for the slowest or for the report."""
        cores = max(1, self._context.defaultParallelism)
        group = f"matcher-{uuid4().hex}"
        waiting: deque[tuple[list[Mention], Future[list[Found]]]] = deque()
        pool = ThreadPoolExecutor(_JOBS)
        try:
            while (some := list(islice(stream, cores * _BLOCKS * BLOCK))) or waiting:
                if some:
                    waiting.append((some, pool.submit(self._found, some, cores, block, group)))
                if not some or len(waiting) > _JOBS:
                    items, future = waiting.popleft()
                    yield from map(self._matcher.result, items, future.result())
        finally:
            if waiting:
                with suppress(Exception):  # the cluster may be gone
                    self._context.cancelJobGroup(group)
            pool.shutdown(wait=True, cancel_futures=True)

    def _found(self, mentions: list[Mention], cores: int, block: Block, group: str) -> list[Found]:
        """What a job found for some mentions, as plain values."""
        self._context.setJobGroup(group, "matcher screen")
        size = min(BLOCK, max(_LEAST, -(-len(mentions) // cores)))
        # What only the report needs stays here.
        bare = [replace(mention, fields={}, source="") for mention in mentions]
        parts = [bare[at : at + size] for at in range(0, len(bare), size)]
        work = partial(_screened_blocks, self._shipment, block)
        try:
            made: list[Found] = self._context.parallelize(parts, len(parts)).mapPartitions(work).collect()
            return made
        except Exception as error:
            raise _told(error) from error


def session(master: str = "", *, log: IO[bytes] | None = None) -> SparkSession:
    """A session of its own for a command.

    Args:
        master: URL of the cluster; empty leaves it to Spark's configuration, which without one says `local[*]`.
        log: where Spark's own log goes; None leaves it on standard error.

    Raises:
        MatcherError: Spark cannot be started.
        MissingDependency: pyspark is not installed.
    """
    spark_types()
    from pyspark import SparkConf, SparkContext, java_gateway  # noqa: PLC0415 - heavy, and an extra
    from pyspark.sql import SparkSession  # noqa: PLC0415

    launch: Any = java_gateway.launch_gateway
    conf = SparkConf().setAppName("matcher screen").set("spark.ui.showConsoleProgress", "false")
    if master:
        conf.setMaster(master)
    if not master or master.startswith("local"):
        conf.set("spark.ui.enabled", "false")
    try:
        # One Java serves a process for all its sessions.
        gateway = SparkContext._gateway or launch(conf, popen_kwargs={"stderr": log} if log else None)
        with unwarned():
            return SparkSession(SparkContext(conf=conf, gateway=gateway))
    except Exception as error:
        where = f" ({master})" if master else ""
        raise MatcherError(f"Spark{where} cannot be started: {_first_line(error)}") from error


class _Job(NamedTuple):
    """What a worker is told of a table."""

    shipment: Shipment
    reading: Reading
    limit: int
    min_score: float | None
    only_hits: bool
    prefix: str


def _screened_batches(job: _Job, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """On a worker: each batch of a table with what was found."""
    for batch in batches:
        yield _screened_batch(job, _unpacked(job.shipment), batch)


def _screened_batch(job: _Job, matcher: Matcher, batch: pa.RecordBatch) -> pa.RecordBatch:
    import pyarrow as pa  # noqa: PLC0415 - an extra

    names = columns_of(matcher.config)
    cells = zip(*[column.to_pylist() for column in batch.columns], strict=True)
    results = matcher.match_all(job.reading.mentions(cells), limit=job.limit, min_score=job.min_score)
    made = found(results, names, only_hits=job.only_hits)
    given = batch.take(pa.array(made.places, type=pa.int64()))
    columns = [_arrow(pa, name, [row[i] for row in made.rows]) for i, name in enumerate(names)]
    headers = [*batch.schema.names, *[job.prefix + name for name in names]]
    return pa.RecordBatch.from_arrays([*given.columns, *columns], names=headers)


def _arrow(pa: Any, name: str, cells: list[str]) -> Any:
    """A column of the report."""
    if name == "score":
        return pa.array([float(cell) if cell else None for cell in cells], type=pa.float64())
    if name in _TYPES:
        type_ = pa.int32() if name == "rank" else pa.int64()
        return pa.array([int(cell) if cell else None for cell in cells], type=type_)
    return pa.array([cell.encode("utf-8", "backslashreplace").decode() for cell in cells], type=pa.string())


def _screened_blocks(shipment: Shipment, block: Block, blocks: Iterator[list[Mention]]) -> Iterator[Found]:
    """On a worker: what is found for the mentions of some blocks."""
    for mentions in blocks:
        yield from _unpacked(shipment).found(mentions, *block)


def _unpacked(shipment: Shipment) -> Matcher:
    """On a worker: the matcher of a shipment."""
    from pyspark import SparkFiles  # noqa: PLC0415 - heavy, and an extra

    return unpacked(shipment, Path(SparkFiles.getRootDirectory()))


def _made(watchlist: Watchlist | Matcher, config: MatchConfig | None, cache: Cache | None) -> Matcher:
    if isinstance(watchlist, Matcher) or cache is None:
        return matcher_of(watchlist, config)
    return Matcher(watchlist, config, cache=cache)


def _shipment(context: SparkContext, matcher: Matcher, cache: Cache | None) -> Shipment:
    """The shipment of a matcher to a cluster, made once.

    Its files stay as long as this process: workers that join later fetch them too.
    """
    known = _shipped.setdefault(matcher, {})
    if context.applicationId not in known:
        folder = Path(tempfile.mkdtemp(prefix="matcher-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        made = ship(matcher, folder, cache=cache)
        for name in made.files:
            context.addFile(str(folder / name))
        known[context.applicationId] = made
    return known[context.applicationId]


def refuse_double(there: Iterable[str], new: Iterable[str]) -> None:
    """Refuse column names that the report would have twice; Spark takes capitals for the same.

    Raises:
        InputError: there are some.
    """
    taken = {name.casefold() for name in there}
    if double := [name for name in new if name.casefold() in taken]:
        raise InputError(
            f"The table has columns of the report's names ({', '.join(double)}); name a prefix for the report's "
            "columns, such as prefix='match_'.",
            column=double[0],
        )


def spark_types() -> Any:
    """Spark's types, once it is known that Spark is there.

    Raises:
        MissingDependency: it is not.
    """
    try:
        with unwarned():
            import pyarrow as pa  # noqa: F401, PLC0415 - heavy, and an extra
            from pyspark.sql import types  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependency(_NO_SPARK) from error
    return types


@contextmanager
def unwarned() -> Iterator[None]:
    """Without the warning that pyspark gives of newer versions of pandas, which has no part in this."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*pandas", category=FutureWarning)
        yield


def _spark_type(types: Any, name: str) -> Any:
    made = {"double": types.DoubleType, "int": types.IntegerType, "bigint": types.LongType}
    return made.get(_TYPES.get(name, ""), types.StringType)()


def _told(error: Exception) -> MatcherError:
    """A failure of the workers in one sentence."""
    text = str(error)
    if "No module named 'matcher'" in text:
        return MatcherError(_NO_MATCHER)
    ours = re.findall(r"matcher\.errors\.\w+: (.+)", text)
    return MatcherError(ours[-1] if ours else f"Spark could not screen the names: {_first_line(error)}")


def _first_line(error: Exception) -> str:
    lines = [line for line in str(error).splitlines() if line.strip() and not line.endswith("o.apache.spark.")]
    return lines[0][:300] if lines else type(error).__name__
