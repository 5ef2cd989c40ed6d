"""Time and memory of resolving many made-up mentions against each other.

Run it with `python -m benchmarks.resolve_speed [MENTIONS] [PROCESSES]`; it ends with the line `done`.
"""

from __future__ import annotations

import resource
import sys
import time

from benchmarks.made_up import mentions
from matcher import resolve


def spent() -> float:
    """Seconds of processor time, of this process and those that it has ended."""
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def main() -> None:
    count, workers = (int(given) for given in (*sys.argv[1:], *("20000", "2")[len(sys.argv) - 1 :]))
    items = list(mentions(count))
    begun, wall = spent(), time.perf_counter()
    clusters = resolve(items, workers=workers)
    peaks = [resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(
        f"{count:,} mentions, {len({m.text for m in items}):,} names: {len(clusters):,} parties, "
        f"{time.perf_counter() - wall:.0f} s with {workers} processes ({spent() - begun:.0f} s of processor time), "
        f"at the peak {peaks[0]} MB, and {peaks[1]} MB in each further process, most of it shared"
    )
    print("done")


if __name__ == "__main__":
    main()
