"""What a worker of Spark does of a screening: it maps the matcher that it was sent, and looks rows up with it.

Each Python process of a worker makes one `Matcher` of the files of a shipment and keeps it. A batch of a table, or a
block of mentions, is all that it holds beside that, whatever the length of the input.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from matcher.records import Mention
from matcher.screening.batch import Block
from matcher.screening.matcher import Found, Matcher
from matcher.screening.shipment import Shipment, unpacked
from matcher.screening.table import Reading, columns_of, found

if TYPE_CHECKING:
    import pyarrow as pa

TYPES = {"score": "double", "rank": "int", "more": "bigint"}
"""The columns of a report that are no text."""
# Linux tells the most memory of a process in kilobytes, others in bytes.
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


class Usage(NamedTuple):
    """A process of a worker, and what it needed.

    Attributes:
        host: name of its machine.
        process: number of the process there.
        peak_mb: the most memory that it had, in MB, with the pages of the list that it shares with its fellows.
    """

    host: str
    process: int
    peak_mb: int


class Job(NamedTuple):
    """What a worker is told of a table."""

    shipment: Shipment
    reading: Reading
    limit: int
    min_score: float | None
    only_hits: bool
    prefix: str


def screened_batches(job: Job, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """On a worker: each batch of a table with what was found."""
    for batch in batches:
        yield _screened_batch(job, _unpacked(job.shipment), batch)


def _screened_batch(job: Job, matcher: Matcher, batch: pa.RecordBatch) -> pa.RecordBatch:
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
    if name in TYPES:
        type_ = pa.int32() if name == "rank" else pa.int64()
        return pa.array([int(cell) if cell else None for cell in cells], type=type_)
    return pa.array([cell.encode("utf-8", "backslashreplace").decode() for cell in cells], type=pa.string())


def screened_blocks(
    shipment: Shipment, block: Block, blocks: Iterator[list[Mention]]
) -> Iterator[tuple[list[Found], Usage]]:
    """On a worker: what is found for the mentions of each block, and what memory that took."""
    for mentions in blocks:
        yield list(_unpacked(shipment).found(mentions, *block)), usage()


def usage() -> Usage:
    """What this process has needed so far.

    >>> usage().peak_mb > 10
    True
    """
    try:
        import resource  # noqa: PLC0415 - not everywhere
    except ImportError:
        return Usage(socket.gethostname(), os.getpid(), 0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Usage(socket.gethostname(), os.getpid(), peak * _PEAK_UNIT // 1_048_576)


def _unpacked(shipment: Shipment) -> Matcher:
    """On a worker: the matcher of a shipment."""
    from pyspark import SparkFiles  # noqa: PLC0415 - heavy, and an extra

    return unpacked(shipment, Path(SparkFiles.getRootDirectory()))
