"""What a worker does, without Spark: batches in, batches out."""

from __future__ import annotations

import pickle
from typing import Any

import pyarrow as pa
import pytest

from matcher import Mention, resolve
from matcher.errors import MatcherError
from matcher.mentions.selection import Selection
from matcher.resolution.on_worker import RECORD, Job, joined, linked, marked, told
from matcher.screening.shipment import program_digest
from matcher.screening.table import reading

ROWS = [
    ("Jon Jin Yong", "1981-03-05", None), ("JON, Jin Yong", None, "A5476394"), ("Jon Jin Yong", "1981-03-05", None),
    ("Ri Sol Ju", None, None), (None, None, None), (None, None, None),
]  # fmt: skip
HEADERS = ["name", "born", "passport"]


def job(program: str | None = None, **options: Any) -> Job:
    chosen = Selection(names=("name",), birth_date="born", identifiers=("passport",))
    read = reading(HEADERS, chosen, of="the rows")
    return Job(read, options.get("ignore", ()), 0.8, program or program_digest())


def batch() -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays([pa.array(column, pa.string()) for column in zip(*ROWS, strict=True)], HEADERS)


def records(made: Job) -> list[dict[str, Any]]:
    return [row for found in told(made, iter([batch()])) for row in found.to_pylist()]


def test_rows_that_say_the_same_are_one_record() -> None:
    (found,) = marked(job(), iter([batch()]))
    marks = found.column(RECORD).to_pylist()
    assert found.column("name").to_pylist() == [row[0] for row in ROWS]
    assert marks[0] == marks[2]
    assert marks[4] == marks[5]
    assert len(set(marks)) == 4 == len(records(job()))


def test_a_record_tells_by_what_it_is_found() -> None:
    one, two, *_ = records(job())
    assert (one["low"], one["high"], one["told"], one["names"]) == (1981, 1981, True, ["Jon Jin Yong"])
    assert all(day.startswith("1981-03-05 ") for day in one["days"])
    assert one["days"]
    assert len(two["numbers"]) > 0
    assert (two["low"], two["days"]) == (None, [])


def test_numbers_to_ignore_are_none() -> None:
    assert [row["numbers"] for row in records(job(ignore=("passport",)))] == [[], [], [], []]


def test_pairs_that_score_enough_are_linked() -> None:
    one, two, three, _ = records(job())
    rows = [(a["record"], b["record"], a["mention"], b["mention"]) for a, b in ((one, two), (one, three))]
    given = pa.RecordBatch.from_arrays(
        [pa.array(column) for column in zip(*rows, strict=True)], ["one", "two", "first", "second"]
    )
    (found,) = linked(job(), iter([given]))
    assert [set(row.values()) for row in found.to_pylist()] == [{one["record"], two["record"]}]


def test_parties_are_those_of_one_machine() -> None:
    made, counts = records(job()), (2, 1, 1, 2)
    rows = [(each["record"], each["record"], each["mention"], count) for each, count in zip(made, counts, strict=True)]
    columns = [pa.array(column) for column in zip(*rows, strict=True)]
    given = pa.RecordBatch.from_arrays(columns, ["root", "record", "mention", "count"])
    (found,) = joined(job(), iter([given]))
    here = resolve(m for row, count in zip(made, counts, strict=True) for m in [pickle.loads(row["mention"])] * count)
    assert sorted(id_ for row in found.to_pylist() for id_ in set(row["ids"])) == sorted(
        cluster.id for cluster in here for _ in {id(m) for m in cluster.members}
    )
    by_name = {row["canonical_name"]: row for row in found.to_pylist()}
    assert by_name["Jon Jin Yong"]["members"] == 3
    assert len(by_name[""]["ids"]) == 2
    assert by_name["Ri Sol Ju"]["link_score"] is None


def test_another_program_is_refused() -> None:
    with pytest.raises(MatcherError, match="another matcher"):
        list(marked(job("other"), iter([batch()])))


def test_mentions_travel_without_what_their_party_does_not_say() -> None:
    mention = pickle.loads(records(job())[0]["mention"])
    assert mention == Mention("Jon Jin Yong", birth_date="1981-03-05")
