"""Screening on Spark: the same tests on a session of this machine and on a standalone cluster; a worker may be lost."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from matcher import Matcher, Mention, Watchlist, screen_frame
from matcher.config import MatchConfig
from matcher.errors import InputError, MatcherError, MissingDependency
from matcher.report.columns import COLUMNS
from matcher.screening import spark as module
from matcher.screening.spark import SparkScreener, screen, session
from tests.screening.cluster import kill, require_spark, standalone, workers

NAMES = [
    "Jon Jin Yong", "전진영", "ООО «Интеллект»", "Intelekt LLC", "Sergei Kozlov", "Nobody Whoever", "???", "", None,
    "x" * 500, "Volasys Silverstar", "Jong Song Hwa", "محمد علي", "延边银星网络科技有限公司", "=1+1",
]  # fmt: skip
ROWS = [(i, name, f"19{60 + i}-01-0{1 + i % 9}" if i % 3 else None, i / 4) for i, name in enumerate(NAMES)]
HEADERS = ["ref", "party", "born", "amount"]


def on_spark(function: Any) -> Any:
    return pytest.mark.spark(function)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Watchlist.load("excerpt"), MatchConfig(ofac_like=True))


@pytest.fixture(scope="module", params=["this machine", "standalone"])
def spark(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
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
    made = session(master, log=log)
    made.conf.set("spark.sql.session.timeZone", "UTC")
    yield made
    made.stop()


@pytest.fixture(scope="module")
def table(spark: Any) -> Any:
    return spark.createDataFrame(ROWS, "ref int, party string, born string, amount double").repartition(3, "ref")


def cells(found: Any) -> list[tuple[Any, ...]]:
    """The rows of either engine, missing values alike, in the order of the input."""
    columns = found.to_pydict().values() if hasattr(found, "to_pydict") else [found[name] for name in found.columns]
    rows = zip(*[[None if pd.isna(cell) else cell for cell in column] for column in columns], strict=True)
    return sorted(rows, key=lambda row: (row[0], row[5] or 0))


def local(matcher: Matcher, **options: Any) -> pd.DataFrame:
    return screen_frame(pd.DataFrame(ROWS, columns=HEADERS), matcher, name="party", **options)


@on_spark
@pytest.mark.parametrize("options", [{}, {"only_hits": True}, {"birth_date": "born", "min_score": 0.0, "limit": 2}])
def test_a_table_is_screened_as_on_one_machine(
    spark: Any, table: Any, matcher: Matcher, options: dict[str, Any]
) -> None:
    found = screen(table, matcher, name="party", **options)
    assert found.columns == [*HEADERS, *COLUMNS, "ofac_like"]
    assert found.schema[:4] == table.schema
    assert cells(found.toArrow()) == cells(local(matcher, **options))


@on_spark
def test_bad_rows_come_back_as_unscreenable(spark: Any, table: Any, matcher: Matcher) -> None:
    rows = screen(table, matcher, name="party").where("decision = 'unscreenable'").toArrow().to_pylist()
    assert sorted(str(row["party"]) for row in rows) == ["", "???", "None"]
    assert all(row["explanation"] for row in rows)


@on_spark
def test_csv_parquet_and_tables_in_and_out(spark: Any, table: Any, matcher: Matcher, tmp_path: Path) -> None:
    table.write.parquet(str(tmp_path / "in.parquet"))
    table.write.csv(str(tmp_path / "in.csv"), header=True)
    table.createOrReplaceTempView("customers")
    expected = cells(local(matcher))
    read = {
        "parquet": spark.read.parquet(str(tmp_path / "in.parquet")),
        "csv": spark.read.csv(str(tmp_path / "in.csv"), header=True, schema=table.schema, emptyValue=""),
        "table": spark.table("customers"),
    }
    for name, given in read.items():
        found = screen(given, matcher, name="party")
        out = str(tmp_path / f"{name}.parquet")
        found.write.parquet(out)
        again = cells(spark.read.parquet(out).toArrow())
        if name == "csv":  # a CSV does not tell nothing from an empty text
            blank = [tuple(cell or None for cell in row) for row in expected]
            assert [tuple(cell or None for cell in row) for row in again] == blank
        else:
            assert again == expected
    screen(read["table"], matcher, name="party").write.csv(str(tmp_path / "out.csv"), header=True)
    assert spark.read.csv(str(tmp_path / "out.csv"), header=True).count() == len(expected)


@on_spark
def test_columns_of_the_reports_names(spark: Any, matcher: Matcher) -> None:
    given = spark.createDataFrame([("Jon Jin Yong", "KP")], ["name", "Countries"])
    with pytest.raises(InputError, match=r"of the report's names \(countries\)"):
        screen(given, matcher)
    found = screen(given, matcher, prefix="match_", countries="Countries")
    row = found.toArrow().to_pylist()[0]
    assert (row["Countries"], row["match_decision"], row["match_countries"]) == ("KP", "match", "KP; RU")
    with pytest.raises(InputError, match="no column 'party' in the table"):
        screen(given, matcher, name="party")


@on_spark
def test_mentions_come_back_in_order_with_their_evidence(spark: Any, matcher: Matcher) -> None:
    mentions = [Mention(name or "", row=i, fields={"ref": str(i)}) for i, name in enumerate(NAMES * 20)]
    counted: list[int] = []
    screener = SparkScreener(matcher, spark)
    found = list(screener.match_all(iter(mentions), workers=1, limit=3, progress=counted.append, told=True))
    assert found == list(matcher.match_all(mentions, limit=3, told=True))
    assert [result.mention for result in found] == mentions
    assert counted == list(range(1, len(mentions) + 1))
    assert list(screener.match_all([], limit=3)) == []
    assert list(screener.match_all(mentions[:1], limit=3)) == found[:1]


@on_spark
def test_a_lost_worker_costs_no_mention(spark: Any, matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BLOCK", 100)
    mentions = [Mention(f"{name} {i}", row=i) for i in range(200) for name in NAMES[:10]]
    victim = workers(spark, of_tables=False)[0]
    results = SparkScreener(matcher, spark).match_all(mentions, limit=3)
    first = next(results)
    kill(victim)
    assert [first, *results] == list(matcher.match_all(mentions, limit=3))
    assert victim not in workers(spark, of_tables=False)


@on_spark
def test_a_lost_worker_costs_no_row_of_a_table(spark: Any, matcher: Matcher) -> None:
    rows = [(i, f"{NAMES[i % 10]} {i}") for i in range(3000)]
    given = spark.createDataFrame(rows, ["ref", "name"]).repartition(20, "ref")
    victim = workers(spark, of_tables=True)[0]
    tracker = spark.sparkContext.statusTracker()
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(lambda: screen(given, matcher).toArrow())
        while not coming.done() and not any(
            info and info.numTasks == 20 and info.numCompletedTasks
            for info in map(tracker.getStageInfo, tracker.getActiveStageIds())
        ):
            time.sleep(0.02)
        assert not coming.done()
        kill(victim)
        found = coming.result()
    expected = screen_frame(pd.DataFrame(rows, columns=["ref", "name"]), matcher)
    assert sorted(zip(found["ref"].to_pylist(), found["entry_id"].to_pylist(), strict=True)) == sorted(
        zip(expected["ref"], expected["entry_id"], strict=True)
    )
    assert victim not in workers(spark, of_tables=True)


@on_spark
def test_a_matcher_is_shipped_once(spark: Any, table: Any, matcher: Matcher) -> None:
    before = SparkScreener(matcher, spark)._shipment
    screen(table, matcher, name="party")
    assert SparkScreener(matcher, spark)._shipment is before


@on_spark
def test_another_program_on_the_workers_is_told(spark: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.screening.shipment.program_digest", lambda: "other")
    screener = SparkScreener(Matcher(Watchlist.load("excerpt")), spark)
    with pytest.raises(MatcherError, match=r"^The worker runs another matcher than the driver"):
        list(screener.match_all([Mention("Jon"), Mention("Jin")], limit=3))


@on_spark
def test_a_cluster_that_is_not_there() -> None:
    require_spark()
    with pytest.raises(MatcherError, match=r"^Spark \(nonsense\) cannot be started"):
        session("nonsense")


def test_without_pyspark(matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(MissingDependency, match="pip install"):
        session("local[1]")
    with pytest.raises(MissingDependency, match="pip install"):
        screen(None, matcher)  # type: ignore[arg-type]
