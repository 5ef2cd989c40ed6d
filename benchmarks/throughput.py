"""How fast names are screened and how much memory it takes, against the size of the list and of the batch.

    python benchmarks/throughput.py [--sizes 0 10000] [--names 4000] [--batches 10 100 1000] [--jobs 1 2]
                                    [--json throughput.json] [--html throughput.html]

Lists are made up of the words of OFAC's names: of persons the family name of one and the given names of another, of
companies the first half of one and the last of another; 0 is OFAC's list itself. Of the names that are looked up
half are listed ones with a typing error, half are made like the list and are not on it. Each size is measured in a
process of its own. Seconds are of the clock, so that processes show what they gain: nothing else should run.
Memory is what all processes together have at their most, pages that they share counted once.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from reference import OFAC

from matcher import Matcher, Watchlist
from matcher.evaluation.plots import Line, Lines
from matcher.evaluation.sheet import Column, Section, Sheet, Table, figure
from matcher.evaluation.write_sheet import json_text, write_sheet
from matcher.index.cache import ENDING, SOUNDS, Cache
from matcher.records import Entry, ListedName
from matcher.storage.folder import Folder

TOP = 10
WARM = 200
"""Names looked up before the clock starts, so that tables are loaded."""
SINGLES = 500
"""Names looked up one by one."""
PAUSE = 0.05
"""Seconds between looks at the memory, at least."""
Batch = tuple[list[str], list[str]]
"""Names to look up, and the id that each should find, or nothing."""


@dataclass
class Row:
    """What was measured on one list; rates by the number of processes and by the size of the batch."""

    names: int
    build_seconds: float = 0.0
    build_mb: float = 0.0
    file_mb: float = 0.0
    load_seconds: float = 0.0
    names_per_second: dict[str, float] = field(default_factory=dict)
    screen_mb: dict[str, float] = field(default_factory=dict)
    batch_names_per_second: dict[str, float] = field(default_factory=dict)
    p50_ms: float = 0.0
    p99_ms: float = 0.0
    recall_at_10: float = 0.0


class Maker:
    """Makes names of the words of listed ones."""

    def __init__(self, watchlist: Watchlist, seed: int) -> None:
        self._draw = random.Random(seed)
        self._by_kind: dict[str, list[str]] = {}
        for entry in watchlist:
            self._by_kind.setdefault(entry.kind, []).extend(name.text for name in entry.names)
        self._kinds, self._weights = list(self._by_kind), [len(row) for row in self._by_kind.values()]
        self.seen: set[str] = set()

    def name(self) -> tuple[str, str]:
        """A new name and its kind."""
        while True:
            (kind,) = self._draw.choices(self._kinds, self._weights)
            one, two = self._draw.sample(self._by_kind[kind], 2)
            made = _person(one, two) if kind == "person" else _halves(one, two)
            if made not in self.seen:
                self.seen.add(made)
                return made, kind

    def batch(self, listed: Sequence[tuple[str, str]], count: int) -> Batch:
        """Half changed forms of listed names, half names that are on no list."""
        some = [(_slip(name, self._draw), id_) for name, id_ in self._draw.sample(listed, count // 2)]
        some += [(self.name()[0], "") for _ in range(count - len(some))]
        self._draw.shuffle(some)
        return [name for name, _ in some], [id_ for _, id_ in some]


def _person(one: str, two: str) -> str:
    family, _, _ = one.partition(",")
    _, _, given = two.partition(",")
    return f"{family},{given}" if given else f"{one.split(maxsplit=1)[0]} {two}"


def _halves(one: str, two: str) -> str:
    first, last = one.split(), two.split()
    return " ".join(first[: (len(first) + 1) // 2] + last[len(last) // 2 :])


def _slip(name: str, draw: random.Random) -> str:
    """A name with one letter left out, or two changed round."""
    at = draw.randrange(max(len(name) - 1, 1))
    after = name[at + 1 :] if draw.random() < 0.5 else name[at + 1 : at + 2] + name[at] + name[at + 2 :]
    return name[:at] + after


def made_list(watchlist: Watchlist, maker: Maker, size: int) -> list[Entry]:
    """A list of so many names; OFAC's own for 0."""
    if not size:
        return list(watchlist)
    rows = (maker.name() for _ in range(size))
    return [
        Entry(id=str(n), source="made", kind=kind, names=(ListedName(name),)) for n, (name, kind) in enumerate(rows)
    ]  # type: ignore[arg-type]  # kinds come from entries


class Memory:
    """The memory of this process and its children, looked at while something runs."""

    def __init__(self) -> None:
        self.most = 0.0
        self._done = threading.Event()

    @contextmanager
    def watched(self) -> Iterator[Memory]:
        """Look on until the block ends."""
        self.most, self._done = 0.0, threading.Event()
        thread = threading.Thread(target=self._watch)
        thread.start()
        try:
            yield self
        finally:
            self._done.set()
            thread.join()

    def _watch(self) -> None:
        pause = PAUSE
        while not self._done.wait(pause):
            begun = time.perf_counter()
            self.most = max(self.most, sum(map(_megabytes, _processes())))
            # Large processes take long to look at: no more than a twentieth of the time is spent on that.
            pause = max(PAUSE, 20 * (time.perf_counter() - begun))


def _processes() -> list[str]:
    children = Path(f"/proc/self/task/{threading.main_thread().native_id}/children").read_text(encoding="ascii")
    return ["self", *children.split()]


