"""Does a score of 0.7 mean seven in ten? For each group of scripts: the error of calibration, and the table behind it.

    pip install -e ".[bench]"
    python benchmarks/calibration.py [--json calibration.json]

Every pair has a verdict: pairs judged by people, parties told apart by number or birth year, one party's spellings in
two scripts, and beside each of these the likest name of another party, told without the weights (`alike.py`). In each
group same and different count alike, as the score is the probability at even odds. Names score as `compare_names` has
it, by population alone. The error is the mean distance between score and share of the same, over ten bands of score, by
pairs. Of Korean and Hebrew people, those are taken that the weights were not fitted on; the other sets are those of the
fit.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pairs_for_fit import Lookup, Pair, cross_script, entries_of, judged, un_variants
from reference import labelled

from matcher import compare_names
from matcher.text.scripts import scripts_of

BANDS = 10
# Smaller groups say nothing; they are counted together.
SMALLEST = 60


class Group(NamedTuple):
    """What scores of some pairs are worth.

    Attributes:
        pairs: how many, and how many of these are the same.
        error: of calibration, at even odds.
        bands: for each band of scores its share of all pairs, the mean score, and the share of the same.
    """

    pairs: int
    same: int
    error: float
    bands: list[tuple[float, float, float]]


def main() -> None:
    """Print the tables, write JSON if asked to."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--json", type=Path, help="write the figures here")
    target = options.parse_args().json
    found = {name: group(scored) for name, scored in grouped(every_pair()).items()}
    show(found)
    if target:
        figures: dict[str, Any] = {name: one._asdict() for name, one in found.items()}
        target.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def every_pair() -> Iterator[Pair]:
    """Every pair with a verdict; unlike companies that no one would take for each other are left out."""
    yield from (p for p in judged() if p.group != "far")
    yield from cross_script(wrong=1)
    yield from un_variants(wrong=1)
    for language in ("korean", "hebrew"):
        lookup = Lookup(f"people_{language}", entries_of(f"people_{language}"))
        for row in labelled(f"people_{language}")[:1000]:
            yield from lookup.pairs(row["native"], "person", {row["ref"]}, language, wrong=1, weight=1, against=1)


def grouped(pairs: Iterator[Pair]) -> dict[str, list[tuple[float, bool]]]:
    """Score and verdict of each pair, by the scripts of its names; the largest group first."""
    by: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for p in pairs:
        kind = p.kind_a if p.kind_a == p.kind_b else None
        scripts = sorted(scripts_of(text)[0] for text in (p.a, p.b) if scripts_of(text))
        by[" / ".join(scripts)].append((compare_names(p.a, p.b, kind=kind).score, p.same))
    large = {name: scored for name, scored in by.items() if smaller(scored) >= SMALLEST // 2}
    rest = [one for name, scored in by.items() if name not in large for one in scored]
    ordered = dict(sorted(large.items(), key=lambda item: -len(item[1])))
    return ordered | ({"all others": rest} if smaller(rest) else {})


def smaller(scored: list[tuple[float, bool]]) -> int:
    """How many of the rarer verdict there are."""
    same = sum(verdict for _, verdict in scored)
    return min(same, len(scored) - same)


def group(scored: list[tuple[float, bool]]) -> Group:
    """The figures of one group, its same and its different pairs counting alike."""
    same = sum(verdict for _, verdict in scored)
    bands: list[list[tuple[float, float, bool]]] = [[] for _ in range(BANDS)]
    for score, verdict in scored:
        weight = 0.5 / (same if verdict else len(scored) - same)
        bands[min(int(score * BANDS), BANDS - 1)].append((weight, score, verdict))
    table = []
    for band in bands:
        share = sum(weight for weight, _, _ in band)
        mean = sum(weight * score for weight, score, _ in band) / share if share else 0.0
        true = sum(weight for weight, _, verdict in band if verdict) / share if share else 0.0
        table.append((share, mean, true))
    return Group(len(scored), same, sum(share * abs(mean - true) for share, mean, true in table), table)


def show(found: dict[str, Group]) -> None:
    """One line for each group, then the bands of each: of its pairs so many, the mean score, the share of the same."""
    print(f"{'scripts':<24}{'pairs':>7}{'same':>7}{'error':>8}")
    for name, one in found.items():
        print(f"{name:<24}{one.pairs:>7}{one.same:>7}{one.error:>8.3f}")
    for name, one in found.items():
        print(f"\n{name}\n{'score':<12}{'of pairs':>10}{'mean':>8}{'same':>8}")
        for place, (share, mean, true) in enumerate(one.bands):
            if share:
                print(f"{place / BANDS:.1f} to {(place + 1) / BANDS:.1f}  {share:>10.3f}{mean:>8.3f}{true:>8.3f}")


if __name__ == "__main__":
    main()
