"""Tables screened on Spark: on a session of this machine and on a standalone cluster; a worker may be lost."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from matcher import Matcher, screen_frame
from matcher.errors import InputError, MissingDependency
from matcher.report.columns import COLUMNS
from matcher.screening.spark import screen
from tests.screening.cluster import kill, workers

NAMES = [
    "Jon Jin Yong", "전진영", "ООО «Интеллект»", "Intelekt LLC", "Sergei Kozlov", "Nobody Whoever", "???", "", None,
    "x" * 500, "Volasys Silverstar", "Jong Song Hwa", "محمد علي", "延边银星网络科技有限公司", "=1+1",
]  # fmt: skip
ROWS = [(i, name, f"19{60 + i}-01-0{1 + i % 9}" if i % 3 else None, i / 4) for i, name in enumerate(NAMES)]
HEADERS = ["ref", "party", "born", "amount"]


@pytest.fixture(scope="session")
def table(spark: Any) -> Any:
    return spark.createDataFrame(ROWS, "ref int, party string, born string, amount double").repartition(3, "ref")


def cells(found: Any) -> list[tuple[Any, ...]]:
    """The rows of either engine, missing values alike, in the order of the input."""
    columns = found.to_pydict().values() if hasattr(found, "to_pydict") else [found[name] for name in found.columns]
    rows = zip(*[[None if pd.isna(cell) else cell for cell in column] for column in columns], strict=True)
    return sorted(rows, key=lambda row: (row[0], row[5] or 0))


def local(shipped: Matcher, **options: Any) -> pd.DataFrame:
    return screen_frame(pd.DataFrame(ROWS, columns=HEADERS), shipped, name="party", **options)


@pytest.mark.spark
@pytest.mark.parametrize("options", [{}, {"only_hits": True}, {"birth_date": "born", "min_score": 0.0, "limit": 2}])
def test_a_table_is_screened_as_on_one_machine(
    spark: Any, table: Any, shipped: Matcher, options: dict[str, Any]
) -> None:
    found = screen(table, shipped, name="party", **options)
    assert found.columns == [*HEADERS, *COLUMNS, "ofac_like"]
    assert found.schema[:4] == table.schema
    assert cells(found.toArrow()) == cells(local(shipped, **options))


@pytest.mark.spark
def test_bad_rows_come_back_as_unscreenable(spark: Any, table: Any, shipped: Matcher) -> None:
    rows = screen(table, shipped, name="party").where("decision = 'unscreenable'").toArrow().to_pylist()
    assert sorted(str(row["party"]) for row in rows) == ["", "???", "None"]
    assert all(row["explanation"] for row in rows)


@pytest.mark.spark
def test_csv_parquet_and_tables_in_and_out(spark: Any, table: Any, shipped: Matcher, tmp_path: Path) -> None:
    table.write.parquet(str(tmp_path / "in.parquet"))
    table.write.csv(str(tmp_path / "in.csv"), header=True)
    table.createOrReplaceTempView("customers")
    expected = cells(local(shipped))
    read = {
        "parquet": spark.read.parquet(str(tmp_path / "in.parquet")),
        "csv": spark.read.csv(str(tmp_path / "in.csv"), header=True, schema=table.schema, emptyValue=""),
        "table": spark.table("customers"),
    }
    for name, given in read.items():
        found = screen(given, shipped, name="party")
        out = str(tmp_path / f"{name}.parquet")
        found.write.parquet(out)
        again = cells(spark.read.parquet(out).toArrow())
        if name == "csv":  # a CSV does not tell nothing from an empty text
            blank = [tuple(cell or None for cell in row) for row in expected]
            assert [tuple(cell or None for cell in row) for row in again] == blank
        else:
            assert again == expected
    screen(read["table"], shipped, name="party").write.csv(str(tmp_path / "out.csv"), header=True)
    assert spark.read.csv(str(tmp_path / "out.csv"), header=True).count() == len(expected)


@pytest.mark.spark
def test_columns_of_the_reports_names(spark: Any, shipped: Matcher) -> None:
    given = spark.createDataFrame([("Jon Jin Yong", "KP")], ["name", "Countries"])
    with pytest.raises(InputError, match=r"of the report's names \(countries\)"):
        screen(given, shipped)
    found = screen(given, shipped, prefix="match_", countries="Countries")
    row = found.toArrow().to_pylist()[0]
    assert (row["Countries"], row["match_decision"], row["match_countries"]) == ("KP", "match", "KP; RU")
    with pytest.raises(InputError, match="no column 'party' in the table"):
        screen(given, shipped, name="party")


@pytest.mark.spark
def test_a_lost_worker_costs_no_row_of_a_table(spark: Any, shipped: Matcher) -> None:
    rows = [(i, f"{NAMES[i % 10]} {i}") for i in range(3000)]
    given = spark.createDataFrame(rows, ["ref", "name"]).repartition(20, "ref")
    victim = workers(spark, of_tables=True)[0]
    tracker = spark.sparkContext.statusTracker()
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(lambda: screen(given, shipped).toArrow())
        while not coming.done() and not any(
            info and info.numTasks == 20 and info.numCompletedTasks
            for info in map(tracker.getStageInfo, tracker.getActiveStageIds())
        ):
            time.sleep(0.02)
        assert not coming.done()
        kill(victim)
        found = coming.result()
    expected = screen_frame(pd.DataFrame(rows, columns=["ref", "name"]), shipped)
    assert sorted(zip(found["ref"].to_pylist(), found["entry_id"].to_pylist(), strict=True)) == sorted(
        zip(expected["ref"], expected["entry_id"], strict=True)
    )
    assert victim not in workers(spark, of_tables=True)


def test_without_pyspark(shipped: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(MissingDependency, match="pip install"):
        screen(None, shipped)  # type: ignore[arg-type]
