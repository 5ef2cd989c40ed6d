"""Fit the weights of the score on every labelled set, and write them into the package's table.

    python benchmarks/fit.py              print the weights and how well they do
    python benchmarks/fit.py --write      also write matcher/data/weights.csv

Logistic regression with the sign of each weight held to what it means, and a pull towards zero; numpy and scipy only.
Rare but certain rules are held at the hand-set values of the table (`held` in its unit column).
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from pathlib import Path

import numpy as np
from pairs_for_fit import Pair, entries_of, every_pair
from scipy.optimize import minimize

import matcher.data
from matcher.compare.features import NAMES
from matcher.compare.profile import profiles
from matcher.compare.rarity import PopulationRarity
from matcher.compare.score import best
from matcher.index.names import rarity_of

TABLE = Path(matcher.data.__file__).parent / "weights.csv"
PULL = 0.0003


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument(
        "--pairs", type=Path, help="keep the chosen pairs in this file, or take them from it if it is there"
    )
    parser.add_argument("--save", type=Path, help="write the features to this file (.npz), for experiments")
    options = parser.parse_args()
    pairs, x = measured(chosen(options.pairs))
    y = np.array([p.same for p in pairs], dtype=float)
    w = np.array([p.weight for p in pairs], dtype=float)
    groups = [p.group for p in pairs]
    if options.save:
        np.savez(options.save, x=x, y=y, w=w, groups=groups, names=[f"{p.a} | {p.b}" for p in pairs])
    table = read_table()
    start, weights = fit(x, y, w, table)
    report(x, y, groups, start, weights)
    if options.write:
        write_table(table, start, weights)


def chosen(path: Path | None) -> list[Pair]:
    """The pairs to fit on; choosing them takes minutes, so they may be kept."""
    if path and path.is_file():
        return [Pair(*row) for row in json.loads(path.read_text())]
    pairs = list(every_pair())
    if path:
        path.write_text(json.dumps(pairs))
    return pairs


def measured(pairs: list[Pair]) -> tuple[list[Pair], np.ndarray]:
    """The pairs that can be compared, and their features."""
    rarities: dict[str, PopulationRarity] = {"population": PopulationRarity()}
    for name in {p.lists for p in pairs} - {"population"}:
        rarities[name] = rarity_of(entries_of(name))
    kept, rows = [], []
    for p in pairs:
        rarity = rarities[p.lists]
        found = best(profiles(p.a, p.kind_a, rarity), profiles(p.b, p.kind_b, rarity))
        if found:
            kept.append(p)
            rows.append(found.features)
    return kept, np.array(rows, dtype=float)


def read_table() -> list[dict[str, str]]:
    return list(matcher.data.rows("weights"))


def fit(x: np.ndarray, y: np.ndarray, w: np.ndarray, table: list[dict[str, str]]) -> tuple[float, np.ndarray]:
    """Weights in bits: the start, and one for each feature."""
    rows = {r["feature"]: r for r in table}
    bounds = [(None, None)] + [limits(rows[n]) for n in NAMES]
    full = np.hstack([np.ones((len(x), 1)), x])
    share = w / w.sum()

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        z = full @ v
        p = 1 / (1 + np.exp(-z))
        value = share @ (np.logaddexp(0, z) - y * z) + PULL * (v[1:] @ v[1:]) / 2
        slope = full.T @ (share * (p - y))
        slope[1:] += PULL * v[1:]
        return value, slope

    first = np.array([float(rows["start"]["bits"])] + [float(rows[n]["bits"]) for n in NAMES]) * np.log(2)
    found = minimize(loss, first, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 2000}).x / np.log(2)
    return float(found[0]), found[1:]


def limits(row: dict[str, str]) -> tuple[float | None, float | None]:
    """What a weight may be: held, of one sign, or free."""
    held = float(row["bits"]) * np.log(2)
    return {"held": (held, held), "+": (0.0, None), "-": (None, 0.0)}.get(row["sign"], (None, None))


def report(x: np.ndarray, y: np.ndarray, groups: list[str], start: float, weights: np.ndarray) -> None:
    for name, weight in zip(NAMES, weights, strict=True):
        print(f"{name:<24} {weight:>8.3f}")
    print(f"{'start':<24} {start:>8.3f}\n\ngroup                     pairs  same>=.5  other<.5")
    p = 1 / (1 + 2.0 ** -(start + x @ weights))
    by: dict[str, list[int]] = defaultdict(list)
    for i, g in enumerate(groups):
        by[g].append(i)
    for g, places in by.items():
        yes = [p[i] >= 0.5 for i in places if y[i]]
        no = [p[i] < 0.5 for i in places if not y[i]]
        right, clear = (np.mean(found) if found else float("nan") for found in (yes, no))
        print(f"{g:<24} {len(places):>6}  {right:>8.3f}  {clear:>8.3f}")


def write_table(table: list[dict[str, str]], start: float, weights: np.ndarray) -> None:
    """Write the weights into the table; its comments, reasons and pairs stay."""
    found = {"start": start, **dict(zip(NAMES, weights, strict=True))}
    head = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        file.write("\n".join(head) + "\n")
        out = csv.DictWriter(file, list(table[0]), lineterminator="\n")
        out.writeheader()
        out.writerows({**row, "bits": f"{found[row['feature']]:.3f}"} for row in table)


if __name__ == "__main__":
    main()
