"""Where the reference data lies: beside the checkout, never in it. The only file in this folder that names it."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
LISTS = SHARED / "lists"
OFAC = LISTS / "ofac" / "2024-07"
UN = LISTS / "un" / "consolidated_2026-02-27.xml"


def labelled(name: str) -> list[dict[str, str]]:
    """Rows of a labelled set; stops with a sentence if the data is not there."""
    path = SHARED / "eval" / f"{name}.csv"
    if not path.is_file():
        sys.exit(f"The reference data is not beside this checkout ({path} is missing); this benchmark needs it.")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
