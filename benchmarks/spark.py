"""How many names a second one machine screens by itself and through Spark, and whether both decide the same.

Run: python -m benchmarks.spark FOLDER [--names 1000000] [--cores 1,2] [--list excerpt]. Without --list the reference
data is screened against; `excerpt` needs none. The names are made up, every fiftieth is a listed one in a changed form.
They are screened in parts (--part); what each engine decided of a part is kept in FOLDER, so the same command goes on
where it was stopped, and says the same at the end. Every decision is compared, one part after the other.

Seconds are of the clock, for much of the work is done by other processes: run it on a machine that does nothing else.
Memory is what the largest Python process of Spark's worker had at its most, and what of it was its own (pages that
several map are shared out); after the first part and after the last, for it must not grow with the names.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
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
from matcher.screening.on_worker import usage
from matcher.screening.shipment import program_digest
from matcher.screening.spark import screen
from matcher.screening.spark_session import session, unwarned
from matcher.screening.table import found

_EVERY = 50
_ROWS = 10_000
_LIMIT = 10
# What stands for a decision: everything but the sentence.
_DECIDED = ("decision", "rank", "score", "source", "entry_id", "matched_name", "more")
_TYPES = {"ref": pa.int64(), "rank": pa.int32(), "score": pa.float64(), "more": pa.int64()}
_SCHEMA = pa.schema([(name, _TYPES.get(name, pa.string())) for name in ("ref", *_DECIDED)])


class Engine(NamedTuple):
    """One of those that are measured.

    Attributes:
        name: `local` or `spark`.
        cores: that it may use.
        spark: a session.
    """

    name: str
    cores: int
    spark: Any = None

    def __str__(self) -> str:
        return f"{self.name} {self.cores} core{'s' * (self.cores > 1)}"


def main() -> None:
    """Measure all, print a line for each, and at the end whether all decisions are equal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--names", type=int, default=1_000_000)
    parser.add_argument("--part", type=int, default=50_000)
    parser.add_argument("--cores", default="1,2")
    parser.add_argument("--list", default=str(OFAC))
    given = parser.parse_args()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    matcher = Matcher(Watchlist.load(given.list))
    parts = prepared(given.folder, matcher, given.names, given.part)
    print(f"{given.names:,} names against {len(matcher.watchlist):,} entries, in {len(parts)} parts", flush=True)
    runs = []
    for cores in map(int, given.cores.split(",")):
        for name in ("local", "spark"):
            runs.append(given.folder / f"{name}-{cores}")
            summary(Engine(name, cores), list(decided(Engine(name, cores), matcher, parts, runs[-1])))
    wrong = differing(runs, parts)
    print(f"decisions of all {len(runs)} runs: " + (f"{wrong:,} of {given.names:,} names DIFFER" if wrong else "equal"))
    sys.exit(bool(wrong))


def prepared(folder: Path, matcher: Matcher, count: int, size: int) -> list[Path]:
    """The parts, as Parquet files; what another program, list or number of names left there is refused."""
    entries = hashlib.sha256("".join(part.digest for part in matcher.watchlist.entries.parts).encode()).hexdigest()
    what = {"names": count, "part": size, "list": entries, "program": program_digest()}
    told = folder / "of.json"
    if told.is_file() and json.loads(told.read_text()) != what:
        sys.exit(f"{folder} holds results of other names, another list or another program: name another folder")
    parts = [folder / "names" / f"{first // size:04}.parquet" for first in range(0, count, size)]
    if not told.is_file():
        parts[0].parent.mkdir(parents=True, exist_ok=True)
        names = enumerate(made_up(matcher, count))
        for path in parts:
            refs, texts = zip(*islice(names, size), strict=True)
            parquet.write_table(pa.table({"ref": pa.array(refs, pa.int64()), "name": texts}), path, row_group_size=1000)
        told.write_text(json.dumps(what))
    return parts


def made_up(matcher: Matcher, count: int) -> Iterator[str]:
    """Names, again and again in the same order where there are too few."""
    clean = clean_names(seed=1, persons=min(count, 200_000), companies=min(count, 100_000))
    shuffled = sorted({each.text for each in clean}, key=lambda text: hashlib.md5(text.encode()).digest())
    listed = cycle([each.text for each in variants(matcher.watchlist, seed=1, each=2_000, exact=500)])
    return (next(listed) if at % _EVERY == 0 else text for at, text in enumerate(islice(cycle(shuffled), count)))


def decided(engine: Engine, matcher: Matcher, parts: list[Path], folder: Path) -> Iterator[dict[str, Any]]:
    """What is told of each part, and a line of progress; those that are done are not done again."""
    folder.mkdir(exist_ok=True)
    todo = [path for path in parts if not (folder / f"{path.stem}.json").is_file()]
    with (folder / "spark.log").open("ab") as log:
        spark = session(f"local[{engine.cores}]", log=log) if todo and engine.name == "spark" else None
        work: Callable[..., dict[str, Any]] = on_spark if engine.name == "spark" else locally
        try:
            for number, path in enumerate(parts, 1):
                told, out = folder / f"{path.stem}.json", folder / path.name
                if path in todo:
                    told.write_text(json.dumps(work(engine._replace(spark=spark), matcher, path, out)))
                yield (about := json.loads(told.read_text()))
                speed = f"{about['names'] / about['seconds']:.0f} names/s"
                print(
                    f"  {engine}: part {number} of {len(parts)}, {speed}{'' if path in todo else ', kept'}", flush=True
                )
        finally:
            if spark is not None:
                spark.stop()


