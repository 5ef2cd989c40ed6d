"""Fit the weights of the score on every labelled set, and write them into the package's table.

    pip install -e ".[bench]"
    python benchmarks/fit.py                     print the weights and how well they do
    python benchmarks/fit.py --write             also write matcher/data/weights.csv
    python benchmarks/fit.py --pairs pairs.json  keep the chosen pairs, and take them from there next time

Logistic regression with the sign of each weight held to what it means, and a pull towards zero; numpy and scipy only.
Rare but certain rules are held at the hand-set values of the table (`held` in its sign column). Which of several ways
to read a name counts depends on the weights: the fit begins with the ways that have most in common, and goes on until
the weights choose no other ones. Neither the pairs nor the first step look at the weights in force, so that two
runs on the same data give the same table, byte for byte. What the weights do on parties that they were not fitted
on stands beside the figures on all: a fifth of the parties is left out at a time.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from pathlib import Path
from zlib import crc32

import numpy as np
from alike import plainly, ways_of
from pairs_for_fit import Pair, entries_of, every_pair
from scipy.optimize import minimize

import matcher.data
from matcher.compare.align import align
from matcher.compare.features import NAMES, features
from matcher.compare.profile import profiles
from matcher.compare.rarity import PopulationRarity
from matcher.compare.sums import sums_of
from matcher.index.names import rarity_of

TABLE = Path(matcher.data.__file__).parent / "weights.csv"
PULL = 0.00003
ROUNDS, FOLDS = 12, 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument(
        "--pairs", type=Path, help="keep the chosen pairs in this file, or take them from it if it is there"
    )
    parser.add_argument("--save", type=Path, help="write the features to this file (.npz), for experiments")
    options = parser.parse_args()
    pairs = chosen(options.pairs)
    kept, ways = read(pairs)
    table = read_table()
    y, w = np.array([p.same for p in kept], dtype=float), np.array([p.weight for p in kept])
    x = np.array([rows[0] for rows in ways])
    for _ in range(ROUNDS):
        v = fit(x, y, w, table)
        before, x = x, np.array([max(rows, key=lambda row: float(row @ v[1:])) for rows in ways])
        if np.array_equal(before, x):
            break
    if options.save:
        np.savez(options.save, x=x, y=y, w=w, groups=[p.group for p in kept], names=[f"{p.a} | {p.b}" for p in kept])
    report(kept, v, v[0] + x @ v[1:], held_out(x, y, w, kept, table))
    if options.write:
        write_table(table, v)


def chosen(path: Path | None) -> list[Pair]:
    """The pairs to fit on; choosing them takes minutes, so they may be kept."""
    if path and path.is_file():
        return [Pair(*row) for row in json.loads(path.read_text())]
    pairs = list(every_pair())
    if path:
        path.write_text(json.dumps(pairs))
    return pairs


def read(pairs: list[Pair]) -> tuple[list[Pair], list[np.ndarray]]:
    """The pairs that can be compared, and for each the features of every way to read its names.

    A row for each way, that with most in common first.
    """
    rarities: dict[str, PopulationRarity] = {"population": PopulationRarity()}
    for name in {p.lists for p in pairs} - {"population"}:
        rarities[name] = rarity_of(entries_of(name))
    kept, ways = [], []
    for p in pairs:
        rarity = rarities[p.lists]
        found = ways_of(profiles(p.a, p.kind_a, rarity), profiles(p.b, p.kind_b, rarity))
        sums = sorted((sums_of(a, b, align(a, b)) for a, b in found), key=plainly, reverse=True)
        rows = [features(s) for s in sums]
        if rows:
            kept.append(p)
            ways.append(np.array(rows, dtype=float))
    return kept, ways


def read_table() -> list[dict[str, str]]:
    return list(matcher.data.rows("weights"))


def in_order(table: list[dict[str, str]]) -> list[dict[str, str]]:
    """The rows of the table: the start, then the features in their order."""
    rows = {row["feature"]: row for row in table}
    return [rows[name] for name in ("start", *NAMES)]


def fit(x: np.ndarray, y: np.ndarray, w: np.ndarray, table: list[dict[str, str]]) -> np.ndarray:
    """Weights in bits: the start, and one for each feature."""
    rows = in_order(table)
    full = np.hstack([np.ones((len(x), 1)), x])
    share = w / w.sum()

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        z = full @ v
        p = 1 / (1 + np.exp(-z))
        value = share @ (np.logaddexp(0, z) - y * z) + PULL * (v[1:] @ v[1:]) / 2
        slope = full.T @ (share * (p - y))
        slope[1:] += PULL * v[1:]
        return value, slope

    bounds = [(None, None), *map(limits, rows[1:])]
    first = np.array([low if low == high and low else 0.0 for low, high in bounds])
    found = minimize(loss, first, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 2000})
    weights: np.ndarray = found.x / np.log(2)
    return weights


def held_out(x: np.ndarray, y: np.ndarray, w: np.ndarray, pairs: list[Pair], table: list[dict[str, str]]) -> np.ndarray:
    """The bits of each pair by weights that were fitted without its party."""
    fold = np.array([crc32(p.party.encode()) % FOLDS for p in pairs])
    bits = np.zeros(len(x))
    for out in range(FOLDS):
        v = fit(x[fold != out], y[fold != out], w[fold != out], table)
        bits[fold == out] = v[0] + x[fold == out] @ v[1:]
    return bits


def limits(row: dict[str, str]) -> tuple[float | None, float | None]:
    """What a weight may be: held, of one sign, or free."""
    held = float(row["bits"]) * np.log(2)
    return {"held": (held, held), "+": (0.0, None), "-": (None, 0.0)}.get(row["sign"], (None, None))


def report(pairs: list[Pair], v: np.ndarray, on_all: np.ndarray, out: np.ndarray) -> None:
    for name, weight in zip(("start", *NAMES), v, strict=True):
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


def share(bits: np.ndarray, same: np.ndarray, which: int) -> float:
    """The share of the pairs of one verdict that come out right at even odds."""
    found = bits[same == which]
    return float(np.mean((found >= 0) == which)) if len(found) else float("nan")


def write_table(table: list[dict[str, str]], v: np.ndarray) -> None:
    """Write the weights into the table; its comments, reasons and pairs stay."""
    found = dict(zip(("start", *NAMES), v, strict=True))
    head = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        file.write("\n".join(head) + "\n")
        out = csv.DictWriter(file, list(table[0]), lineterminator="\n")
        out.writeheader()
        out.writerows({**row, "bits": f"{found[row['feature']]:.3f}"} for row in table)


if __name__ == "__main__":
    main()
