"""The weights of what stands beside a name: `data/secondary_weights.csv`, with reason and example for each."""

from __future__ import annotations

from functools import cache

from matcher import data


@cache
def weights() -> dict[str, float]:
    """Bits by rule.

    >>> weights()["birth_day"] > weights()["birth_year"] > 0
    True
    """
    return {row["feature"]: float(row["bits"]) for row in data.rows("secondary_weights")}