def _megabytes(process: str) -> float:
    """The share of the memory that falls to a process; nothing once it is gone."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def measured(size: int, options: argparse.Namespace) -> Row:
    """One list, in this process."""
    watchlist = Watchlist.load(OFAC)
    maker, memory = Maker(watchlist, options.seed), Memory()
    entries = made_list(watchlist, maker, size)
    listed = [(name.text, entry.id) for entry in entries for name in entry.names]
    row = Row(len(listed))
    whole = Watchlist(entries)
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Folder(Path(folder), print, endings=(ENDING, SOUNDS)), least=0, workers=max(options.jobs))
        with memory.watched():
            row.build_seconds = _seconds(lambda: Matcher(whole, cache=cache))
        row.build_mb = memory.most
        row.file_mb = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
        gc.collect()
        start = time.perf_counter()
        matcher = Matcher(whole, cache=cache)
        row.load_seconds = time.perf_counter() - start
        list(matcher.match_all(maker.batch(listed, WARM)[0], limit=TOP))
        for jobs in options.jobs:
            names, _ = maker.batch(listed, options.names)
            with memory.watched():
                spent = _seconds(lambda n=names, j=jobs: list(matcher.match_all(n, workers=j, limit=TOP)))  # type: ignore[misc]
            row.names_per_second[str(jobs)], row.screen_mb[str(jobs)] = len(names) / spent, memory.most
        _batches(matcher, maker, listed, row, options)
    return row


def _batches(
    matcher: Matcher, maker: Maker, listed: Sequence[tuple[str, str]], row: Row, options: argparse.Namespace
) -> None:
    """Rates by the size of the batch, single queries, and what is found."""
    for size in options.batches:
        names, _ = maker.batch(listed, max(size, options.names // 4))
        parts = [names[i : i + size] for i in range(0, len(names), size)]
        spent = _seconds(lambda p=parts: [list(matcher.match_all(part, limit=TOP)) for part in p])  # type: ignore[misc]
        row.batch_names_per_second[str(size)] = len(names) / spent
    names, _ = maker.batch(listed, SINGLES)
    singles = [1000 * _seconds(lambda n=name: matcher.match(n)) for name in names]  # type: ignore[misc]
    row.p50_ms, row.p99_ms = (float(np.percentile(singles, share)) for share in (50, 99))
    names, wanted = maker.batch(listed, SINGLES)
    results = matcher.match_all(names, limit=TOP, min_score=0.0)
    hit = [any(m.entry.id == want for m in r.matches) for r, want in zip(results, wanted, strict=True) if want]
    row.recall_at_10 = sum(hit) / len(hit)


def sheet(rows: Sequence[Row], options: argparse.Namespace) -> Sheet:
    """The rows as a page."""
    jobs, batches = [str(n) for n in options.jobs], [str(n) for n in options.batches]
    head = (Column("list", "count"), Column("build_seconds", "number"), Column("build_mb", "number"),
            Column("file_mb", "number"), Column("load_seconds", "number"), Column("p50_ms", "number"),
            Column("p99_ms", "number"), Column("recall_at_10", "share"))  # fmt: skip
    lists = Table("Lists and single queries", head, tuple(
        (r.names, r.build_seconds, r.build_mb, r.file_mb, r.load_seconds, r.p50_ms, r.p99_ms, r.recall_at_10)
        for r in rows
    ))  # fmt: skip
    rates = (
        *(Column(f"names_per_second_{n}_processes", "number") for n in jobs),
        *(Column(f"mb_{n}_processes", "number") for n in jobs),
        *(Column(f"names_per_second_by_{n}", "number") for n in batches),
    )
    speed = Table("Batches", (Column("list", "count"), *rates), tuple(
        (r.names, *r.names_per_second.values(), *r.screen_mb.values(), *r.batch_names_per_second.values())
        for r in rows
    ))  # fmt: skip
    return Sheet(
        "Benchmark",
        "Names a second, and memory",
        f"{options.names:,} names, half of them listed ones with a typing error.",
        tuple(
            figure(f"{r.names:,} names", max(r.names_per_second.values()), "names a second", decimals=0) for r in rows
        ),
        lists,
        (Section("Figures", plots=_plots(rows, jobs), tables=(lists, speed)),),
        (("names looked up", f"{options.names:,}"), ("seed", str(options.seed))),
    )


def _plots(rows: Sequence[Row], jobs: Sequence[str]) -> tuple[Lines, ...]:
    """Names a second against the size of the list; lists of one size need none."""
    if len(rows) < 2:
        return ()
    most, largest = max(max(row.names_per_second.values()) for row in rows), max(row.names for row in rows)
    lines = [
        Line(f"{n} processes", tuple((row.names / largest, row.names_per_second[n]) for row in rows), dots=True)
        for n in jobs
    ]
    return (Lines("Names a second", f"names on the list, of {largest:,}", "names a second", tuple(lines), most=most),)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[0, 10_000], help="names on the list")
    parser.add_argument("--names", type=int, default=4000, help="to look up")
    parser.add_argument("--batches", type=int, nargs="+", default=[10, 100, 1000], help="names looked up at once")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2], help="processes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--html", type=Path)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one is not None:
        print(json.dumps(asdict(measured(options.one, options))))
        return
    rows = []
    for size in options.sizes:
        command = [sys.executable, __file__, *sys.argv[1:], "--one", str(size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        rows.append(Row(**json.loads(done.stdout)))
        print(f"{rows[-1].names:,} names: done", file=sys.stderr)
    data = {"names": options.names, "seed": options.seed, "rows": [asdict(row) for row in rows]}
    page = sheet(rows, options)
    write_sheet(page, data, "-", "table", width=170)
    if options.html:
        write_sheet(page, data, options.html, "html")
    if options.json:
        options.json.write_text(json_text(data), encoding="utf-8")


if __name__ == "__main__":
    main()
