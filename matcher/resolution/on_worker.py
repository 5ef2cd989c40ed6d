"""What a worker of Spark does of a resolution: rows become records, records are paired and weighed, and joined.

Each step takes batches of a table and gives batches; what it needs to know travels with it (`Job`). A batch is all
that a worker holds, beside the index of the names, which is mapped, and the largest party-to-be.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from matcher.compare.secondary import identifier_keys
from matcher.errors import MatcherError
from matcher.index.index import Index
from matcher.index.store import load
from matcher.records import Cluster, Link, Mention
from matcher.resolution.name_pairs import BLOCK, looked_up
from matcher.resolution.pairs import Pairing
from matcher.resolution.parties import REVIEW_AT, resolve
from matcher.resolution.records import Record, records_of
from matcher.resolution.same_day import days_and_sounds
from matcher.resolution.spellings import Spellings
from matcher.resolution.weighing import lines_of
from matcher.screening.shipment import program_digest
from matcher.screening.table import Reading

if TYPE_CHECKING:
    import pyarrow as pa

Batches = Iterator["pa.RecordBatch"]
# The column that says which record a row is of.
RECORD = "__record"
# Records resolved at once, and what hangs together with them.
AT_ONCE = 5000
TOLD = "record string, mention binary, names array<string>, kind string, told boolean, numbers array<string>, "
TOLD += "days array<string>, low int, high int"
FOUND = "record string, ids array<string>, canonical_name string, link_score double, members bigint, explanation string"


class Job(NamedTuple):
    """What a worker is told.

    Attributes:
        reading: how rows are read.
        ignore: types of identifiers that are left out.
        link_at: score from which two records are linked.
        program: digest of the program that gave the job.
    """

    reading: Reading
    ignore: tuple[str, ...]
    link_at: float
    program: str

    def checked(self) -> None:
        """See that this process runs the same program.

        Raises:
            MatcherError: it does not.
        """
        if self.program != program_digest():
            raise MatcherError("The worker runs another matcher than the driver: give both the same environment.")

    def record(self, mention: Mention) -> Record:
        """A mention as a record."""
        return records_of([mention], self.ignore, by_origin=False)[0]


def marked(job: Job, batches: Batches) -> Batches:
    """Rows with the record that each is of."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    job.checked()
    for batch in batches:
        digests = [job.record(mention).digest for mention in _mentions(job, batch)]
        columns = [*batch.columns, pa.array(digests, pa.string())]
        yield pa.RecordBatch.from_arrays(columns, names=[*batch.schema.names, RECORD])


def told(job: Job, batches: Batches) -> Batches:
    """The distinct records of each batch of rows (`TOLD`)."""
    job.checked()
    for batch in batches:
        mentions = {job.record(m).digest: m for m in _mentions(job, batch)}
        records = [job.record(mention) for mention in mentions.values()]
        spellings = Spellings(records)
        rows = [
            _row(record, mention, _ways(spellings, n))
            for n, (record, mention) in enumerate(zip(records, mentions.values(), strict=True))
        ]
        yield _batch(TOLD, rows)


def _ways(spellings: Spellings, record: int) -> Iterator[Any]:
    return (way for number in spellings.of(record) for way in spellings.profiles(number))


def _row(record: Record, mention: Mention, ways: Iterable[Any]) -> tuple[Any, ...]:
    years, beside = record.facts.years, record.beside
    return (
        record.digest, pickle.dumps(mention), [name.text for name in record.names], record.kind or "",
        any(beside), sorted(identifier_keys(beside.identifiers)), days_and_sounds(record, ways),
        min(years, default=None), max(years, default=None),
    )  # fmt: skip


def alike(path: str, least: str, batches: Batches) -> Batches:
    """The numbers of names that may be one, for each number of a name.

    Args:
        path: name of the file of the index, as it was shipped.
        least: name of the file of the bits from which others are of interest.
        batches: of numbers in a row.
    """
    from pyspark import SparkFiles  # noqa: PLC0415 - heavy, and an extra

    index = _index(SparkFiles.get(path))
    bits = np.load(SparkFiles.get(least), mmap_mode="r")
    count = len(bits)
    for batch in batches:
        numbers = batch.column(0).to_numpy()
        for row in np.split(numbers, np.flatnonzero(np.diff(numbers) != 1) + 1):
            for at in range(0, len(row), BLOCK):
                first = int(row[at])
                codes = looked_up(index, first, first + min(BLOCK, len(row) - at), bits)
                yield _columns("one int, two int", np.divmod(codes, count))


