"""Time and memory of resolving many mentions: made-up names of the labelled sets, some of them misspelt, many twice.

Run it with `python -m benchmarks.resolve_speed [MENTIONS]`.
"""

from __future__ import annotations

import random
import resource
import sys
import time

from benchmarks.reference import labelled
from matcher import Mention, resolve


def mentions(count: int) -> list[Mention]:
    """Given and family names drawn anew, each with a year of birth for every second one."""
    chance = random.Random(7)
    rows = [row for name in ("clean_global", "clean_us") for row in labelled(name)]
    words = [next(iter(row.values())).split() for row in rows]
    given, family = [w[0] for w in words if len(w) > 1], [w[-1] for w in words if len(w) > 1]
    found = []
    for _ in range(count):
        name = f"{chance.choice(given)} {chance.choice(family)}"
        if chance.random() < 0.1:
            place = chance.randrange(1, len(name))
            name = name[:place] + chance.choice("aeiou") + name[place + 1 :]
        found.append(Mention(name, birth_date=str(chance.randrange(1940, 2005)) if chance.random() < 0.5 else ""))
    return found


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    items = mentions(count)
    begun, wall = time.process_time(), time.perf_counter()
    clusters = resolve(items)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{count:,} mentions, {len({m.text for m in items}):,} names: {len(clusters):,} parties, "
        f"{time.process_time() - begun:.0f} s of processor time ({time.perf_counter() - wall:.0f} s), "
        f"{peak} MB at the peak"
    )


if __name__ == "__main__":
    main()
