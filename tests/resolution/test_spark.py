"""Resolution on Spark: the clusters of one machine, on a session and on a standalone cluster; a worker may be lost."""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from matcher import resolve
from matcher.errors import InputError
from matcher.mentions.selection import Selection
from matcher.resolution import spark as module
from matcher.screening.table import reading
from tests.screening.cluster import kill, workers

HEADERS = ("ref", "name", "alias", "born", "sex", "passport")
NUMBER = ("A5476394", "B3029584")
GIVEN = ("Ali", "Aly", "Hassan", "Sergei", "Sergey", "Maria", "Jin", "J.", "Сергей")
FAMILY = ("Kozlov", "Kozlow", "KOZLOV,", "Mansour", "Mansur", "Petrova", "Yong", "Козлов")
Row = tuple[Any, ...]


def made_up(count: int) -> list[Row]:
    chance = random.Random(5)
    rows: list[Row] = [(n, None, None, None, None, None) for n in range(3)]
    rows += [(len(rows) + n, text, None, None, None, None) for n, text in enumerate(("???", "???", "", "Jon Jin Yong"))]
    for ref in range(len(rows), count):
        name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
        born = chance.choice((None, None, "1960", "1971-03-04", "circa 1961"))
        alias = chance.choice((None, None, None, None, "Abu Jihad", "Jin Yong Jon"))
        passport = chance.choice((None, None, None, *NUMBER))
        rows.append((ref, name, alias, born, chance.choice((None, None, "m", "f")), passport))
    return rows


def local(rows: list[Row]) -> dict[int, Row]:
    """What one machine finds, by reference."""
    chosen = Selection(names=("name", "alias"), birth_date="born", sex="sex", identifiers=("passport",))
    read = reading(HEADERS, chosen, of="the rows").mentions(rows)
    items = [replace(mention, id=str(row[0])) for mention, row in zip(read, rows, strict=True)]
    found = {}
    for cluster in resolve(items):
        best: dict[int, Any] = {}
        for link in cluster.links:
            best.setdefault(id(link.left), link)
            best.setdefault(id(link.right), link)
        for member in cluster.members:
            link = best.get(id(member))
            told = (round(link.score, 9), link.explain()) if link else (None, "")
            found[int(member.id)] = (cluster.id, cluster.canonical, len(cluster.members), *told)
    return found


def table(spark: Any, rows: list[Row]) -> Any:
    schema = "ref int, name string, alias string, born string, sex string, passport string"
    return spark.createDataFrame(rows, schema).repartition(3, "ref")


OPTIONS: dict[str, Any] = {
    "name": ("name", "alias"), "birth_date": "born", "sex": "sex", "identifiers": "passport",
}  # fmt: skip


def there(found: Any) -> dict[int, Row]:
    """What Spark finds, by reference."""
    return {
        row["ref"]: (
            row["cluster_id"], row["canonical_name"], row["members"],
            None if row["link_score"] is None else round(row["link_score"], 9), row["explanation"],
        )
        for row in found
    }  # fmt: skip


def assert_equal(found: dict[int, Row], rows: list[Row]) -> None:
    """Spark's parties are those of one machine."""
    here = local(rows)
    # Rows that say the same and cannot be compared have an id each, whichever of them comes first.
    unread = [row[0] for row in rows if row[1] in (None, "", "???") and row[2] is None and row[3:] == (None,) * 3]
    assert sorted(found[ref] for ref in unread) == sorted(here[ref] for ref in unread)
    assert {ref: told for ref, told in found.items() if ref not in unread} == {
        ref: told for ref, told in here.items() if ref not in unread
    }
    assert max(told[2] for told in here.values()) > 3


@pytest.mark.spark
def test_clusters_are_those_of_one_machine(spark: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_NAMES", 40)
    rows = made_up(160)
    found = module.resolve(table(spark, rows), **OPTIONS)
    assert found.columns == [*HEADERS, *module.COLUMNS]
    given = found.toArrow().to_pylist()
    assert sorted(tuple(row[h] for h in HEADERS) for row in given) == sorted(rows, key=lambda r: r[0])
    assert_equal(there(given), rows)


@pytest.mark.spark
def test_a_lost_worker_costs_no_row(spark: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "_NAMES", 20)
    spark.sparkContext.setCheckpointDir(str(tmp_path))
    rows = made_up(160)
    victim = workers(spark, of_tables=True)[0]
    tracker = spark.sparkContext.statusTracker()
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(lambda: module.resolve(table(spark, rows), **OPTIONS).toArrow().to_pylist())
        # Names are looked up, or pairs weighed: the driver has made and shipped their index.
        while not coming.done() and not any(
            info and info.numTasks >= 5 and info.numCompletedTasks
            for info in map(tracker.getStageInfo, tracker.getActiveStageIds())
        ):
            time.sleep(0.01)
        assert not coming.done()
        kill(victim)
        found = coming.result()
    assert len(found) == len(rows)
    assert_equal(there(found), rows)
    assert victim not in workers(spark, of_tables=True)


@pytest.mark.spark
def test_columns_of_the_added_names(spark: Any) -> None:
    given = spark.createDataFrame([("Jon Jin Yong", "x")], ["name", "Members"])
    with pytest.raises(InputError, match=r"of the report's names \(members\)"):
        module.resolve(given)
    (row,) = module.resolve(given, prefix="party_").toArrow().to_pylist()
    assert (row["Members"], row["party_members"], row["party_canonical_name"]) == ("x", 1, "Jon Jin Yong")
