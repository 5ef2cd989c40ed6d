"""A list of Latin names and the same parties' names in their own scripts, for `matcher evaluate queries`.

    python benchmarks/by_script.py FOLDER
    matcher evaluate queries FOLDER/queries.csv -w FOLDER/listed.csv

Parties of published lists that give both spellings, and people of all nations in Korean and Hebrew. A party that
several lists name is right under each of its ids.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from reference import labelled

PEOPLE = 1000


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rows = [row | {"set": "lists"} for row in labelled("cross_script")]
    for people in ("korean", "hebrew"):
        found = labelled(f"people_{people}")[:PEOPLE]
        rows += [row | {"ref": f"{people}:{row['ref']}", "kind": "person", "set": people} for row in found]
    first = {row["ref"]: row for row in reversed(rows)}
    twins = together(rows)
    write(folder / "listed.csv", ("id", "name", "kind"), ((r, row["latin"], row["kind"]) for r, row in first.items()))
    write(
        folder / "queries.csv",
        ("name", "entry_id", "kind", "category"),
        ((row["native"], ";".join(sorted(twins[r])), row["kind"], row["set"]) for r, row in first.items()),
    )


def together(rows: Iterable[dict[str, str]]) -> dict[str, set[str]]:
    """The ids that share a spelling with each id."""
    forms: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for form in (row["latin"], row["native"]):
            forms[" ".join(sorted(form.casefold().replace("-", " ").split()))].add(row["ref"])
    found: dict[str, set[str]] = defaultdict(set)
    for group in forms.values():
        for ref in group:
            found[ref] |= group
    return found


def write(path: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(header)
        table.writerows(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
