"""How many microseconds a pair of names takes: to parse, to score, to explain; first time and again.

The names are those of fixtures/cases (scoring and field): every script and kind, half of the pairs alike, and as many
unrelated ones. Run from the root of the checkout:

    python -m benchmarks.pairs --json pairs.json
"""

from __future__ import annotations

import argparse
import csv
import json
import platform
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter_ns
from typing import Any, TypeVar

from matcher.compare import likeness
from matcher.compare.profile import Profile, profiles
from matcher.compare.rarity import PopulationRarity
from matcher.compare.score import Scored, score
from matcher.compare.verdict import evidence_of, sentence

CASES = Path(__file__).resolve().parent.parent / "fixtures" / "cases"
REPEATS = 5
T = TypeVar("T")


def main() -> None:
    """Measure, print a table, write JSON if asked to."""
    options = argparse.ArgumentParser(description="Microseconds for a pair of names.")
    options.add_argument("--json", type=Path, help="write the figures here")
    target = options.parse_args().json
    figures = measure(cases())
    print(f"{figures['pairs']} pairs, Python {figures['python']}\n{'':<34}{'first':>10}{'again':>10}   µs")
    for name, row in figures["microseconds"].items():
        print(f"{name:<34}{row['first']:>10.1f}{row['again']:>10.1f}")
    if target:
        target.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def cases() -> list[tuple[str, str, Any]]:
    """Pairs of names and their kind."""
    found = []
    for file in ("scoring.csv", "field.csv"):
        with (CASES / file).open(encoding="utf-8", newline="") as lines:
            found += [(row["a"], row["b"], row["kind"] or None) for row in csv.DictReader(lines)]
    return found


def measure(pairs: Sequence[tuple[str, str, Any]]) -> dict[str, Any]:
    """Microseconds for each step, the first time (tables and caches empty) and again (the best of five)."""
    rarity = PopulationRarity()
    names = list(dict.fromkeys((text, kind) for a, b, kind in pairs for text in (a, b)))

    def parse() -> dict[tuple[str, Any], tuple[Profile, ...]]:
        return {(text, kind): profiles(text, kind, rarity) for text, kind in names}

    parsing, known = timed(parse, len(names))
    alike = [(known[a, kind][0], known[b, kind][0]) for a, b, kind in pairs]
    unrelated = [(left, right) for (left, _), (_, right) in zip(alike, alike[1:] + alike[:1], strict=True)]
    likeness._memo.clear()
    related, scored = timed(lambda: [score(a, b) for a, b in alike], len(alike))
    foreign, _ = timed(lambda: [score(a, b) for a, b in unrelated], len(unrelated))
    explaining, _ = timed(lambda: [explain(one) for one in scored], len(scored))
    steps = {
        "read and weigh a name": parsing,
        "score a pair of parsed names": related,
        "score an unrelated pair": foreign,
        "explain a pair": explaining,
    }
    return {"pairs": len(pairs), "python": platform.python_version(), "microseconds": steps}


def explain(scored: Scored) -> str:
    """The evidence and the sentence, as a report asks for them."""
    return sentence(scored) + "".join(finding.text for finding in evidence_of(scored))


def timed(work: Callable[[], T], count: int) -> tuple[dict[str, float], T]:
    """Microseconds per piece of work, first and again, and what it gives."""
    times = []
    for _ in range(1 + REPEATS):
        start = perf_counter_ns()
        result = work()
        times.append((perf_counter_ns() - start) / 1000 / count)
    return {"first": round(times[0], 2), "again": round(min(times[1:]), 2)}, result


if __name__ == "__main__":
    main()