@lru_cache(maxsize=1)
def _index(path: str) -> Index:
    return Index(load(Path(path))[1])


def linked(job: Job, batches: Batches) -> Batches:
    """Of pairs of records, given by their mentions, those that score enough."""
    for batch in batches:
        one, two, *payloads = (column.to_pylist() for column in batch.columns)
        payload = dict(zip((*one, *two), (*payloads[0], *payloads[1]), strict=True))
        records = records_of(map(pickle.loads, payload.values()), job.ignore, by_origin=False)
        number = {record.digest: n for n, record in enumerate(records)}
        pairing = Pairing(records, Spellings(records), lines_of(job.link_at, REVIEW_AT))
        edges = pairing.linked(*(np.array([number[each] for each in side], dtype=np.int64) for side in (one, two)))
        yield _batch(
            "low string, high string", [(records[e.left].digest, records[e.right].digest) for e in edges.each()]
        )


def joined(job: Job, batches: Batches) -> Batches:
    """The parties of records (`FOUND`), which come ordered by what they hang together with."""
    waiting: list[tuple[str, bytes, int]] = []
    last = None
    for batch in batches:
        for root, *record in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            if root != last and len(waiting) >= AT_ONCE:
                yield _batch(FOUND, _parties(job, waiting))
                waiting = []
            last = root
            waiting.append((record[0], record[1], record[2]))
    yield _batch(FOUND, _parties(job, waiting))


def _parties(job: Job, waiting: Sequence[tuple[str, bytes, int]]) -> list[tuple[Any, ...]]:
    """A row for each record; rows that say the same and cannot be compared have an id each."""
    digests: dict[int, str] = {}
    items = []
    for digest, payload, count in waiting:
        mention = pickle.loads(payload)
        digests[id(mention)] = digest
        items += [mention] * count
    rows: dict[str, tuple[Any, ...]] = {}
    for cluster in resolve(items, ignore=job.ignore, link_at=job.link_at):
        links = _best(cluster)
        for member in {id(m): m for m in cluster.members}.values():
            digest, link = digests[id(member)], links.get(id(member))
            score, why = (link.score, link.explain()) if link else (None, "")
            ids = [*(rows[digest][1] if digest in rows else ()), cluster.id]
            rows[digest] = (digest, ids, cluster.canonical, score, len(cluster.members), why)
    return list(rows.values())


def _best(cluster: Cluster) -> dict[int, Link]:
    """The surest link of each member."""
    found: dict[int, Link] = {}
    for link in cluster.links:
        found.setdefault(id(link.left), link)
        found.setdefault(id(link.right), link)
    return found


def _mentions(job: Job, batch: pa.RecordBatch) -> list[Mention]:
    """The mentions of rows, without what their party does not say of itself."""
    cells = zip(*[column.to_pylist() for column in batch.columns], strict=True)
    return [replace(m, fields={}, source="", id="", row=None) for m in job.reading.mentions(cells)]


def _batch(schema: str, rows: Sequence[tuple[Any, ...]]) -> pa.RecordBatch:
    return _columns(schema, list(zip(*rows, strict=True)) or [()] * (schema.count(",") + 1))


def _columns(schema: str, columns: Iterable[Any]) -> pa.RecordBatch:
    """A batch with the columns that a schema of Spark names."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    types = {
        "string": pa.string(), "binary": pa.binary(), "boolean": pa.bool_(), "int": pa.int32(), "bigint": pa.int64(),
        "double": pa.float64(), "array<string>": pa.list_(pa.string()),
    }  # fmt: skip
    named = [column.split() for column in schema.split(", ")]
    arrays = [pa.array(values, types[type_]) for values, (_, type_) in zip(columns, named, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, names=[name for name, _ in named])
