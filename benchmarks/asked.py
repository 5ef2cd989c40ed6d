"""What the rows of fixtures/cases ask of the score: the cases are the specification, and the fit is held to them.

A row asks no more than which side of a line its pair comes out on (`match`: over `match_at`), so it is a bound on the
bits and no verdict: a pair far on the right side of its line tells the fit nothing.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from matcher import MatchConfig
from matcher.compare.equality import same_name
from matcher.compare.profile import profiles
from matcher.compare.rarity import PopulationRarity
from matcher.compare.score import best, bits_of
from matcher.records import Kind

CASES = Path(__file__).resolve().parent.parent / "fixtures" / "cases"
_REVIEW, _MATCH = bits_of(MatchConfig().review_at), bits_of(MatchConfig().match_at)
# More bits than any pair has.
_FAR = 1000.0
LINES = {
    "match": (_MATCH, _FAR),
    "alert": (_REVIEW, _FAR),
    "review": (_REVIEW, _MATCH),
    "not_match": (-_FAR, _MATCH),
    "clear": (-_FAR, _REVIEW),
}


class Asked(NamedTuple):
    """Two names, and the bits between which they are to come out."""

    a: str
    b: str
    kind: Kind | None
    low: float
    high: float


def asked() -> Iterator[Asked]:
    """Every row that the weights decide: no open ones, and no equal names, which are lifted over the line."""
    rarity = PopulationRarity()
    for name in ("scoring", "field"):
        lines = (CASES / f"{name}.csv").read_text(encoding="utf-8").splitlines()
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            kind: Kind | None = row["kind"] or None  # type: ignore[assignment]
            scored = best(profiles(row["a"], kind, rarity), profiles(row["b"], kind, rarity))
            if scored and not row["note"].startswith("open") and not same_name(scored, row["a"], row["b"]):
                yield Asked(row["a"], row["b"], kind, *LINES[row["expected"]])
