"""Fit the weights of the score on every labelled set, and write them into the package's table.

    pip install -e ".[bench]"
    python benchmarks/fit.py                     print the weights and how well they do
    python benchmarks/fit.py --write             also write matcher/data/weights.csv
    python benchmarks/fit.py --check             only say whether the table is what the fit gives; exit code 1 if scores
                                                 of the pairs differ by more than a hair, as after a change of tables
    python benchmarks/fit.py --pairs pairs.json  keep the chosen pairs, and take them from there next time

Logistic regression with the sign of each weight held to what it means, and a pull towards zero (`logistic.py`). Rare
but certain rules are held at the hand-set values of the table (`held` in its sign column), and what the rows of
fixtures/cases ask for is asked of the fit too (`asked.py`). Which of several ways to read a name counts depends on the
weights: the fit begins with the ways that have most in common, and goes on until the weights choose no other ones.
Neither the pairs nor the first step look at the weights in force, so that two runs on the same data give the same
table, byte for byte; its last comment names the pairs by their digest. What the weights do on parties that they were
not fitted on stands beside the figures on all: a fifth of the parties is left out at a time.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections import defaultdict
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import numpy as np
from alike import plainly, ways_of
from asked import Asked, asked
from logistic import Bounds, Floats, fit
from pairs_for_fit import SEED, Pair, entries_of, every_pair

import matcher.data
from matcher.compare.align import align
from matcher.compare.features import NAMES, features
from matcher.compare.profile import profiles
from matcher.compare.rarity import PopulationRarity
from matcher.compare.sums import sums_of
from matcher.index.names import rarity_of
from matcher.records import Kind

TABLE = Path(matcher.data.__file__).parent / "weights.csv"
ROUNDS, FOLDS = 20, 5
# A change of a table of names may move scores so much before the weights are to be fitted anew.
HAIR = 0.05
Table = list[dict[str, str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument(
        "--pairs", type=Path, help="keep the chosen pairs in this file, or take them from it if it is there"
    )
    options = parser.parse_args()
    pairs, cases, table = chosen(options.pairs), list(asked()), list(matcher.data.rows("weights"))
    kept, ways = read(pairs)
    held = [ways_to_read(c.a, c.b, c.kind, c.kind, PopulationRarity()) for c in cases]
    weights, x = settled(kept, ways, cases, held, table)
    text = as_text(table, weights, origin(pairs, cases))
    if options.check:
        check(text, table, weights, x)
        return
    if options.write:
        TABLE.write_text(text, encoding="utf-8")
    report(kept, weights, weights[0] + x @ weights[1:], held_out(kept, x, cases, held, table))


def chosen(path: Path | None) -> list[Pair]:
    """The pairs to fit on; choosing them takes minutes, so they may be kept."""
    if path and path.is_file():
        return [Pair(*row) for row in json.loads(path.read_text(encoding="utf-8"))]
    pairs = list(every_pair())
    if path:
        path.write_text(json.dumps(pairs), encoding="utf-8")
    return pairs


def read(pairs: list[Pair]) -> tuple[list[Pair], list[Floats]]:
    """The pairs that can be compared, and for each the features of every way to read its names."""
    rarities: dict[str, PopulationRarity] = {"population": PopulationRarity()}
    for name in sorted({p.lists for p in pairs} - {"population"}):
        rarities[name] = rarity_of(entries_of(name))
    found = [(p, ways_to_read(p.a, p.b, p.kind_a, p.kind_b, rarities[p.lists])) for p in pairs]
    return [p for p, ways in found if len(ways)], [ways for _, ways in found if len(ways)]


def ways_to_read(a: str, b: str, kind_a: Kind | None, kind_b: Kind | None, rarity: PopulationRarity) -> Floats:
    """A row of features for each way to read two names, that with most in common first."""
    left, right = profiles(a, kind_a, rarity), profiles(b, kind_b, rarity)
    sums = sorted((sums_of(one, two, align(one, two)) for one, two in ways_of(left, right)), key=plainly, reverse=True)
    return np.array([features(s) for s in sums], dtype=np.float64)


def settled(
    pairs: list[Pair], ways: list[Floats], cases: list[Asked], held: list[Floats], table: Table
) -> tuple[Floats, Floats]:
    """The weights once they choose the ways that they were fitted on, and the features of these ways."""
    x, asked_of = (np.array([rows[0] for rows in each]) for each in (ways, held))
    for _ in range(ROUNDS):
        weights = fitted(pairs, x, cases, asked_of, table)
        before = x, asked_of
        x, asked_of = (
            np.array([max(rows, key=lambda row: float(row @ weights[1:])) for rows in each]) for each in (ways, held)
        )
        if all(map(np.array_equal, before, (x, asked_of))):
            break
    return weights, x


def fitted(pairs: list[Pair], x: Floats, cases: list[Asked], held: Floats, table: Table) -> Floats:
    """Weights in bits, the start first, for one way to read each pair."""
    y, w = np.array([p.same for p in pairs], dtype=np.float64), np.array([p.weight for p in pairs])
    bounds = Bounds(held, np.array([c.low for c in cases]), np.array([c.high for c in cases]))
    rows = {row["feature"]: row for row in table}
    return fit(x, y, w, [limits(rows[name]) for name in ("start", *NAMES)], bounds)


def limits(row: dict[str, str]) -> tuple[float | None, float | None]:
    """What a weight may be: held, of one sign, or free."""
    held = float(row["bits"])
    return {"held": (held, held), "+": (0.0, None), "-": (None, 0.0)}.get(row["sign"], (None, None))


def held_out(pairs: list[Pair], x: Floats, cases: list[Asked], held: list[Floats], table: Table) -> Floats:
    """The bits of each pair by weights that were fitted without its party."""
    fold = np.array([crc32(p.party.encode()) % FOLDS for p in pairs])
    bits, asked_of = np.zeros(len(x)), np.array([rows[0] for rows in held])
    for out in range(FOLDS):
        others = [p for p, number in zip(pairs, fold, strict=True) if number != out]
        v = fitted(others, x[fold != out], cases, asked_of, table)
        bits[fold == out] = v[0] + x[fold == out] @ v[1:]
    return bits


def report(pairs: list[Pair], weights: Floats, on_all: Floats, out: Floats) -> None:
    for name, weight in zip(("start", *NAMES), weights, strict=True):
        print(f"{name:<24} {weight:>8.3f}")
    print(f"\n{'':<26}{'on all pairs':>23}{'party held out':>23}")
    print(f"{'group':<24}pairs   same>=.5   other<.5   same>=.5   other<.5")
    by: dict[str, list[int]] = defaultdict(list)
    for i, p in enumerate(pairs):
        by[p.group].append(i)
    same = np.array([p.same for p in pairs])
    for group, places in by.items():
        row = "".join(
            f"{share(bits[places], same[places], which):>11.3f}" for bits in (on_all, out) for which in (1, 0)
        )
        print(f"{group:<22} {len(places):>6}{row}")


def share(bits: Floats, same: Floats, which: int) -> float:
    """The share of the pairs of one verdict that come out right at even odds."""
    found = bits[same == which]
    return float(np.mean((found >= 0) == which)) if len(found) else float("nan")


def check(text: str, table: Table, weights: Floats, x: Floats) -> None:
    """Say whether the table is the fit's; stop with exit code 1 if any score differs by more than `HAIR`."""
    same = text == TABLE.read_text(encoding="utf-8")
    rows = {row["feature"]: float(row["bits"]) for row in table}
    shipped = np.array([rows[name] for name in ("start", *NAMES)])
    before, after = (1 / (1 + 2.0 ** -(v[0] + x @ v[1:])) for v in (shipped, weights))
    apart = float(np.max(np.abs(before - after)))
    print(f"The table is {'' if same else 'not '}byte for byte the fit's; scores differ by {apart:.3f} at most.")
    if apart > HAIR:
        sys.exit("Fit the weights anew: python benchmarks/fit.py --write")


def origin(pairs: list[Pair], cases: list[Asked]) -> str:
    """What the weights were fitted on, so that a table tells whether it is of today's pairs."""
    digest = sha256(json.dumps([pairs, cases]).encode()).hexdigest()[:16]
    return f"# Fitted on {len(pairs)} pairs and {len(cases)} cases, seed {SEED}, sha256 {digest}."


def as_text(table: Table, weights: Floats, last: str) -> str:
    """The table with new weights; its comments, reasons and pairs stay."""
    found = dict(zip(("start", *NAMES), weights, strict=True))
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    text = io.StringIO()
    text.writelines(f"{line}\n" for line in lines if line.startswith("#") and not line.startswith("# Fitted on"))
    text.write(f"{last}\n")
    out = csv.DictWriter(text, list(table[0]), lineterminator="\n")
    out.writeheader()
    # `+ 0.0` makes a plain zero of a negative one.
    out.writerows({**row, "bits": f"{round(found[row['feature']], 2) + 0.0:.2f}"} for row in table)
    return text.getvalue()


if __name__ == "__main__":
    main()
