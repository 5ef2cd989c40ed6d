"""Very many mentions: the same screening on the workers of Apache Spark.

The list and its index are shipped to each worker as files and mapped there (`spark_files`). A table (`screen`) is
screened where its parts lie and comes back as a table; the rows of a command's input (`spark_screener`) are handed out
in blocks and come back in input order. Both do on a worker what one machine does (`on_worker`), so the results are the
same. What a lost worker had in hand is screened again by another.

pyspark is imported when one of these is called, never before, and nowhere else but for `resolution.spark`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from matcher.config import MatchConfig
from matcher.errors import InputError
from matcher.index.cache import Cache
from matcher.mentions.selection import Selection
from matcher.records import Kind
from matcher.screening.frame import matcher_of
from matcher.screening.matcher import Matcher
from matcher.screening.on_worker import TYPES, Job, screened_batches
from matcher.screening.spark_files import shipment_on
from matcher.screening.spark_session import spark_types, unwarned
from matcher.screening.table import columns_of, reading, several
from matcher.watchlists import Watchlist

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


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
    job = Job(shipment_on(table.sparkSession.sparkContext, matcher, cache), read, limit, min_score, only_hits, prefix)
    schema = types.StructType([*table.schema.fields, *fields])
    with unwarned():
        return table.mapInArrow(partial(screened_batches, job), schema)


def _made(watchlist: Watchlist | Matcher, config: MatchConfig | None, cache: Cache | None) -> Matcher:
    if isinstance(watchlist, Matcher) or cache is None:
        return matcher_of(watchlist, config)
    return Matcher(watchlist, config, cache=cache)


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


def _spark_type(types: Any, name: str) -> Any:
    made = {"double": types.DoubleType, "int": types.IntegerType, "bigint": types.LongType}
    return made.get(TYPES.get(name, ""), types.StringType)()
