"""What a worker does, without Spark: batches and blocks in, what was found out; memory does not grow with the rows."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from matcher import Matcher, Mention
from matcher.mentions.selection import Selection
from matcher.report.columns import COLUMNS
from matcher.screening import on_worker
from matcher.screening.batch import Block
from matcher.screening.on_worker import Job, screened_batches, screened_blocks, usage
from matcher.screening.shipment import Shipment, ship, unpacked
from matcher.screening.table import reading

NAMES = ["Jon Jin Yong", None, "Nobody Whoever", "???", "Volasys Silverstar"]


@pytest.fixture
def shipment(shipped: Matcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shipment:
    """A shipment that has arrived."""
    monkeypatch.setattr(on_worker, "_unpacked", lambda made: unpacked(made, tmp_path))
    return ship(shipped, tmp_path)


def job(shipment: Shipment, **options: bool) -> Job:
    read = reading(["ref", "name"], Selection(names=("name",)), of="the table")
    return Job(shipment, read, 10, None, options.get("only_hits", False), "")


def batch() -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays([pa.array(range(len(NAMES))), pa.array(NAMES, pa.string())], ["ref", "name"])


def test_a_batch_comes_back_with_the_reports_columns(shipment: Shipment) -> None:
    (found,) = screened_batches(job(shipment), iter([batch()]))
    assert found.schema.names == ["ref", "name", *COLUMNS, "ofac_like"]
    rows = found.to_pylist()
    assert sorted({row["ref"] for row in rows}) == list(range(len(NAMES)))
    told = {row["ref"]: (row["decision"], row["rank"], row["score"]) for row in rows}
    assert told[0][:2] == ("match", 1)
    assert told[1] == told[3] == ("unscreenable", None, None)


def test_clear_rows_are_left_out_where_that_is_asked(shipment: Shipment) -> None:
    (found,) = screened_batches(job(shipment, only_hits=True), iter([batch()]))
    assert "clear" not in found.column("decision").to_pylist()
    assert "unscreenable" in found.column("decision").to_pylist()


def test_blocks_give_what_the_matcher_finds_and_what_it_took(shipment: Shipment, shipped: Matcher) -> None:
    blocks = [[Mention("Jon Jin Yong"), Mention("???")], [Mention("Nobody Whoever")]]
    block = Block(3, None, told=False)
    made = list(screened_blocks(shipment, block, iter(blocks)))
    assert [found for found, _ in made] == [list(shipped.found(some, *block)) for some in blocks]
    assert {of[:2] for _, of in made} == {usage()[:2]}