def locally(engine: Engine, matcher: Matcher, path: Path, out: Path) -> dict[str, Any]:
    """One machine by itself: names are read, and decisions written, as it goes."""
    begun, rows = time.monotonic(), []
    results = matcher.match_all(column(path, "name"), workers=engine.cores, limit=_LIMIT)
    with parquet.ParquetWriter(out, _SCHEMA) as writer:
        for ref, result in zip(column(path, "ref"), results, strict=True):
            for cells in found([result], COLUMNS, only_hits=False).rows:
                rows.append((ref, *map(_value, _DECIDED, (cells[COLUMNS.index(name)] for name in _DECIDED))))
            if len(rows) >= _ROWS:
                writer.write_batch(_batch(rows))
                rows = []
        writer.write_batch(_batch(rows))
    return {"names": parquet.read_metadata(path).num_rows, "seconds": time.monotonic() - begun}


def column(path: Path, name: str) -> Iterator[Any]:
    """A column of a part, a few rows at a time."""
    return (cell for batch in parquet.ParquetFile(path).iter_batches(1000) for cell in batch[name].to_pylist())


def _value(name: str, cell: str) -> Any:
    if name not in _TYPES:
        return cell
    return (float(cell) if name == "score" else int(cell)) if cell else None


def _batch(rows: list[tuple[Any, ...]]) -> pa.RecordBatch:
    columns = zip(*rows, strict=True) if rows else ((),) * len(_SCHEMA)
    return pa.RecordBatch.from_arrays(
        [pa.array(c, f.type) for c, f in zip(columns, _SCHEMA, strict=True)], schema=_SCHEMA
    )


def on_spark(engine: Engine, matcher: Matcher, path: Path, out: Path) -> dict[str, Any]:
    """Spark, on a table that lies in Parquet and stays there; what is told is the memory of its Python processes."""
    spark, begun, names = engine.spark, time.monotonic(), parquet.read_metadata(path).num_rows
    given, parts = spark.read.parquet(str(path)), max(engine.cores * 4, -(-names // _ROWS))
    with unwarned():
        screened = screen(given.repartitionByRange(parts, "ref"), matcher, limit=_LIMIT)
        screened.select("ref", *_DECIDED).write.mode("overwrite").parquet(str(out))
        seconds = time.monotonic() - begun
        memory = spark.range(engine.cores * 8).repartition(engine.cores * 8).mapInArrow(_memory, "peak int, own int")
        peaks, owns = zip(*memory.collect(), strict=True)
    return {"names": names, "seconds": seconds, "peak": max(peaks), "own": max(owns)}


def _memory(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """On a worker: the most memory that this process had, and its own share of what it has now, in MB."""
    for _ in batches:
        own = Path("/proc/self/smaps_rollup").read_text().partition("Pss:")[2].split()[0]
        columns = [pa.array([value], pa.int32()) for value in (usage().peak_mb, int(own) // 1024)]
        yield pa.RecordBatch.from_arrays(columns, names=["peak", "own"])


def summary(engine: Engine, told: list[dict[str, Any]]) -> None:
    """The line of one engine."""
    names, seconds = (sum(about[key] for about in told) for key in ("names", "seconds"))
    memory = ""
    if engine.name == "spark":
        peaks = (f"{about['peak']} MB at its most, its own {about['own']} MB" for about in (told[0], told[-1]))
        memory = f"; a Python process of the worker: {', at the end '.join(peaks)}"
    print(f"{engine}: {names / seconds:.0f} names/s ({names:,} in {seconds:.0f} s){memory}", flush=True)


def differing(runs: list[Path], parts: list[Path]) -> int:
    """How many names two runs decide otherwise; the rows of one part are in memory at a time."""
    wrong = 0
    for path in parts:
        first, *others = (_by_name(run / path.name) for run in runs)
        wrong += sum(any(other.get(ref) != rows for other in others) for ref, rows in first.items())
        wrong += len({ref for other in others for ref in other} - first.keys())
    return wrong


def _by_name(path: Path) -> dict[int, list[tuple[Any, ...]]]:
    """The rows of each name, as they are ranked."""
    made: dict[int, list[tuple[Any, ...]]] = {}
    columns = parquet.read_table(path).sort_by([("ref", "ascending"), ("rank", "ascending")]).to_pydict()
    for ref, *row in zip(*(columns[name] for name in _SCHEMA.names), strict=True):
        made.setdefault(ref, []).append(tuple(row))
    return made


if __name__ == "__main__":
    main()
