"""How many names a second one machine screens by itself and through Spark, and whether both decide the same.

Run: python -m benchmarks.spark [--names 1000000] [--cores 1,2] [--list excerpt]. Without --list the reference data is
screened against; `excerpt` needs none. The names are made up, every fiftieth is a listed one in a changed form. Seconds
are of the clock, for much of the work is done by other processes: run it on a machine that does nothing else. Memory is
what each Python process of a worker had at its most, and its own share of it now (pages mapped by several are shared).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
from pyarrow import parquet

from benchmarks.reference import OFAC
from matcher import Matcher, Watchlist
from matcher.evaluation.population import clean_names
from matcher.evaluation.variants import variants
from matcher.report.columns import COLUMNS
from matcher.screening.spark import screen, session
from matcher.screening.table import found

_EVERY = 50
_ROWS = 10_000
# What stands for a decision: everything but the sentence.
_COLUMNS = ("ref", "decision", "rank", "score", "source", "entry_id", "matched_name", "more")
_LIMIT = 10


class Decided(NamedTuple):
    """What a run decided: how often what, a digest of all, and the seconds it took."""

    counts: dict[str, int]
    digest: str
    seconds: float


def main() -> None:
    """Measure all, print a line for each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--names", type=int, default=1_000_000)
    parser.add_argument("--cores", default="1,2")
    parser.add_argument("--list", default=str(OFAC))
    given = parser.parse_args()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    matcher = Matcher(Watchlist.load(given.list))
    print(f"{given.names} names against {len(matcher.watchlist)} entries")
    all_same = True
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.parquet"
        write_names(matcher, given.names, path)
        for cores in map(int, given.cores.split(",")):
            here = locally(matcher, path, cores)
            print(line("local", cores, given.names, here), flush=True)
            there, memory = on_spark(matcher, path, cores, Path(folder))
            print(line("spark", cores, given.names, there))
            print("      each Python process of the worker:", memory)
            same = here[:2] == there[:2]
            all_same = all_same and same
            print(
                "      decisions are", "equal" if same else f"NOT equal: {here.counts} and {there.counts}", flush=True
            )
    sys.exit(0 if all_same else 1)


def line(engine: str, cores: int, names: int, made: Decided) -> str:
    """One measurement."""
    counts = ", ".join(f"{count} {decision}" for decision, count in sorted(made.counts.items()))
    speed = f"{names / made.seconds:7.0f} names/s"
    return f"{engine} {cores} core{'s' * (cores > 1)}: {speed} ({made.seconds:.1f} s; {counts})"


def write_names(matcher: Matcher, count: int, path: Path) -> None:
    """A Parquet file of names, in row groups small enough to be shared out."""
    clean = clean_names(seed=1, persons=min(count, 200_000), companies=min(count, 100_000))
    shuffled = sorted({each.text for each in clean}, key=lambda text: hashlib.md5(text.encode()).digest())
    listed = cycle([each.text for each in variants(matcher.watchlist, seed=1, each=2_000, exact=500)])
    names = [next(listed) if at % _EVERY == 0 else text for at, text in enumerate(islice(cycle(shuffled), count))]
    table = pa.table({"ref": pa.array(range(count), pa.int64()), "name": pa.array(names, pa.string())})
    parquet.write_table(table, path, row_group_size=_ROWS)


def locally(matcher: Matcher, path: Path, cores: int) -> Decided:
    """What one machine decides by itself."""
    started = time.monotonic()
    names = parquet.read_table(path)["name"].to_pylist()
    places = [COLUMNS.index(name) for name in _COLUMNS[1:]]

    def rows() -> Iterator[tuple[Any, ...]]:
        for ref, result in enumerate(matcher.match_all(names, workers=cores, limit=_LIMIT)):
            for cells in found([result], COLUMNS, only_hits=False).rows:
                decision, rank, score, source, entry, matched, more = (cells[place] for place in places)
                yield ref, decision, int(rank or 0), float(score or 0), source, entry, matched, int(more)

    counts, digest = summed(rows())
    return Decided(counts, digest, time.monotonic() - started)


def on_spark(matcher: Matcher, path: Path, cores: int, folder: Path) -> tuple[Decided, str]:
    """What Spark decides with so many cores, and the memory of its Python processes."""
    with (folder / "spark.log").open("wb") as log:
        spark = session(f"local[{cores}]", log=log)
        try:
            started = time.monotonic()
            out = str(folder / f"found-{cores}.parquet")
            parts = max(cores * 4, -(-parquet.read_metadata(path).num_rows // _ROWS))
            given = spark.read.parquet(str(path)).repartitionByRange(parts, "ref")
            screen(given, matcher, limit=_LIMIT).write.parquet(out)
            seconds = time.monotonic() - started
            warnings.filterwarnings("ignore", message=".*pandas", category=FutureWarning)
            memory = spark.range(cores * 8).repartition(cores * 8).mapInArrow(_memory, "pid int, peak int, own int")
            most = {row.pid: (row.peak, row.own) for row in memory.collect()}
            rows = spark.read.parquet(out).select(*_COLUMNS).orderBy("ref", "rank").toLocalIterator()
            counts, digest = summed((*row[:2], row[2] or 0, row[3] or 0.0, *row[4:]) for row in rows)
        finally:
            spark.stop()
    told = ", ".join(f"{peak} MB at its most, its own {own} MB" for peak, own in most.values())
    return Decided(counts, digest, seconds), told


def summed(rows: Iterable[tuple[Any, ...]]) -> tuple[dict[str, int], str]:
    """How often what was decided, and a digest of all rows in their order."""
    counts: Counter[str] = Counter()
    digest = hashlib.sha256()
    for row in rows:
        if row[2] <= 1:
            counts[row[1]] += 1
        digest.update(repr(tuple(row)).encode("utf-8", "backslashreplace"))
    return dict(counts), digest.hexdigest()


def _memory(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """On a worker: this process, the most memory that it had, and its own now, in MB."""
    for _ in batches:
        time.sleep(0.2)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        told = Path("/proc/self/smaps_rollup").read_text()
        own = next(int(row.split()[1]) for row in told.splitlines() if row.startswith("Pss:")) // 1024
        columns = [pa.array([value], pa.int32()) for value in (os.getpid(), peak, own)]
        yield pa.RecordBatch.from_arrays(columns, names=["pid", "peak", "own"])


if __name__ == "__main__":
    main()
