"""The weights of the score: one readable table, in bits.

Each row of `data/weights.csv` gives what one unit of a feature adds to the log2 odds that two names are one party. The
table says for each weight why it is there and which pair of names it serves; `benchmarks/fit.py` fits it anew.
"""

from __future__ import annotations

from functools import cache

from matcher import data
from matcher.compare.features import NAMES


@cache
def weights() -> tuple[float, tuple[float, ...]]:
    """The starting bits, and one weight for each feature in the order of `features.NAMES`.

    >>> start, each = weights()
    >>> len(each) == len(NAMES)
    True
    """
    table = {row["feature"]: float(row["bits"]) for row in data.rows("weights")}
    return table["start"], tuple(table[name] for name in NAMES)
